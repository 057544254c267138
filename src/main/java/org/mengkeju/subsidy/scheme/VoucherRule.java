package org.mengkeju.subsidy.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.Named;

/**
 * Innovation vouchers.
 *
 * @param percent of the fee paid
 * @param provincialPercent of the fee paid that comes from the region's money; the rest is the league's
 * @param annualCap for a firm and year
 * @param provincialAnnualCap the part of it that may be the region's money
 * @param sizes size classes of firms that may have one
 * @param services what may be bought with one
 * @param validMonths from the day of issue; never beyond the last day of the scheme
 * @param settleDays after the last day of validity within which a paid service may still be filed
 * @param relatedExcluded whether services of related parties are refused
 */
public record VoucherRule(
        Sourced<BigDecimal> percent,
        Sourced<BigDecimal> provincialPercent,
        Sourced<Money> annualCap,
        Sourced<Money> provincialAnnualCap,
        Sourced<List<String>> sizes,
        Sourced<List<Service>> services,
        Sourced<Integer> validMonths,
        Sourced<Integer> settleDays,
        Sourced<Boolean> relatedExcluded) {
    /** A class of services. */
    public record Service(String key, Named name) {}

    public boolean buys(String service) {
        return services.value().stream().anyMatch(one -> one.key().equals(service));
    }

    /** Last day of validity of one issued on a day, by its months alone. */
    public LocalDate validTo(LocalDate issued) {
        return issued.plusMonths(validMonths.value()).minusDays(1);
    }
}
