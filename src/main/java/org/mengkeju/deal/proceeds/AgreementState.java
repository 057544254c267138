package org.mengkeju.deal.proceeds;

import java.util.EnumSet;
import java.util.Set;

/** The life of a version of an agreement on proceeds, as data. */
public enum AgreementState {
    /** 起草中: waits for everybody's consent. */
    DRAFTED,
    /** 公示中. */
    NOTICE,
    /** 有异议: the notice stands still until the objection is answered. */
    OBJECTED,
    /** 生效: payments are divided by it. */
    IN_FORCE,
    /** 已被新版本取代. */
    REPLACED,
    /** 已撤回 before it was in force. */
    WITHDRAWN;

    /** States it may go to from here. */
    public Set<AgreementState> next() {
        return switch (this) {
            case DRAFTED -> EnumSet.of(NOTICE, WITHDRAWN);
            case NOTICE -> EnumSet.of(OBJECTED, IN_FORCE, WITHDRAWN);
            case OBJECTED -> EnumSet.of(NOTICE, DRAFTED, WITHDRAWN);
            case IN_FORCE -> EnumSet.of(REPLACED);
            case REPLACED, WITHDRAWN -> EnumSet.noneOf(AgreementState.class);
        };
    }

    /** Whether it is on its way to be in force. */
    public boolean isOpen() {
        return this == DRAFTED || this == NOTICE || this == OBJECTED;
    }

    /** Whether everybody may read it. */
    public boolean isPublished() {
        return this == NOTICE || this == OBJECTED;
    }
}
