package org.mengkeju.selection.expert.rules;

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

/** {@code experts.yaml}: the editions of the pool's rules. */
@Component
@Order(31)
public class PoolRules implements RegionPart {
    private static final String EDITION = "experts-edition";

    private final JsonMapper json;
    private volatile List<PoolEdition> editions = List.of();

    PoolRules(JsonMapper json) {
        this.json = json;
    }

    /** Rules that are read by hand, for tests without a house. */
    public static PoolRules outsideTheHouse() {
        return new PoolRules(JsonMapper.shared());
    }

    /** {@code experts.yaml}. */
    record RulesFile(List<PoolEdition> editions) {}

    /** All of them, in the order of the file. */
    public List<PoolEdition> all() {
        return editions;
    }

    /**
     * The edition that holds on a day; before the first one that one.
     *
     * @throws IllegalStateException where the region has none
     */
    public PoolEdition on(LocalDate day) {
        if (editions.isEmpty()) {
            throw new IllegalStateException("the region folder has no experts.yaml");
        }
        return editions.stream()
                .filter(edition -> edition.holdsOn(day))
                .reduce((one, later) -> later)
                .orElseGet(editions::getFirst);
    }

    @Override
    public List<String> collections() {
        return List.of(EDITION);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        Path file = folder.root().resolve("experts.yaml");
        List<RegionEntry> entries = new ArrayList<>();
        if (Files.exists(file)) {
            folder.yaml(file, RulesFile.class).ifPresent(read -> {
                Set<String> versions = new HashSet<>();
                for (int n = 0; n < read.editions().size(); n++) {
                    PoolEdition edition = read.editions().get(n);
                    check(folder, file, "/editions/" + n, edition);
                    if (!versions.add(edition.version())) {
                        folder.problem(file, "/editions/" + n + "/version", edition.version() + " is there twice");
                    }
                    entries.add(new RegionEntry(EDITION, edition.version(), json.valueToTree(edition)));
                }
                if (read.editions().isEmpty()) {
                    folder.problem(file, "/editions", "at least one edition");
                }
            });
        }
        return entries;
    }

    private static void check(RegionFolder folder, Path file, String at, PoolEdition edition) {
        LocalDate last = edition.validTo();
        if (last != null && last.isBefore(edition.validFrom())) {
            folder.problem(file, at + "/valid_to", "an edition ends after it begins");
        }
        for (PoolEdition.Line line : edition.lines()) {
            if (line.value() instanceof Integer number && number < 1) {
                folder.problem(file, at + "/" + line.key().replace('-', '_') + "/value", "is a number from 1");
            }
        }
        if (edition.busyWeightPercent().value() > 100) {
            folder.problem(
                    file, at + "/busy_weight_percent/value", "is 100 percent at most: busy experts do not count more");
        }
        if (edition.dataMonths().value() * 28 <= edition.remindDays().value()) {
            folder.problem(file, at + "/remind_days/value", "the reminder comes within the period");
        }
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        editions = entries.stream()
                .map(entry -> json.treeToValue(entry.content(), PoolEdition.class))
                .toList();
    }
}
