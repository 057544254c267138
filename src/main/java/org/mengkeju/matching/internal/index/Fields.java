package org.mengkeju.matching.internal.index;

/** Names of the fields of the index. */
final class Fields {
    static final String KEY = "key";
    static final String BIGRAMS = "bigrams";
    static final String WORDS = "words";
    static final String TITLE = "title";
    static final String TITLE_BIGRAMS = "title_bigrams";
    static final String VECTOR = "vector";
    static final String SENTENCES = "sentences";
    static final String FACTS = "facts";
    static final String SOURCE = "source";
    /** Present while a text still waits for its vectors. */
    static final String PENDING = "pending";

    static final String UPDATED = "updated";
    static final String KIND = "kind";
    static final String KIND_FACET = facet(KIND);

    private Fields() {}

    /** The field of a facet; the key counts as one, so that single texts can be asked for. */
    static String facet(String name) {
        return name.equals(KEY) ? KEY : "facet_" + name;
    }
}
