package org.mengkeju.project.race;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.project.ProjectId;
import org.mengkeju.selection.CallId;

/**
 * What one person gave a team at a gate; written once.
 *
 * @param points 0 to 100, two digits after the point at most
 */
public record SignedScore(
        CallId call,
        int milestone,
        ProjectId project,
        Part part,
        UUID person,
        String name,
        BigDecimal points,
        String words,
        Instant at) {
    private static final int DIGITS = 2;

    public SignedScore {
        points = points.setScale(DIGITS);
    }

    /** As what. */
    public enum Part {
        EXPERT,
        USER
    }

    /** SM3 over everything said, 64 hexadecimal digits. */
    public String digest() {
        String all = String.join(
                "|",
                call.toString(),
                Integer.toString(milestone),
                project.toString(),
                part.name(),
                person.toString(),
                points.toPlainString(),
                words,
                at.toString());
        return Sm3.hex(all.getBytes(StandardCharsets.UTF_8));
    }
}
