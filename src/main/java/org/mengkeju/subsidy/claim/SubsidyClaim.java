package org.mengkeju.subsidy.claim;

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
 * A claim of a subsidy.
 *
 * @param division where the firm is, GB/T 2260
 * @param scheme the version it was filed under
 * @param year in which it was filed, whose budget pays
 * @param once what the firm may claim for once: a year, a contract, an event
 * @param filed the figures as the firm gave them
 * @param dueOn last day for the step an officer has to take, or null
 * @param version counts every change
 */
public record SubsidyClaim(
        ClaimId id,
        String number,
        OrganisationId firm,
        String firmName,
        String division,
        Scheme scheme,
        int year,
        String once,
        Basis filed,
        ClaimState state,
        ClaimCourse course,
        @Nullable LocalDate dueOn,
        Instant openedAt,
        int version,
        boolean demo) {

    SubsidyClaim at(ClaimState then, ClaimCourse how, @Nullable LocalDate due) {
        return new SubsidyClaim(
                id, number, firm, firmName, division, scheme, year, once, filed, then, how, due, openedAt, version,
                demo);
    }

    SubsidyClaim with(Basis other, String another) {
        return new SubsidyClaim(
                id, number, firm, firmName, division, scheme, year, another, other, state, course, dueOn, openedAt,
                version, demo);
    }

    /** Its name in the books. */
    public String subject() {
        return "claim:" + id;
    }

    Payouts.Promise promise() {
        return new Payouts.Promise(scheme, subject(), firm, division, year);
    }

    /** The figures that count: as reviewed, before that as filed. */
    public Basis basis() {
        Basis found = course.verified();
        return found == null ? filed : found;
    }

    /** What it gives, with every step. */
    public Calculation calculation() {
        return Formulas.of(scheme, basis());
    }

    public Money amount() {
        return calculation().amount();
    }

    /** Last day of the notice, or null while it is not published. */
    public @Nullable LocalDate noticeTo() {
        LocalDate from = course.publishedOn();
        int days = scheme.terms().notice().value();
        return from == null ? null : from.plusDays(Math.max(days - 1, 0));
    }

    /** Whether the notice is over on a day. */
    public boolean noticeOver(LocalDate day) {
        LocalDate to = noticeTo();
        return to != null && (day.isAfter(to) || scheme.terms().notice().value() == 0);
    }
}
