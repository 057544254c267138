package org.mengkeju.selection.signing;

import java.util.Locale;

/** Who signs. */
public enum Side {
    /** 发榜方, where there is one. */
    POSTER,
    /** 揭榜方. */
    TAKER,
    /** 主管部门. */
    DEPARTMENT;

    /** Key of its word in the message files. */
    public String messageKey() {
        return "selection.side." + name().toLowerCase(Locale.ROOT);
    }
}
