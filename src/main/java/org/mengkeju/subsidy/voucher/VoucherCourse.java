package org.mengkeju.subsidy.voucher;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.subsidy.Ground;
import org.mengkeju.subsidy.Officer;
import org.mengkeju.subsidy.formula.Basis;

/**
 * What has become of a voucher so far.
 *
 * @param issueBasis the figures its face follows from
 * @param face the most it pays; set aside in the budget
 * @param validTo last day on which a service may be invoiced and paid
 * @param basis the figures its grant follows from; null before it was filed
 * @param grant what it pays
 * @param grantRegion the part of it that is the region's money
 * @param ground why it was sent back, refused or taken back last
 */
public record VoucherCourse(
        @Nullable Basis issueBasis,
        Money face,
        Money faceRegion,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validTo,
        @Nullable Officer issuer,
        @Nullable Order order,
        @Nullable LocalDate servedOn,
        @Nullable Bill bill,
        @Nullable Basis basis,
        Money grant,
        Money grantRegion,
        @Nullable Officer reviewer,
        @Nullable LocalDate paidOn,
        @Nullable Ground ground,
        String words) {
    static final VoucherCourse NEW = new VoucherCourse(
            null,
            Money.ZERO,
            Money.ZERO,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Money.ZERO,
            Money.ZERO,
            null,
            null,
            null,
            "");

    VoucherCourse issued(Basis of, Money faceIs, Money regionIs, LocalDate on, LocalDate to, Officer by) {
        return new VoucherCourse(
                of, faceIs, regionIs, on, to, by, null, null, null, null, Money.ZERO, Money.ZERO, null, null, null, "");
    }

    VoucherCourse ordered(@Nullable Order what) {
        return new VoucherCourse(
                issueBasis,
                face,
                faceRegion,
                issuedOn,
                validTo,
                issuer,
                what,
                null,
                null,
                null,
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                null,
                "");
    }

    VoucherCourse served(LocalDate on) {
        return new VoucherCourse(
                issueBasis,
                face,
                faceRegion,
                issuedOn,
                validTo,
                issuer,
                order,
                on,
                null,
                null,
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                null,
                "");
    }

    VoucherCourse filed(Bill what, Basis of, Money granted, Money region) {
        return new VoucherCourse(
                issueBasis,
                face,
                faceRegion,
                issuedOn,
                validTo,
                issuer,
                order,
                servedOn,
                what,
                of,
                granted,
                region,
                null,
                null,
                null,
                "");
    }

    VoucherCourse reviewed(Officer by) {
        return new VoucherCourse(
                issueBasis,
                face,
                faceRegion,
                issuedOn,
                validTo,
                issuer,
                order,
                servedOn,
                bill,
                basis,
                grant,
                grantRegion,
                by,
                null,
                null,
                "");
    }

    VoucherCourse paid(LocalDate on) {
        return new VoucherCourse(
                issueBasis,
                face,
                faceRegion,
                issuedOn,
                validTo,
                issuer,
                order,
                servedOn,
                bill,
                basis,
                grant,
                grantRegion,
                reviewer,
                on,
                null,
                "");
    }

    VoucherCourse said(@Nullable Ground why, String what) {
        return new VoucherCourse(
                issueBasis,
                face,
                faceRegion,
                issuedOn,
                validTo,
                issuer,
                order,
                servedOn,
                bill,
                basis,
                grant,
                grantRegion,
                reviewer,
                paidOn,
                why,
                what);
    }
}
