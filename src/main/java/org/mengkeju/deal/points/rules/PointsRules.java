package org.mengkeju.deal.points.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mengkeju.platform.region.RegionEntry;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code points.yaml}: the versions of the rule. A region without the file awards nothing. */
@Component
@Order(41)
public class PointsRules implements RegionPart {
    private static final String RULE = "points-rule";

    private final JsonMapper json;
    private volatile List<PointsRule> rules = List.of();

    PointsRules(JsonMapper json) {
        this.json = json;
    }

    /** Rules that are read by hand, for tests without a house. */
    public static PointsRules outsideTheHouse() {
        return new PointsRules(JsonMapper.shared());
    }

    /** {@code points.yaml}. */
    record RulesFile(List<PointsRule> rules) {}

    /** All versions, in the order of the file. */
    public List<PointsRule> all() {
        return rules;
    }

    /** The version that holds on a day: the last one of the file that does. */
    public Optional<PointsRule> on(LocalDate day) {
        return rules.stream().filter(rule -> rule.holdsOn(day)).reduce((one, later) -> later);
    }

    /** By id and version. */
    public Optional<PointsRule> edition(String edition) {
        return rules.stream().filter(rule -> rule.edition().equals(edition)).findFirst();
    }

    @Override
    public List<String> collections() {
        return List.of(RULE);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        Path file = folder.root().resolve("points.yaml");
        List<RegionEntry> entries = new ArrayList<>();
        if (Files.exists(file)) {
            folder.yaml(file, RulesFile.class).ifPresent(read -> {
                Set<String> editions = new HashSet<>();
                for (PointsRule rule : read.rules()) {
                    check(folder, file, rule);
                    if (!editions.add(rule.edition())) {
                        folder.problem(file, 0, rule.edition() + " is there twice");
                    }
                    entries.add(new RegionEntry(RULE, rule.edition(), json.valueToTree(rule)));
                }
            });
        }
        return entries;
    }

    private static void check(RegionFolder folder, Path file, PointsRule rule) {
        for (PointsRule.Rate rate : List.of(rule.licensee(), rule.guarantor())) {
            if (rate.percent().signum() < 0 || rate.cap() < 0) {
                folder.problem(file, 0, rule.edition() + ": neither a rate nor a cap is negative");
            }
        }
        if (rule.notice().days() < 0 || rule.licensor().perResult() < 0) {
            folder.problem(file, 0, rule.edition() + ": neither days nor points are negative");
        }
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        rules = entries.stream()
                .map(entry -> json.treeToValue(entry.content(), PointsRule.class))
                .toList();
    }
}
