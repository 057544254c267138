package org.mengkeju.project.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mengkeju.platform.Money;

/** How much own money stands beside the public money; compared exactly, rounded only to be read. */
public record Leverage(Money own, Money publicMoney) {
    private static final int DIGITS = 2;

    /** Whether own to public money is at least this ratio. */
    public boolean reaches(BigDecimal ratio) {
        return own.yuan().compareTo(publicMoney.yuan().multiply(ratio)) >= 0;
    }

    /** To be read, rounded down so that it never claims more than there is; empty without public money. */
    public String text() {
        return publicMoney.isZero()
                ? ""
                : own.yuan()
                        .divide(publicMoney.yuan(), DIGITS, RoundingMode.DOWN)
                        .toPlainString();
    }
}
