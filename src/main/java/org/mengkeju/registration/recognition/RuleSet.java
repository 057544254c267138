package org.mengkeju.registration.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;

/**
 * A version of the rules, as dated data.
 *
 * @param id TC-2001 or TC-2026
 * @param document what issued it
 * @param status how sure its values are, in Chinese
 * @param from first day it is in force
 * @param to last day, or null
 * @param licenceIsTransfer whether 许可 counts as 技术转让
 * @param terms how long registration may take
 * @param grounds grounds for refusal that every contract is asked for
 * @param conditions of each type; training and brokerage have their own under SVC/TRAINING and SVC/BROKERAGE
 */
public record RuleSet(
        String id,
        String document,
        String status,
        LocalDate from,
        @Nullable LocalDate to,
        boolean licenceIsTransfer,
        Terms terms,
        List<Condition> grounds,
        Map<String, List<Condition>> conditions) {

    /** Units of terms. */
    public enum Unit {
        WORKING_DAYS,
        DAYS
    }

    /**
     * How long registration may take from the day of acceptance.
     *
     * @param large for contracts that experts look at
     * @param largeFrom technology amount from which experts look at a contract, or null where the rule knows none
     */
    public record Terms(
            Unit unit, int ordinary, int large, @Nullable Money largeFrom) {}

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether experts have to look at it: large (大额合同) or disputed. */
    public boolean needsExperts(Money technology, boolean disputed) {
        Money large = terms.largeFrom();
        return large != null && (disputed || technology.compareTo(large) >= 0);
    }

    /**
     * The last day for a decision.
     *
     * @param workingDays adds working days to a day; the first working day after it counts as one
     */
    public LocalDate due(
            LocalDate accepted,
            Money technology,
            boolean disputed,
            BiFunction<LocalDate, Integer, LocalDate> workingDays) {
        int days = needsExperts(technology, disputed) ? terms.large() : terms.ordinary();
        return terms.unit() == Unit.DAYS ? accepted.plusDays(days) : workingDays.apply(accepted, days);
    }

    /** The conditions of a type, or of its subtype where that has its own. */
    public List<Condition> of(ContractType type, ContractType.@Nullable Subtype subtype) {
        List<Condition> own = subtype == null ? null : conditions.get(type + "/" + subtype);
        return own != null ? own : conditions.getOrDefault(type.name(), List.of());
    }
}
