package org.mengkeju.catalogue;

import java.util.EnumSet;
import java.util.Set;

/** The life of a listing, as data: pages draw it, REST offers only its legal moves, a test walks it at random. */
public enum ListingState {
    /** 起草: seen by its own organisation only. */
    DRAFT,
    /** 待核实: submitted, waits for the check by a centre. */
    SUBMITTED,
    /** 已发布. */
    PUBLISHED,
    /** 已到期: can be renewed. */
    EXPIRED,
    /** 已撤回. */
    WITHDRAWN;

    /** States a listing may go to from here. */
    public Set<ListingState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(DRAFT, PUBLISHED, WITHDRAWN);
            case PUBLISHED -> EnumSet.of(EXPIRED, WITHDRAWN);
            case EXPIRED -> EnumSet.of(PUBLISHED, WITHDRAWN);
            case WITHDRAWN -> EnumSet.of(DRAFT);
        };
    }
}
