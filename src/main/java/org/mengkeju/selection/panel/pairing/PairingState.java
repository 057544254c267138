package org.mengkeju.selection.panel.pairing;

import java.util.Locale;
import java.util.Set;

/** The life of an assignment. */
public enum PairingState {
    /** 草案: never seen by experts. */
    DRAFT,
    /** 已作废: another draft took its place, or it was thrown away. */
    DROPPED,
    /** 已公布: its pairs are the sheets on the desks. */
    PUBLISHED,
    /** 已更新: a later publication took its place. */
    REPLACED,
    /** 已撤销: undone; what was before is again. */
    UNDONE;

    /** States it may go to from here. */
    public Set<PairingState> next() {
        return switch (this) {
            case DRAFT -> Set.of(DROPPED, PUBLISHED);
            case PUBLISHED -> Set.of(REPLACED, UNDONE);
            // undoing the later one puts it in force again
            case REPLACED -> Set.of(PUBLISHED);
            case DROPPED, UNDONE -> Set.of();
        };
    }

    /** Key of its word in the message files. */
    public String messageKey() {
        return "selection.assignment.state." + name().toLowerCase(Locale.ROOT);
    }
}
