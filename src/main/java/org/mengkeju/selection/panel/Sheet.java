package org.mengkeju.selection.panel;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.crypto.Sm3;

/**
 * What an expert gives an item.
 *
 * @param marks by criterion
 * @param opinion on the whole
 * @param score weighted sum as a fraction, once signed
 * @param digest over everything that was signed
 * @param ground why it does not count, or ""
 */
public record Sheet(
        SeatId seat,
        UUID item,
        State state,
        Map<String, Mark> marks,
        String opinion,
        @Nullable String score,
        @Nullable String digest,
        String ground,
        @Nullable Instant savedAt,
        @Nullable Instant signedAt) {
    /** Where it is. */
    public enum State {
        /** 待评: seen by nobody but its expert. */
        DRAFT,
        /** 已签名: locked. */
        SIGNED,
        /** 已回避: the expert stepped back. */
        RECUSED,
        /** 不计入, with the reason. */
        SET_ASIDE;

        /** Key of its word in the message files. */
        public String messageKey() {
            return "selection.panel.sheet." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What a criterion got.
     *
     * @param mark from 0 to 100, or null where there is none yet
     * @param reason in words
     */
    public record Mark(@Nullable BigDecimal mark, String reason) {}

    /** Copies the map. */
    public Sheet {
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /** An empty one. */
    public static Sheet blank(SeatId seat, UUID item) {
        return new Sheet(seat, item, State.DRAFT, Map.of(), "", null, null, "", null, null);
    }

    /** Whether nobody has written on it yet. */
    public boolean isBlank() {
        return state == State.DRAFT && savedAt == null;
    }

    /** Whether its expert has written on it, and it counts or will. */
    public boolean isWritten() {
        return state == State.SIGNED || (state == State.DRAFT && savedAt != null);
    }

    /** The same with other marks. */
    public Sheet written(Map<String, Mark> itsMarks, String itsOpinion, Instant at) {
        return new Sheet(seat, item, state, itsMarks, itsOpinion, null, null, ground, at, null);
    }

    /** Signed: its score and its digest are fixed. */
    public Sheet signed(String itsScore, Instant at) {
        var whole = new Sheet(seat, item, State.SIGNED, marks, opinion, itsScore, null, "", savedAt, at);
        return new Sheet(seat, item, State.SIGNED, marks, opinion, itsScore, whole.fingerprint(), "", savedAt, at);
    }

    /** Left out with a reason. */
    public Sheet without(State to, String why) {
        return new Sheet(seat, item, to, marks, opinion, score, digest, why, savedAt, signedAt);
    }

    /** SM3 over everything that is signed, part by part with its length. */
    public String fingerprint() {
        var digest = new Sm3();
        add(digest, seat.toString());
        add(digest, item.toString());
        marks.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> {
            BigDecimal mark = one.getValue().mark();
            add(digest, one.getKey());
            add(digest, mark == null ? "" : mark.stripTrailingZeros().toPlainString());
            add(digest, one.getValue().reason());
        });
        add(digest, opinion);
        add(digest, String.valueOf(score));
        return digest.hex();
    }

    private static void add(Sm3 digest, String part) {
        digest.update(part.length() + ":" + part + "\n");
    }
}
