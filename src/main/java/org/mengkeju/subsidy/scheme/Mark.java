package org.mengkeju.subsidy.scheme;

/** How sure a value of a scheme is. */
public enum Mark {
    /** Stated in a text that was read. */
    S,
    /** A restatement by a third party. */
    R,
    /** A default of the platform without official standing: 平台默认值(非官方). */
    D
}
