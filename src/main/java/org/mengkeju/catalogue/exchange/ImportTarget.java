package org.mengkeju.catalogue.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.catalogue.internal.ListingRecorder;
import org.mengkeju.catalogue.internal.Origin;
import org.mengkeju.catalogue.internal.Validity;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where imported rows go. */
@Component
class ImportTarget {
    private final ListingTexts texts;
    private final ListingRecorder recorder;
    private final Origin origin;
    private final Validity validity;
    private final Organisations organisations;
    private final JdbcClient jdbc;

    ImportTarget(
            ListingTexts texts,
            ListingRecorder recorder,
            Origin origin,
            Validity validity,
            Organisations organisations,
            JdbcClient jdbc) {
        this.organisations = organisations;
        this.texts = texts;
        this.recorder = recorder;
        this.origin = origin;
        this.validity = validity;
        this.jdbc = jdbc;
    }

    ImportBatch begin(Kind kind, boolean skipBad, Viewer author, LongConsumer progress) {
        return new ImportBatch(this, kind, skipBad, author, progress);
    }

    ListingTexts texts() {
        return texts;
    }

    ListingRecorder recorder() {
        return recorder;
    }

    Origin origin() {
        return origin;
    }

    Validity validity() {
        return validity;
    }

    Organisations organisations() {
        return organisations;
    }

    /** Which of these codes are taken, by listings from before or by earlier rows. */
    Set<String> taken(Kind kind, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("SELECT code FROM catalogue.listing WHERE kind = :kind AND code IN (:codes)")
                .param("kind", kind.name())
                .param("codes", List.copyOf(codes))
                .query(String.class)
                .list());
    }
}
