package org.mengkeju.matching.internal.embedding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mengkeju.matching.VectorStore;

/** Vectors kept for the life of one command. */
public final class MemoryVectorStore implements VectorStore {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Map<String, byte[]> find(Collection<String> digests) {
        Map<String, byte[]> found = new HashMap<>();
        for (String digest : digests) {
            byte[] vectors = kept.get(digest);
            if (vectors != null) {
                found.put(digest, vectors);
            }
        }
        return found;
    }

    @Override
    public void keep(Map<String, byte[]> vectors) {
        kept.putAll(vectors);
    }
}
