package org.mengkeju.subsidy.voucher;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;
import org.mengkeju.subsidy.formula.Basis;
import org.mengkeju.subsidy.formula.Calculation;
import org.mengkeju.subsidy.formula.Formulas;
import org.mengkeju.subsidy.payout.Payouts;
import org.mengkeju.subsidy.scheme.Scheme;

/**
 * An innovation voucher.
 *
 * @param division where the firm is, GB/T 2260
 * @param scheme the version it was asked for under
 * @param year it counts for
 * @param service class of services
 * @param planned fee the firm thinks it will pay
 * @param dueOn last day for the step an officer has to take, or null
 * @param version counts every change
 */
public record Voucher(
        VoucherId id,
        String number,
        OrganisationId firm,
        String firmName,
        String division,
        Scheme scheme,
        int year,
        String service,
        String purpose,
        Money planned,
        VoucherState state,
        VoucherCourse course,
        @Nullable LocalDate dueOn,
        Instant openedAt,
        int version,
        boolean demo) {

    Voucher at(VoucherState then, VoucherCourse how, @Nullable LocalDate due) {
        return new Voucher(
                id, number, firm, firmName, division, scheme, year, service, purpose, planned, then, how, due, openedAt,
                version, demo);
    }

    /** Its name in the books. */
    public String subject() {
        return "voucher:" + id;
    }

    Payouts.Promise promise() {
        return new Payouts.Promise(scheme, subject(), firm, division, year);
    }

    /** What its face or its grant follows from, or null before it was issued. */
    public @Nullable Calculation calculation() {
        Basis of = course.basis() == null ? course.issueBasis() : course.basis();
        return of == null ? null : Formulas.of(scheme, of);
    }

    /** What counts for the yearly use of the firm. */
    Money counted() {
        if (!state.counts()) {
            return Money.ZERO;
        }
        return course.basis() == null ? course.face() : course.grant();
    }

    Money countedRegion() {
        if (!state.counts()) {
            return Money.ZERO;
        }
        return course.basis() == null ? course.faceRegion() : course.grantRegion();
    }

    /** Last day on which a paid service may be filed, or null before it was issued. */
    public @Nullable LocalDate fileBy() {
        LocalDate to = course.validTo();
        return to == null ? null : to.plusDays(scheme.voucherRule().settleDays().value());
    }

    /** Whether its time is over on a day, for the state it is in. */
    boolean overOn(LocalDate day) {
        LocalDate to = course.validTo();
        LocalDate last = fileBy();
        if (to == null || last == null) {
            return false;
        }
        return switch (state) {
            case ISSUED -> day.isAfter(to);
            case ORDERED, SERVED, RETURNED -> day.isAfter(last);
            default -> false;
        };
    }
}
