package org.mengkeju.selection.programme;

/** How sure a value is. */
public enum Mark {
    /** Stated in a text that was read. */
    S,
    /** The platform's default, without official standing: 平台默认值(非官方). */
    D,
    /** General knowledge, not checked. */
    K
}
