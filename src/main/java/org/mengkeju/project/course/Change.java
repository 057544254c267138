package org.mengkeju.project.course;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that was asked for.
 *
 * @param months of an extension, else 0
 * @param leader the new leader, else null
 */
public record Change(Kind kind, int months, @Nullable UUID leader, String leaderName, String words, LocalDate askedOn) {
    /** What changes. */
    public enum Kind {
        /** 延期. */
        EXTENSION,
        /** 更换负责人. */
        LEADER,
        /** 内容、指标等重大变更. */
        CONTENT
    }
}
