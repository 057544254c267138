package org.mengkeju.network.facts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mengkeju.platform.region.Named;
import org.mengkeju.platform.region.RegionEntry;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code facts.yaml}: the facts of a firm that conditions may be written in. A region without the file has none. */
@Component
@Order(15)
public class FactVocabulary implements RegionPart {
    private static final String GROUP = "fact-group";
    private static final String FACT = "fact";

    private final JsonMapper json;
    private volatile List<Group> groups = List.of();
    private volatile List<Fact> facts = List.of();
    private volatile Conditions conditions = new Conditions(List.of());

    FactVocabulary(JsonMapper json) {
        this.json = json;
    }

    /** What is asked together. */
    public record Group(String key, Named name) {}

    /** {@code facts.yaml}. */
    record FactFile(List<Group> groups, List<Fact> facts) {}

    /** Groups in the order in which people are asked. */
    public List<Group> groups() {
        return groups;
    }

    /** All facts, derived ones too, in the order of the file. */
    public List<Fact> facts() {
        return facts;
    }

    public Optional<Fact> find(String key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).findFirst();
    }

    /** Conditions over the facts in force. */
    public Conditions conditions() {
        return conditions;
    }

    /** Conditions over the facts of a folder that is being read, for other parts that check expressions. */
    public Conditions conditionsOf(RegionFolder folder) {
        // what is wrong with the file is said once, when this part reads it
        return new Conditions(file(new RegionFolder(folder.root())).facts());
    }

    private static FactFile file(RegionFolder folder) {
        Path file = path(folder);
        return Files.exists(file)
                ? folder.yaml(file, FactFile.class).orElse(new FactFile(List.of(), List.of()))
                : new FactFile(List.of(), List.of());
    }

    private static Path path(RegionFolder folder) {
        return folder.root().resolve("facts.yaml");
    }

    @Override
    public List<String> collections() {
        return List.of(GROUP, FACT);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        FactFile read = file(folder);
        check(folder, read);
        List<RegionEntry> entries = new ArrayList<>();
        read.groups().forEach(group -> entries.add(new RegionEntry(GROUP, group.key(), json.valueToTree(group))));
        read.facts().forEach(fact -> entries.add(new RegionEntry(FACT, fact.key(), json.valueToTree(fact))));
        return entries;
    }

    private static void check(RegionFolder folder, FactFile read) {
        Set<String> keys = new HashSet<>();
        Set<String> known = new HashSet<>();
        read.groups().forEach(group -> known.add(group.key()));
        for (Fact fact : read.facts()) {
            if (!fact.key().matches("[a-z][a-z0-9_]*") || !keys.add(fact.key())) {
                folder.problem(path(folder), 0, "the fact '" + fact.key() + "' is there twice or is no key");
            }
            if (!known.contains(fact.group())) {
                folder.problem(
                        path(folder), 0, fact.key() + " names the group " + fact.group() + ", which is not there");
            }
            if ((fact.type() == FactType.CHOICE) == fact.options().isEmpty()) {
                folder.problem(path(folder), 0, fact.key() + ": a choice, and only a choice, has choices");
            }
        }
        read.facts().forEach(fact -> derivation(folder, read, fact));
    }

    private static void derivation(RegionFolder folder, FactFile read, Fact fact) {
        String day = fact.daysSince();
        if (day != null
                && read.facts().stream().noneMatch(one -> one.key().equals(day) && one.type() == FactType.DAY)) {
            folder.problem(path(folder), 0, fact.key() + " counts the days since " + day + ", which is no day");
        }
        // what is derived follows from what is asked, never from what is derived itself
        var asked =
                read.facts().stream().filter(one -> !one.followsFromOthers()).toList();
        new Conditions(asked)
                .faultOf(fact)
                .ifPresent(reason -> folder.problem(path(folder), 0, fact.key() + ": " + reason));
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        groups = entries.stream()
                .filter(entry -> entry.collection().equals(GROUP))
                .map(entry -> json.treeToValue(entry.content(), Group.class))
                .toList();
        facts = entries.stream()
                .filter(entry -> entry.collection().equals(FACT))
                .map(entry -> json.treeToValue(entry.content(), Fact.class))
                .toList();
        conditions = new Conditions(facts);
    }
}
