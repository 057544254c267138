package org.mengkeju.catalogue;

/** Who may read a published listing. */
public enum Visibility {
    /** Everybody, owner named. */
    PUBLIC,
    /** Everybody, but the owner's name and place below the league are kept back. */
    ANONYMOUS,
    /** Only the owner's organisation and the people of the centres. */
    NETWORK
}
