package org.mengkeju.selection.panel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What becomes of one drawn expert; which moves lead where is said by {@link SeatMove}. */
public enum SeatState {
    /** 候补: drawn as a reserve. */
    RESERVE,
    /** 已邀请. */
    INVITED,
    /** 已接受: promised to be independent and declared interests; scores. */
    ACCEPTED,
    /** 已提交: nothing is owed any more. */
    SUBMITTED,
    /** 已替换: declined, silent, or in conflict. */
    REPLACED,
    /** 不计入: sheets set aside after scoring. */
    SET_ASIDE;

    /** States it may go to from here. */
    public Set<SeatState> next() {
        return Arrays.stream(SeatMove.values())
                .filter(move -> move.from().contains(this) && move.to() != this)
                .map(SeatMove::to)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SeatState.class)));
    }

    /** Whether the expert is one of the panel now. */
    public boolean isActive() {
        return this == INVITED || this == ACCEPTED || this == SUBMITTED;
    }

    /** Whether the expert still owes something. */
    public boolean isOwing() {
        return this == INVITED || this == ACCEPTED;
    }

    /** Key of its word in the message files. */
    public String messageKey() {
        return "selection.panel.seat." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
