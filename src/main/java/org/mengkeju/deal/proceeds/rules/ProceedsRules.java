package org.mengkeju.deal.proceeds.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.RegionEntry;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code proceeds.yaml}: the rule sets agreements may be made under. A region without the file has none. */
@Component
@Order(40)
public class ProceedsRules implements RegionPart {
    private static final String SET = "proceeds-rules";
    private static final String COMMON = "proceeds-common";
    private static final int PERCENT = 100;

    private final JsonMapper json;
    private volatile List<RuleSet> sets = List.of();
    private volatile @Nullable Common common;

    ProceedsRules(JsonMapper json) {
        this.json = json;
    }

    /** Rules that are read by hand, for measurements and tests without a house. */
    public static ProceedsRules outsideTheHouse() {
        return new ProceedsRules(JsonMapper.shared());
    }

    /**
     * {@code proceeds.yaml}.
     *
     * @param inForce key of the set that holds where nobody chose another
     */
    record RulesFile(String inForce, PatentBonus patentBonus, List<RuleSet> sets) {}

    /** What holds beside the sets. */
    record Common(String inForce, PatentBonus patentBonus) {}

    /** All sets, in the order of the file. */
    public List<RuleSet> sets() {
        return sets;
    }

    public Optional<RuleSet> find(String key) {
        return sets.stream().filter(set -> set.key().equals(key)).findFirst();
    }

    /** The national law; agreements are checked against it whatever set they choose. */
    public RuleSet law() {
        return find(RuleSet.LAW).orElseThrow(() -> new IllegalStateException("The region has no rules of proceeds"));
    }

    /** The set that holds in the region. */
    public RuleSet inForce() {
        return find(common().inForce()).orElseThrow();
    }

    public PatentBonus patentBonus() {
        return common().patentBonus();
    }

    private Common common() {
        Common known = common;
        if (known == null) {
            throw new IllegalStateException("The region has no rules of proceeds");
        }
        return known;
    }

    @Override
    public List<String> collections() {
        return List.of(COMMON, SET);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        Path file = folder.root().resolve("proceeds.yaml");
        List<RegionEntry> entries = new ArrayList<>();
        if (Files.exists(file)) {
            folder.yaml(file, RulesFile.class).ifPresent(read -> {
                check(folder, file, read);
                entries.add(new RegionEntry(
                        COMMON, "common", json.valueToTree(new Common(read.inForce(), read.patentBonus()))));
                read.sets().forEach(set -> entries.add(new RegionEntry(SET, set.key(), json.valueToTree(set))));
            });
        }
        return entries;
    }

    private static void check(RegionFolder folder, Path file, RulesFile read) {
        Set<String> keys = new HashSet<>();
        for (RuleSet set : read.sets()) {
            if (!keys.add(set.key())) {
                folder.problem(file, 0, "the set '" + set.key() + "' is there twice");
            }
            for (RuleSet.Rate rate : List.of(set.transfer(), set.shares())) {
                if (rate.percent().signum() < 0 || rate.percent().intValue() > PERCENT) {
                    folder.problem(file, 0, set.key() + ": a share lies between 0 and 100");
                }
            }
            reportDay(folder, file, set);
        }
        if (!keys.contains(RuleSet.LAW) || !keys.contains(read.inForce())) {
            folder.problem(file, 0, "needs a set 'law' and the set in_force names: '" + read.inForce() + "'");
        }
    }

    private static void reportDay(RegionFolder folder, Path file, RuleSet set) {
        if (set.yearlyReport() != null) {
            try {
                MonthDay.parse("--" + set.yearlyReport().day());
            } catch (DateTimeException e) {
                folder.problem(file, 0, set.key() + ": yearly_report.day is written as 03-31");
            }
        }
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        sets = entries.stream()
                .filter(entry -> entry.collection().equals(SET))
                .map(entry -> json.treeToValue(entry.content(), RuleSet.class))
                .toList();
        common = entries.stream()
                .filter(entry -> entry.collection().equals(COMMON))
                .findFirst()
                .map(entry -> json.treeToValue(entry.content(), Common.class))
                .orElse(null);
    }
}
