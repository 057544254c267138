package org.mengkeju.deal.usefirst.rule;

import java.nio.file.Path;
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

/** {@code use-first/KEY.yaml}: the rule sets one may choose. A region without the folder has no use first, pay later. */
@Component
@Order(40)
public class RuleSets implements RegionPart {
    private static final String COLLECTION = "use-first-rules";
    private static final int YEARS_MAX = 50;

    private final JsonMapper json;
    private volatile List<RuleSet> sets = List.of();

    RuleSets(JsonMapper json) {
        this.json = json;
    }

    /** All sets, the standard one first. */
    public List<RuleSet> all() {
        return sets;
    }

    public Optional<RuleSet> find(String key) {
        return sets.stream().filter(set -> set.key().equals(key)).findFirst();
    }

    /** The set that is proposed where nobody chooses. */
    public Optional<RuleSet> standard() {
        return sets.stream().filter(RuleSet::standard).findFirst();
    }

    @Override
    public List<String> collections() {
        return List.of(COLLECTION);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        List<RuleSet> read = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Path file : folder.files("use-first", ".yaml")) {
            folder.yaml(file, RuleSet.class).ifPresent(set -> {
                check(folder, file, set);
                if (!keys.add(set.key())) {
                    folder.problem(file, 0, "the rule set " + set.key() + " is there twice");
                }
                read.add(set);
            });
        }
        if (!read.isEmpty() && read.stream().filter(RuleSet::standard).count() != 1) {
            folder.problem(folder.root().resolve("use-first"), 0, "exactly one rule set is the standard one");
        }
        return read.stream()
                .map(set -> new RegionEntry(COLLECTION, set.key(), json.valueToTree(set)))
                .toList();
    }

    private static void check(RegionFolder folder, Path file, RuleSet set) {
        if (!file.getFileName().toString().equals(set.key() + ".yaml")) {
            folder.problem(file, 0, "the file is not named after its key " + set.key());
        }
        if (set.sizes().value().isEmpty()) {
            folder.problem(file, 0, "sizes: a licensee has some size");
        }
        range(folder, file, "least_trl", set.leastTrl(), 1, 9);
        range(folder, file, "earliest_payment_months", set.earliestPaymentMonths(), 0, 120);
        range(folder, file, "publicity_days", set.publicityDays(), 0, 365);
        range(folder, file, "proposed_after_years", set.proposedAfterYears(), 0, YEARS_MAX);
        range(folder, file, "free_months", set.freeMonths(), 1, 600);
        range(folder, file, "extension_months", set.extensionMonths(), 0, 600);
        for (var days : List.of(
                set.registrationDays(),
                set.invoiceWorkingDays(),
                set.decisionDays(),
                set.papersDays(),
                set.paymentDays(),
                set.noticeDays(),
                set.statementDays())) {
            range(folder, file, "a number of days", days, 1, 365);
        }
        if (set.reminderDays().value().stream().anyMatch(day -> day < 0 || day > 365)) {
            folder.problem(file, 0, "reminder_days: 0 to 365 days before");
        }
        if (!set.licence().value().matches("ordinary|sole|exclusive")) {
            folder.problem(file, 0, "licence: ordinary, sole or exclusive");
        }
    }

    private static void range(RegionFolder folder, Path file, String name, Ruled<Integer> value, int from, int to) {
        if (value.value() < from || value.value() > to) {
            folder.problem(file, 0, name + ": " + value.value() + " is not between " + from + " and " + to);
        }
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        List<RuleSet> read = new ArrayList<>(entries.stream()
                .map(entry -> json.treeToValue(entry.content(), RuleSet.class))
                .toList());
        read.sort((one, other) -> Boolean.compare(other.standard(), one.standard()));
        sets = List.copyOf(read);
    }
}
