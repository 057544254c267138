package org.mengkeju.registration.tax;

import java.math.BigDecimal;
import org.mengkeju.platform.Money;

/**
 * Enterprise income tax on what a resident firm earns by technology transfers in a tax year (国税函〔2009〕212号,
 * 财税〔2015〕116号): the part up to 5,000,000 yuan is exempt, the part above is taxed at half the statutory 25 percent. The half
 * is never of the 15 percent of a high-tech firm.
 *
 * @param gain income from transfers less their cost and taxes; zero where these exceed it
 */
public record TransferIncome(Money gain) {
    private static final Money EXEMPT = Money.ofYuan(5_000_000);
    private static final BigDecimal STATUTORY = BigDecimal.valueOf(25);
    private static final BigDecimal HALVED = new BigDecimal("12.5");

    /**
     * What is earned.
     *
     * @param price of the transfers
     * @param excluded of it equipment, parts, materials, and service that is not inseparable from the transfer
     * @param cost amortised cost of what was transferred
     * @param charges taxes and fees
     */
    public static TransferIncome of(Money price, Money excluded, Money cost, Money charges) {
        Money income = excluded.compareTo(price) > 0 ? Money.ZERO : price.minus(excluded);
        Money spent = cost.plus(charges);
        return new TransferIncome(spent.compareTo(income) > 0 ? Money.ZERO : income.minus(spent));
    }

    public Money tax() {
        return gain.compareTo(EXEMPT) <= 0 ? Money.ZERO : gain.minus(EXEMPT).percent(HALVED);
    }

    /** Without the relief. */
    public Money ordinary() {
        return gain.percent(STATUTORY);
    }

    public Money saved() {
        return ordinary().minus(tax());
    }
}
