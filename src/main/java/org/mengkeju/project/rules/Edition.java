package org.mengkeju.project.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.Named;
import org.mengkeju.project.grant.Grant;

/**
 * One edition of the rules of delivering; a project keeps the one of the day it was signed.
 *
 * @param validTo last day it holds, or null
 */
public record Edition(
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Named document,
        String source,
        Terms terms,
        Reports reports,
        Evaluation evaluation,
        Organisers organisers,
        Race race,
        LumpSum lumpSum,
        List<Grant> grants) {

    /** How long everything may take: days, working days or months as the name says. */
    public record Terms(
            Stated<Integer> planDays,
            Stated<Integer> reviewWorkingDays,
            Stated<Integer> changeWorkingDays,
            Stated<Integer> rectifyMonths,
            Stated<Integer> extensionMonths,
            Stated<Integer> extensions,
            Stated<Integer> closingDays,
            Stated<Integer> overdueMonths,
            Stated<Integer> precheckWorkingDays,
            Stated<Integer> passOnDays,
            Stated<Integer> reminderDays) {}

    /** Annual reports: when they are due, and how many points they take or give at most. */
    public record Reports(
            Stated<Integer> dueMonth,
            Stated<Integer> dueDay,
            Stated<Integer> latePointsMax,
            Stated<Integer> bonusPointsMax) {
        /** The last day of the report of a year. */
        public LocalDate due(int year) {
            return LocalDate.of(year, dueMonth.value(), dueDay.value());
        }
    }

    /** Points of the evaluation; the three parts make 100. */
    public record Evaluation(
            Stated<Integer> tasks,
            Stated<Integer> organisation,
            Stated<Integer> money,
            Stated<Integer> pass,
            Stated<Integer> excellent) {}

    /** Up to how much public money the lead unit and the responsible department accept; the centre above. */
    public record Organisers(Stated<Money> unitUpTo, Stated<Money> departmentUpTo, Stated<Boolean> centreAbove) {}

    /** Numbers of a race. */
    public record Race(
            Stated<Integer> teamsMin,
            Stated<Integer> teamsMax,
            Stated<Integer> expertsPercent,
            Stated<Integer> userPercent,
            Stated<Integer> pass,
            Stated<Integer> jurorsMin) {}

    /** 包干制: what must still be listed and what the money may never be spent on. */
    public record LumpSum(Stated<Money> equipmentListedFrom, List<Forbidden> forbidden) {
        /** The entry of the negative list an item falls under. */
        public Optional<Forbidden> against(String item) {
            String plain = item.toLowerCase(Locale.ROOT);
            return forbidden.stream()
                    .filter(one -> one.words().stream().anyMatch(plain::contains))
                    .findFirst();
        }
    }

    /** An entry of the negative list with the words by which it is recognised. */
    public record Forbidden(Named name, List<String> words, Mark mark) {}

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The formula of this key. */
    public Optional<Grant> grant(String key) {
        return grants.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
