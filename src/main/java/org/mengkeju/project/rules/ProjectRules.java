package org.mengkeju.project.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mengkeju.platform.region.RegionEntry;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code projects/….yaml}: the editions of the rules of delivering. A region without the folder has none. */
@Component
@Order(46)
public class ProjectRules implements RegionPart {
    private static final String COLLECTION = "project-rules";

    private final JsonMapper json;
    private volatile List<Edition> editions = List.of();

    ProjectRules(JsonMapper json) {
        this.json = json;
    }

    /** An edition that is read by hand, for tests without a house. */
    public static Edition outsideTheHouse(Path region, String file) {
        var folder = new RegionFolder(region);
        var read = folder.yaml(folder.root().resolve("projects").resolve(file), Edition.class);
        folder.refuseIfFaulty();
        return read.orElseThrow();
    }

    /** All of them, the oldest first. */
    public List<Edition> all() {
        return editions;
    }

    /**
     * The edition that holds on a day; before the first one that one.
     *
     * @throws IllegalStateException where the region has none
     */
    public Edition on(LocalDate day) {
        if (editions.isEmpty()) {
            throw new IllegalStateException("the region folder has no projects/*.yaml");
        }
        return editions.stream()
                .filter(one -> one.holdsOn(day))
                .reduce((one, later) -> later)
                .orElseGet(editions::getFirst);
    }

    /** The edition of this version; it stays as long as a project refers to it. */
    public Edition version(String version) {
        return editions.stream()
                .filter(one -> one.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("projects/*.yaml has no edition " + version));
    }

    @Override
    public List<String> collections() {
        return List.of(COLLECTION);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        List<RegionEntry> entries = new ArrayList<>();
        Set<String> versions = new HashSet<>();
        for (Path file : folder.files("projects", ".yaml")) {
            folder.yaml(file, Edition.class).ifPresent(edition -> {
                new EditionCheck(folder, file, edition).check();
                if (!versions.add(edition.version())) {
                    folder.problem(file, 0, edition.version() + " is there twice");
                }
                entries.add(new RegionEntry(COLLECTION, edition.version(), json.valueToTree(edition)));
            });
        }
        return entries;
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        editions = entries.stream()
                .map(entry -> json.treeToValue(entry.content(), Edition.class))
                .sorted(Comparator.comparing(Edition::validFrom))
                .toList();
    }
}
