package org.mengkeju.selection.programme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mengkeju.network.facts.Conditions;
import org.mengkeju.network.facts.FactVocabulary;
import org.mengkeju.platform.region.RegionEntry;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code programmes/KEY….yaml}: every version of every programme. A region without the folder has none. */
@Component
@Order(43)
class ProgrammeFiles implements RegionPart {
    private static final String COLLECTION = "programme";

    private final JsonMapper json;
    private final FactVocabulary vocabulary;
    private volatile List<Programme> programmes = List.of();

    ProgrammeFiles(JsonMapper json, FactVocabulary vocabulary) {
        this.json = json;
        this.vocabulary = vocabulary;
    }

    /** All versions, the newest of a key first. */
    List<Programme> all() {
        return programmes;
    }

    @Override
    public List<String> collections() {
        return List.of(COLLECTION);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        List<RegionEntry> entries = new ArrayList<>();
        Set<String> editions = new HashSet<>();
        Conditions conditions = vocabulary.conditionsOf(folder);
        for (Path file : folder.files("programmes", ".yaml")) {
            read(folder, file, conditions).ifPresent(programme -> {
                if (!editions.add(programme.edition())) {
                    folder.problem(file, "/version", programme.edition() + " is there twice");
                }
                entries.add(new RegionEntry(COLLECTION, programme.edition(), json.valueToTree(programme)));
            });
        }
        return entries;
    }

    /** One file, checked, its stages in order; empty where something is wrong, which the folder then knows. */
    static Optional<Programme> read(RegionFolder folder, Path file, Conditions conditions) {
        int before = folder.problems().size();
        return folder.yaml(file, Programme.class)
                .filter(read -> StageOrder.isSound(read.stages(), (at, reason) -> folder.problem(file, at, reason)))
                .map(read -> {
                    new ProgrammeCheck(folder, file, read).check(conditions);
                    return read;
                })
                .filter(read -> folder.problems().size() == before);
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        programmes = entries.stream()
                .map(entry -> json.treeToValue(entry.content(), Programme.class))
                .sorted(Comparator.comparing(Programme::key)
                        .thenComparing(Programme::validFrom, Comparator.reverseOrder()))
                .toList();
    }
}
