package org.mengkeju.chain;

/**
 * A link of a chain, as records are pinned to it; written {@code chain/link}.
 *
 * @param chain key of the chain, for example {@code rare-earth}
 * @param link key of the link within the chain, for example {@code magnets}
 */
public record LinkRef(String chain, String link) implements Comparable<LinkRef> {
    /** Reads {@code chain/link}. */
    public static LinkRef parse(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            throw new IllegalArgumentException("not a chain link: " + text);
        }
        return new LinkRef(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return chain + "/" + link;
    }

    @Override
    public int compareTo(LinkRef other) {
        return toString().compareTo(other.toString());
    }
}
