package org.mengkeju.integrity.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mengkeju.platform.region.RegionEntry;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code integrity.yaml}: the editions of the rules. */
@Component
@Order(18)
public class IntegrityRules implements RegionPart {
    private static final String EDITION = "integrity-edition";

    private final JsonMapper json;
    private volatile List<Edition> editions = List.of();

    IntegrityRules(JsonMapper json) {
        this.json = json;
    }

    /** Rules that are read by hand, for tests without a house. */
    public static IntegrityRules outsideTheHouse() {
        return new IntegrityRules(JsonMapper.shared());
    }

    /** {@code integrity.yaml}. */
    record RulesFile(List<Edition> editions) {}

    /** All of them, in the order of the file. */
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
            throw new IllegalStateException("the region folder has no integrity.yaml");
        }
        return editions.stream()
                .filter(edition -> edition.holdsOn(day))
                .reduce((one, later) -> later)
                .orElseGet(editions::getFirst);
    }

    /** The edition of this version; it is kept as long as a case refers to it. */
    public Edition version(String version) {
        return editions.stream()
                .filter(edition -> edition.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("integrity.yaml has no edition " + version));
    }

    @Override
    public List<String> collections() {
        return List.of(EDITION);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        Path file = folder.root().resolve("integrity.yaml");
        List<RegionEntry> entries = new ArrayList<>();
        if (Files.exists(file)) {
            folder.yaml(file, RulesFile.class).ifPresent(read -> {
                Set<String> versions = new HashSet<>();
                for (Edition edition : read.editions()) {
                    check(folder, file, edition);
                    if (!versions.add(edition.version())) {
                        folder.problem(file, 0, edition.version() + " is there twice");
                    }
                    entries.add(new RegionEntry(EDITION, edition.version(), json.valueToTree(edition)));
                }
            });
        }
        return entries;
    }

    private static void check(RegionFolder folder, Path file, Edition edition) {
        for (Grade grade : edition.grades()) {
            if (grade.minYears() < 0 || grade.maxYears() < grade.minYears()) {
                folder.problem(file, 0, grade.part() + " " + grade.severity() + ": years run from fewest to most");
            }
        }
        for (Edition.Share share :
                List.of(edition.ethics().vote(), edition.ethics().reReviewVote())) {
            if (share.agree() < 1 || share.agree() > share.of()) {
                folder.problem(file, 0, edition.version() + ": a share lies between nothing and all");
            }
        }
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        editions = entries.stream()
                .map(entry -> json.treeToValue(entry.content(), Edition.class))
                .toList();
    }
}
