package org.mengkeju.project.rules;

/** How sure a value is. */
public enum Mark {
    /** Stated in a text that was read. */
    S,
    /** A default of the platform without official standing: 平台默认值(非官方). */
    D
}
