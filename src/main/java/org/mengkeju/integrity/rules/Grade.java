package org.mengkeju.integrity.rules;

import org.mengkeju.integrity.Measure;
import org.mengkeju.platform.region.Named;

/**
 * The range of measures for somebody of a part and a severity.
 *
 * @param minYears fewest years of a ban; 0 with a maximum of 0 means a warning only
 * @param forEver whether it is for life
 */
public record Grade(
        Part part,
        Severity severity,
        Integer minYears,
        Integer maxYears,
        Boolean forEver,
        Boolean published,
        Mark mark,
        Named article) {
    /** Whether this measure lies in the range. */
    public boolean permits(Measure.Kind kind, int years) {
        return switch (kind) {
            case WARNING -> !forEver && maxYears == 0;
            case BAN -> !forEver && maxYears > 0 && years >= minYears && years <= maxYears;
            case BAN_FOR_EVER -> forEver;
        };
    }
}
