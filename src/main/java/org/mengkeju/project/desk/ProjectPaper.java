package org.mengkeju.project.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file at a project.
 *
 * @param milestone it belongs to, or null
 * @param file key of the stored file
 * @param digest SM3, 64 hexadecimal digits
 */
public record ProjectPaper(
        UUID id,
        Kind kind,
        @Nullable Integer milestone,
        UUID file,
        String name,
        long size,
        String digest,
        String sender,
        Instant at) {
    /** What it shows. */
    public enum Kind {
        /** 里程碑证明. */
        MILESTONE,
        /** 年度报告. */
        REPORT,
        /** 验收材料. */
        CLOSING,
        /** 测试报告. */
        TEST
    }
}
