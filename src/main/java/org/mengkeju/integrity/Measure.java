package org.mengkeju.integrity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was imposed on somebody. */
public sealed interface Measure {
    /** The kinds, as they are kept. */
    enum Kind {
        WARNING,
        BAN,
        BAN_FOR_EVER
    }

    Kind kind();

    /** What it bars from; nothing for a warning. */
    Set<Activity> scope();

    /** The same in the order of the enum, for lists. */
    default List<Activity> barred() {
        return scope().stream().sorted().toList();
    }

    /** First day on which it holds, or null for a warning. */
    @Nullable
    LocalDate from();

    /** Last day on which it holds; null where it bars nobody, or for ever. */
    @Nullable
    LocalDate lastDay();

    /** Whether it bars from this on that day. */
    boolean blocks(Activity activity, LocalDate day);

    /** 警告: on record, bars from nothing. */
    record Warning() implements Measure {
        @Override
        public Kind kind() {
            return Kind.WARNING;
        }

        @Override
        public Set<Activity> scope() {
            return Set.of();
        }

        @Override
        public @Nullable LocalDate from() {
            return null;
        }

        @Override
        public @Nullable LocalDate lastDay() {
            return null;
        }

        @Override
        public boolean blocks(Activity activity, LocalDate day) {
            return false;
        }
    }

    /** Barred from the first day to the last, both included. */
    record Ban(LocalDate from, LocalDate lastDay, Set<Activity> scope) implements Measure {
        public Ban {
            scope = Set.copyOf(scope);
            if (lastDay.isBefore(from) || scope.isEmpty()) {
                throw new IllegalArgumentException("a ban from " + from + " to " + lastDay + " of " + scope);
            }
        }

        @Override
        public Kind kind() {
            return Kind.BAN;
        }

        @Override
        public boolean blocks(Activity activity, LocalDate day) {
            return scope.contains(activity) && !day.isBefore(from) && !day.isAfter(lastDay);
        }
    }

    /** Barred from a day on, for life. */
    record BanForEver(LocalDate from, Set<Activity> scope) implements Measure {
        public BanForEver {
            scope = Set.copyOf(scope);
            if (scope.isEmpty()) {
                throw new IllegalArgumentException("a ban of nothing");
            }
        }

        @Override
        public Kind kind() {
            return Kind.BAN_FOR_EVER;
        }

        @Override
        public @Nullable LocalDate lastDay() {
            return null;
        }

        @Override
        public boolean blocks(Activity activity, LocalDate day) {
            return scope.contains(activity) && !day.isBefore(from);
        }
    }

    /**
     * A ban of whole years: its last day is the one before its anniversary, on which whoever was barred is free again.
     *
     * @param years 1 or more
     */
    static Measure ban(LocalDate from, int years, Set<Activity> scope) {
        return new Ban(from, from.plusYears(years).minusDays(1), scope);
    }

    /** Everything a measure can bar from. */
    static Set<Activity> everything() {
        return EnumSet.allOf(Activity.class);
    }
}
