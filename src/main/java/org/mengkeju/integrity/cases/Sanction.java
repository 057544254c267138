package org.mengkeju.integrity.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Measure;

/**
 * A measure as it is decided on: in whole years from a day.
 *
 * @param years of a ban, else 0
 * @param from first day; of a warning the day of the decision
 * @param scope what is barred; nothing for a warning
 */
public record Sanction(Measure.Kind kind, int years, LocalDate from, Set<Activity> scope) {
    public Sanction {
        scope = Set.copyOf(scope);
    }

    /** What is barred, in the order of the enum. */
    public List<Activity> barred() {
        return scope.stream().sorted().toList();
    }

    public Measure measure() {
        return switch (kind) {
            case WARNING -> new Measure.Warning();
            case BAN -> Measure.ban(from, years, scope);
            case BAN_FOR_EVER -> new Measure.BanForEver(from, scope);
        };
    }
}
