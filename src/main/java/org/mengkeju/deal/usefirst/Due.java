package org.mengkeju.deal.usefirst;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.platform.Money;

/**
 * A payment that a trigger made fall due.
 *
 * @param key which one within the contract, for example {@code 0} or {@code 2:2027-Q1}
 * @param label what it is for, in the words of the terms
 * @param metOn the day its trigger was met
 * @param from the day from which it may be asked for: not before the rule set allows payments at all
 * @param invoiceBy last day for the licensor to send the invoice
 * @param payBy last day to pay
 * @param invoicedOn the day of the invoice, or null
 * @param noticeOn the day the licensor gave notice that it is not paid, or null
 * @param noticeEnds last day to pay after the notice, or null
 * @param defaultOn the day it went into default, or null
 * @param paid what the licensee paid
 * @param covered what guarantor or insurer paid
 * @param settledOn the day a payment of the licensee left nothing to pay, or null; whoever answered for the last part is still
 *     owed by the licensee
 */
public record Due(
        String key,
        TriggerKind kind,
        String label,
        Money amount,
        LocalDate metOn,
        LocalDate from,
        LocalDate invoiceBy,
        LocalDate payBy,
        @Nullable LocalDate invoicedOn,
        @Nullable LocalDate noticeOn,
        @Nullable LocalDate noticeEnds,
        @Nullable LocalDate defaultOn,
        Money paid,
        Money covered,
        @Nullable LocalDate settledOn) {

    /** What is still to be paid to the licensor. */
    public Money left() {
        return amount.minus(paid).minus(covered);
    }

    public boolean isSettled() {
        return left().isZero();
    }

    /** What guarantor or insurer still answers for: its share of what the licensee did not pay, once in default. */
    public Money coverable(int percent) {
        if (defaultOn == null) {
            return Money.ZERO;
        }
        Money share = amount.minus(paid).percent(BigDecimal.valueOf(percent));
        return share.compareTo(covered) > 0 ? share.minus(covered) : Money.ZERO;
    }

    /** How it stands on a day. */
    public Standing standing(LocalDate day) {
        if (isSettled()) {
            return settledOn != null ? Standing.PAID : Standing.COVERED;
        }
        if (defaultOn != null && !day.isBefore(defaultOn)) {
            return covered.isZero() ? Standing.IN_DEFAULT : Standing.COVERED;
        }
        if (day.isAfter(payBy)) {
            return Standing.OVERDUE;
        }
        return day.isBefore(from) ? Standing.WAITING : Standing.DUE;
    }

    /** How a payment stands; later ones are worse. */
    public enum Standing {
        /** Its trigger is met, but payments may not be asked for yet. */
        WAITING,
        PAID,
        DUE,
        OVERDUE,
        COVERED,
        IN_DEFAULT
    }

    Due invoiced(LocalDate on) {
        return new Due(
                key,
                kind,
                label,
                amount,
                metOn,
                from,
                invoiceBy,
                payBy,
                on,
                noticeOn,
                noticeEnds,
                defaultOn,
                paid,
                covered,
                settledOn);
    }

    Due notified(LocalDate on, LocalDate ends) {
        return new Due(
                key,
                kind,
                label,
                amount,
                metOn,
                from,
                invoiceBy,
                payBy,
                invoicedOn,
                on,
                ends,
                defaultOn,
                paid,
                covered,
                settledOn);
    }

    Due inDefault(LocalDate on) {
        return new Due(
                key,
                kind,
                label,
                amount,
                metOn,
                from,
                invoiceBy,
                payBy,
                invoicedOn,
                noticeOn,
                noticeEnds,
                on,
                paid,
                covered,
                settledOn);
    }

    /** With more paid by the licensee, or by whoever answers for it. */
    Due settledBy(Money more, boolean byGuarantor, LocalDate on) {
        Money nowPaid = byGuarantor ? paid : paid.plus(more);
        Money nowCovered = byGuarantor ? covered.plus(more) : covered;
        boolean settled = nowPaid.plus(nowCovered).equals(amount);
        return new Due(
                key,
                kind,
                label,
                amount,
                metOn,
                from,
                invoiceBy,
                payBy,
                invoicedOn,
                noticeOn,
                noticeEnds,
                defaultOn,
                nowPaid,
                nowCovered,
                settled && !byGuarantor ? on : null);
    }
}
