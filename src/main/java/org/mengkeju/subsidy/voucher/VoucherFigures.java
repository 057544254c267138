package org.mengkeju.subsidy.voucher;

import java.util.HashMap;
import java.util.Map;
import org.mengkeju.platform.Money;
import org.mengkeju.subsidy.formula.Basis;
import org.mengkeju.subsidy.formula.Field;

/** What the amount of a voucher follows from. */
public final class VoucherFigures {
    private VoucherFigures() {}

    /**
     * @param paid fee paid, or planned
     * @param used what other vouchers of the firm use of the year
     * @param region the part of it that is the region's money
     * @param face of an issued voucher, which bounds what it pays; 0 while it is not issued
     */
    public static Basis of(Money paid, Money used, Money region, Money face) {
        Map<String, Money> amounts = new HashMap<>();
        amounts.put(Field.PAID, paid);
        amounts.put(Field.USED, used);
        amounts.put(Field.PROVINCIAL_USED, region);
        if (!face.isZero()) {
            amounts.put(Field.FACE, face);
        }
        return new Basis(amounts, Map.of());
    }
}
