package org.mengkeju.subsidy.scheme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mengkeju.network.facts.FactVocabulary;
import org.mengkeju.platform.region.RegionEntry;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code subsidies/KEY….yaml}: every version of every scheme. A region without the folder gives nothing. */
@Component
@Order(42)
public class SchemeFiles implements RegionPart {
    private static final String COLLECTION = "subsidy-scheme";

    private final JsonMapper json;
    private final FactVocabulary vocabulary;
    private volatile List<Scheme> schemes = List.of();

    SchemeFiles(JsonMapper json, FactVocabulary vocabulary) {
        this.json = json;
        this.vocabulary = vocabulary;
    }

    /** All versions, the newest of a key first. */
    public List<Scheme> all() {
        return schemes;
    }

    /** A scheme of a region that is read by hand, for tests without a house. */
    public static Scheme outsideTheHouse(Path region, String file) {
        var folder = new RegionFolder(region);
        Optional<Scheme> read = folder.yaml(folder.root().resolve("subsidies").resolve(file), Scheme.class);
        folder.refuseIfFaulty();
        return read.orElseThrow();
    }

    @Override
    public List<String> collections() {
        return List.of(COLLECTION);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        List<RegionEntry> entries = new ArrayList<>();
        Set<String> editions = new HashSet<>();
        var conditions = vocabulary.conditionsOf(folder);
        for (Path file : folder.files("subsidies", ".yaml")) {
            folder.yaml(file, Scheme.class).ifPresent(scheme -> {
                new SchemeCheck(folder, file, scheme).check(conditions);
                if (!editions.add(scheme.edition())) {
                    folder.problem(file, 0, scheme.edition() + " is there twice");
                }
                entries.add(new RegionEntry(COLLECTION, scheme.edition(), json.valueToTree(scheme)));
            });
        }
        return entries;
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        schemes = entries.stream()
                .map(entry -> json.treeToValue(entry.content(), Scheme.class))
                .sorted(Comparator.comparing(Scheme::key).thenComparing(Scheme::validFrom, Comparator.reverseOrder()))
                .toList();
    }
}
