package org.mengkeju.deal.usefirst.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Named;

/**
 * What a region asks of use first, pay later. Every value says how sure it is.
 *
 * @param key its name in terms, for example {@code inner-mongolia}
 * @param document the document it follows, or what is known of it
 * @param version the day from which this version of the set holds
 * @param standard whether it is the one proposed where nobody chooses
 * @param sizes size classes a licensee may have
 * @param rights kinds of right that may be licensed, as {@code deal.terms.Result} names them; empty means any
 * @param entryFee whether a fee before use may be agreed
 * @param leastTrl lowest technology readiness level of an offered result
 * @param earliestPaymentMonths months after taking effect before which nothing is paid, unless revenue came
 * @param orFirstRevenue whether payments may also be asked for once there is revenue
 * @param publicityDays days for which an agreed price is published
 * @param proposedAfterYears years without use after which a result is proposed for the pool
 * @param proposedSince what these years are counted from
 * @param licence the kind of licence during free use
 * @param papersDays days to return papers after the end
 * @param statementDays days after a period to state its revenue
 * @param reminderDays days before the last day on which whoever owes something is reminded; 0 is the day itself
 * @param modes forms of payment the document names
 */
public record RuleSet(
        String key,
        Named name,
        Named document,
        LocalDate version,
        boolean standard,
        Ruled<List<SizeClass>> sizes,
        Ruled<List<String>> rights,
        Ruled<Boolean> entryFee,
        Ruled<Integer> leastTrl,
        Ruled<Integer> earliestPaymentMonths,
        Ruled<Boolean> orFirstRevenue,
        Ruled<Integer> publicityDays,
        Ruled<Integer> proposedAfterYears,
        Ruled<Since> proposedSince,
        Ruled<Integer> freeMonths,
        Ruled<Integer> extensionMonths,
        Ruled<String> licence,
        Ruled<Integer> registrationDays,
        Ruled<Integer> invoiceWorkingDays,
        Ruled<Integer> decisionDays,
        Ruled<Integer> papersDays,
        Ruled<Integer> paymentDays,
        Ruled<Integer> noticeDays,
        Ruled<Integer> statementDays,
        Ruled<List<Integer>> reminderDays,
        Ruled<List<Named>> modes) {

    /** From when the years without use are counted. */
    public enum Since {
        /** 登记入库. */
        LISTED,
        /** 项目验收. */
        ACCEPTED
    }

    /**
     * The first day on which a payment may be asked for: this many months after the contract took effect (the day itself
     * included), or the day of the first revenue where that came before.
     */
    public LocalDate earliestPayment(LocalDate effectiveOn, @Nullable LocalDate firstRevenue) {
        LocalDate byTime = effectiveOn.plusMonths(earliestPaymentMonths.value());
        boolean byRevenue = orFirstRevenue.value() && firstRevenue != null && firstRevenue.isBefore(byTime);
        return byRevenue && firstRevenue != null ? firstRevenue : byTime;
    }

    /** Whether a payment may be asked for on this day. */
    public boolean mayBePaidOn(LocalDate day, LocalDate effectiveOn, @Nullable LocalDate firstRevenue) {
        return !day.isBefore(earliestPayment(effectiveOn, firstRevenue));
    }

    /** The last day by which an unused result of public money that is not secret is listed for use first, pay later. */
    public LocalDate listedBy(LocalDate countedFrom) {
        return countedFrom.plusYears(proposedAfterYears.value());
    }
}
