package org.mengkeju.matching.support;

import java.util.List;
import org.mengkeju.catalogue.Details;
import org.mengkeju.network.facts.Conditions;
import org.mengkeju.network.facts.Fact;
import org.mengkeju.network.facts.KnownFacts;
import org.mengkeju.network.facts.Verdict;
import org.mengkeju.network.facts.Verdict.Outcome;

/**
 * What the conditions of a policy or finance product say of a firm.
 *
 * @param outcome not met where one is not met; else missing where a fact is; else judged where a person must judge one, or
 *     where there are none; else met
 */
public record Assessment(Outcome outcome, List<Checked> conditions) {
    /** Copies the list. */
    public Assessment {
        conditions = List.copyOf(conditions);
    }

    /** A condition with its verdict. */
    public record Checked(Details.Condition condition, Verdict verdict) {
        public Outcome outcome() {
            return verdict.outcome();
        }
    }

    /** Judges every condition. */
    public static Assessment of(Details details, KnownFacts known, Conditions conditions) {
        List<Checked> checked = details.conditions().stream()
                .map(condition -> new Checked(condition, conditions.judge(condition.expression(), known)))
                .toList();
        return new Assessment(overall(checked), checked);
    }

    private static Outcome overall(List<Checked> checked) {
        for (Outcome first : List.of(Outcome.NOT_MET, Outcome.MISSING, Outcome.JUDGE)) {
            if (checked.stream().anyMatch(one -> one.outcome() == first)) {
                return first;
            }
        }
        return checked.isEmpty() ? Outcome.JUDGE : Outcome.MET;
    }

    /** Conditions with this outcome. */
    public List<Checked> having(Outcome wanted) {
        return conditions.stream().filter(one -> one.outcome() == wanted).toList();
    }

    /** How many conditions have this outcome. */
    public int count(Outcome wanted) {
        return having(wanted).size();
    }

    /** The facts that are not known, each once. */
    public List<Fact> missing() {
        return conditions.stream()
                .flatMap(one -> one.verdict().missing().stream())
                .distinct()
                .toList();
    }
}
