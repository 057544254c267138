package org.mengkeju.matching.internal.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.crypto.digests.SHA256Digest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of scoring models that an administrator puts in force.
 *
 * @param models what it says
 * @param digest SHA-256 of the file
 */
public record ScoringFile(ScoringModels models, String digest) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * Reads and checks a file.
     *
     * @throws Unusable with file, line and reason
     */
    public static ScoringFile read(Path file) {
        byte[] bytes = bytes(file);
        try {
            JsonNode tree = STRICT.readTree(bytes);
            ScoringModels models = STRICT.readValue(bytes, ScoringModels.class);
            check(file, "", tree);
            if (models.version().isBlank()) {
                throw new Unusable(file, 0, "the models have no version");
            }
            if (!models.trainingDigest().matches("[0-9a-f]{64}")) {
                throw new Unusable(file, 0, "trainingDigest is no SHA-256 in hexadecimal");
            }
            return new ScoringFile(models, digest(bytes));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new Unusable(file, line, e.getOriginalMessage());
        }
    }

    /** Weights are never negative, so that taking a reason away can only lower the confidence; shares lie within 0 and 1. */
    private static void check(Path file, String within, JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = within.isEmpty() ? field.getKey() : within + "." + field.getKey();
            JsonNode value = field.getValue();
            boolean share = field.getKey().equals("gapBelow") || field.getKey().equals("shownFrom");
            if (value.isNumber() && within.endsWith("weights") && value.doubleValue() < 0) {
                throw new Unusable(file, 0, name + " must not be negative, is " + value);
            }
            if (share && !(value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
                throw new Unusable(file, 0, name + " must lie within 0 and 1, is " + value);
            }
            check(file, name, value);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Unusable(file, 0, "no such file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 in hexadecimal. */
    public static String digest(byte[] bytes) {
        var digest = new SHA256Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    /** The file cannot be put in force: says file, line and reason. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable(Path file, int line, String reason) {
            super("scoring models " + (line > 0 ? file + ":" + line : file) + ": " + reason);
        }
    }
}
