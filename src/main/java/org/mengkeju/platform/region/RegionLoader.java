package org.mengkeju.platform.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.platform.start.StartStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over the region folder at every start, before the first page is served. Where not a byte of it has changed since
 * the last load, the entries come from the database alone.
 */
@Component
public final class RegionLoader extends StartStep {
    /** Everything that builds on the region starts after this phase. */
    public static final int PHASE = -1000;

    private static final Logger log = LoggerFactory.getLogger(RegionLoader.class);

    private final Path folder;
    private final List<RegionPart> parts;
    private final RegionEntries entries;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RegionLoader(
            @Value("${mengkeju.region}") Path folder,
            List<RegionPart> parts,
            RegionEntries entries,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        super(PHASE);
        this.folder = folder;
        this.parts = parts;
        this.entries = entries;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    protected void run() {
        load();
    }

    /**
     * Reads the folder, stores what changed and hands every part what is now in force.
     *
     * @throws RegionRefused with every fault; nothing is stored then
     */
    public synchronized RegionEntries.Changes load() {
        String digest = digest();
        var changes = new RegionEntries.Changes(0, 0, 0);
        if (!digest.equals(lastDigest())) {
            changes = store(digest);
            log.info("Region folder taken over: {}", changes);
        }
        for (RegionPart part : parts) {
            part.takeOver(part.collections().stream()
                    .flatMap(collection -> entries.inForce(collection).stream())
                    .toList());
        }
        return changes;
    }

    private RegionEntries.Changes store(String digest) {
        var reading = new RegionFolder(folder);
        List<RegionEntry> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.read(reading)));
        reading.refuseIfFaulty();
        return transaction.execute(status -> {
            var changes = new RegionEntries.Changes(0, 0, 0);
            for (RegionPart part : parts) {
                for (String collection : part.collections()) {
                    var own = all.stream()
                            .filter(entry -> entry.collection().equals(collection))
                            .toList();
                    changes = changes.plus(entries.replace(collection, own));
                }
            }
            jdbc.sql("INSERT INTO platform.region_load (digest, added, changed, removed) VALUES (?, ?, ?, ?)")
                    .params(digest, changes.added(), changes.changed(), changes.removed())
                    .update();
            return changes;
        });
    }

    private String lastDigest() {
        return jdbc.sql("SELECT digest FROM platform.region_load ORDER BY loaded_at DESC LIMIT 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Over names and contents of all files but the demonstration set, which is loaded on its own. */
    private String digest() {
        try (Stream<Path> files = Files.walk(folder)) {
            var digest = new Sm3();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith("demo")) {
                    digest.update(name).update(Files.readAllBytes(file));
                }
            }
            parts.forEach(part -> digest.update(part.getClass().getName()));
            return digest.hex();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the region folder " + folder, e);
        }
    }
}
