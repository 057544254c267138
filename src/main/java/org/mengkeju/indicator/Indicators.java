package org.mengkeju.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.indicator.internal.IndicatorFiles;
import org.springframework.stereotype.Service;

/** Indicators and their figures. */
@Service
public class Indicators {
    private static final Comparator<Observation> NEWEST_FIRST = Comparator.comparingInt(Observation::year)
            .thenComparing(Observation::sourceDate)
            .reversed();

    private final IndicatorFiles files;

    Indicators(IndicatorFiles files) {
        this.files = files;
    }

    public List<Indicator> all() {
        return List.copyOf(files.indicators().values());
    }

    public Optional<Indicator> find(String key) {
        return Optional.ofNullable(files.indicators().get(key));
    }

    /** All figures of an indicator, newest period first; different sources of one period stand side by side. */
    public List<Observation> observations(String indicator) {
        return files.observations().stream()
                .filter(one -> one.indicator().equals(indicator))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /**
     * Figures of an indicator for one place and a span of years.
     *
     * @param scope code of the place, or null for all
     * @param from first year, or null
     * @param to last year, or null
     */
    public List<Observation> observations(
            String indicator, @Nullable String scope, @Nullable Integer from, @Nullable Integer to) {
        return observations(indicator).stream()
                .filter(one -> scope == null || one.scope().equals(scope))
                .filter(one -> from == null || one.year() >= from)
                .filter(one -> to == null || one.year() <= to)
                .toList();
    }

    /** The newest figure that is not a target. */
    public Optional<Observation> newest(String indicator) {
        return observations(indicator).stream()
                .filter(one -> one.kind() != Observation.Kind.TARGET)
                .findFirst();
    }

    /** Targets, the nearest year first. */
    public List<Observation> targets(String indicator) {
        return observations(indicator).stream()
                .filter(one -> one.kind() == Observation.Kind.TARGET)
                .sorted(Comparator.comparingInt(Observation::year))
                .toList();
    }
}
