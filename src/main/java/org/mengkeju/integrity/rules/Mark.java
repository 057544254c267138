package org.mengkeju.integrity.rules;

/** How sure a value is. */
public enum Mark {
    /** Stated in a text that was read. */
    S,
    /** The platform's default, without official standing. */
    D,
    /** General knowledge, not checked. */
    K
}
