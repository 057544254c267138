package org.mengkeju.selection.panel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a panel; which moves lead where is said by {@link PanelMove}. What becomes of one expert: {@link SeatState}. */
public enum PanelState {
    /** 待抽取: conditions frozen, the commitment to the seed published. */
    DRAW_READY,
    /** 评审中: drawn; experts are invited and score. */
    DRAWN,
    /** 待补抽: too few are left and no reserve stands ready. */
    MORE_DRAW,
    /** 已汇总: everything is in and counted. */
    AGGREGATED,
    /** 维持结果 after an objection about the procedure. */
    KEPT,
    /** 重新评审: another panel takes its place. */
    REVIEWED_AGAIN;

    /** States it may go to from here. */
    public Set<PanelState> next() {
        return Arrays.stream(PanelMove.values())
                .filter(move -> move.from().contains(this) && move.to() != this)
                .map(PanelMove::to)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PanelState.class)));
    }

    /** Whether its scores count. */
    public boolean isCounted() {
        return this == AGGREGATED || this == KEPT;
    }

    /** Key of its word in the message files. */
    public String messageKey() {
        return "selection.panel.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
