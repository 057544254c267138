package org.mengkeju.catalogue.fields;

/** How much a field is wanted. */
public enum FieldNeed {
    /** Without it a listing cannot be submitted. */
    REQUIRED,
    /** Readers ask for it; its absence is said, and submitting is possible. */
    RECOMMENDED,
    /** Nice to have. */
    OPTIONAL
}
