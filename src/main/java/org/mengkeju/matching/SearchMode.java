package org.mengkeju.matching;

/** Which legs answer: words, meaning, or both fused. */
public enum SearchMode {
    LEXICAL,
    DENSE,
    HYBRID
}
