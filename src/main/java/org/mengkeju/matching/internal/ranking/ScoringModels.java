package org.mengkeju.matching.internal.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.mengkeju.matching.Facts;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scoring models with where they come from: one for needs that are pinned to chain links, one for free text.
 *
 * @param version of the file
 * @param trainedOn on what they were fitted and how well they do, in words
 * @param trainingDigest SHA-256 of the judgements they were fitted on
 * @param judgedFrom length of a need in bigrams from which a confidence means anything
 * @param pinned for needs that name their chain links
 * @param free for needs that do not
 */
public record ScoringModels(
        String version,
        String trainedOn,
        String trainingDigest,
        int judgedFrom,
        ScoringModel pinned,
        ScoringModel free) {
    static final String RESOURCE = "/matching/scoring-v4.json";

    /** The models that ship with the program. */
    public static ScoringModels shipped() {
        try (InputStream in = ScoringModels.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The scoring models are missing: " + RESOURCE);
            }
            return JsonMapper.shared().readValue(in, ScoringModels.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model for a need that asks for these facts. */
    public ScoringModel of(Facts asked) {
        return asked.links().isEmpty() ? free : pinned;
    }
}
