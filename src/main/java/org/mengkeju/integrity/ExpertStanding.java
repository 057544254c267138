package org.mengkeju.integrity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the record means for an expert of the pool (国家自然科学基金条例 arts. 39 and 42).
 *
 * @param drawableFrom first day on which a banned expert may be drawn again, else null
 */
public record ExpertStanding(State state, @Nullable LocalDate drawableFrom) {
    /** Where an expert stands. */
    public enum State {
        /** Nothing, or a warning only. */
        USABLE,
        /** Not to be drawn until a day. */
        BANNED,
        /** Never to be drawn again. */
        REMOVED
    }
}
