package org.mengkeju.matching.internal.upkeep;

import java.nio.file.Path;
import org.mengkeju.matching.internal.ranking.ScoringFile;
import org.mengkeju.matching.internal.ranking.ScoringModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The scoring models in force: those the program comes with, or those of the file an administrator names. Nothing else puts
 * models in force, and a file that cannot be used keeps the program from starting.
 */
@Component
public class ScoringInForce {
    private static final Logger LOG = LoggerFactory.getLogger(ScoringInForce.class);
    private static final int DIGEST_SHOWN = 12;

    private final ScoringModels models;
    private final String name;

    ScoringInForce(@Value("${mengkeju.matching.scoring:}") String file) {
        if (file.isBlank()) {
            models = ScoringModels.shipped();
            name = models.version();
        } else {
            ScoringFile read = ScoringFile.read(Path.of(file));
            models = read.models();
            name = models.version() + " sha256:" + read.digest().substring(0, DIGEST_SHOWN);
            LOG.info("scoring models in force: {} of {}, sha256 {}", models.version(), file, read.digest());
        }
    }

    public ScoringModels models() {
        return models;
    }

    /** Their version and, where they come from a file, the beginning of its digest. */
    public String name() {
        return name;
    }
}
