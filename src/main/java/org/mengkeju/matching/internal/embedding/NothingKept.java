package org.mengkeju.matching.internal.embedding;

import java.util.Collection;
import java.util.Map;
import org.mengkeju.matching.VectorStore;

/** For a command that sees each text once: keeping vectors beside the index would only cost memory. */
public final class NothingKept implements VectorStore {
    @Override
    public Map<String, byte[]> find(Collection<String> digests) {
        return Map.of();
    }

    @Override
    public void keep(Map<String, byte[]> vectors) {
        // nothing will ask for them again
    }
}
