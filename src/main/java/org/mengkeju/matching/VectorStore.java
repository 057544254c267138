package org.mengkeju.matching;

import java.util.Collection;
import java.util.Map;

/**
 * Keeps what the model once made of a text, by digest, so that no text is embedded twice, not even when the index is
 * rebuilt. Nothing is kept for the command line, a file where measurements repeat, the database for the program.
 */
public interface VectorStore {
    /**
     * The stored vectors of those digests that are known.
     *
     * @param digests SHA-256 of model and text, in hexadecimal
     * @return by digest, an opaque encoded value; unknown digests are missing
     */
    Map<String, byte[]> find(Collection<String> digests);

    /** Keeps encoded vectors by digest; keeping the same digest again changes nothing. */
    void keep(Map<String, byte[]> vectors);
}
