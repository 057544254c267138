package org.mengkeju.matching.internal.index;

/** Names of the fields of the index, in this process and in a cluster. */
public final class Fields {
    public static final String KEY = "key";
    public static final String BIGRAMS = "bigrams";
    public static final String WORDS = "words";
    public static final String TITLE = "title";
    public static final String TITLE_BIGRAMS = "title_bigrams";
    public static final String VECTOR = "vector";
    public static final String SENTENCES = "sentences";
    public static final String FACTS = "facts";
    public static final String SOURCE = "source";
    /** Present while a text still waits for its vectors. */
    public static final String PENDING = "pending";

    public static final String UPDATED = "updated";
    public static final String KIND = "kind";
    public static final String KIND_FACET = facet(KIND);

    private Fields() {}

    /** The field of a facet; the key counts as one, so that single texts can be asked for. */
    public static String facet(String name) {
        return name.equals(KEY) ? KEY : "facet_" + name;
    }
}
