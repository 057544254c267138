package org.mengkeju.deal.market.openlicence;

import java.util.EnumSet;
import java.util.Set;

/** The life of a declaration, as data. */
public enum OpenLicenceState {
    /** 开放许可中. */
    DECLARED,
    /** 已撤回: licences given before stay in force (专利法 art. 50). */
    WITHDRAWN,
    /** 已到期. */
    EXPIRED;

    /** States it may go to from here. */
    public Set<OpenLicenceState> next() {
        return this == DECLARED ? EnumSet.of(WITHDRAWN, EXPIRED) : EnumSet.noneOf(OpenLicenceState.class);
    }
}
