package org.mengkeju.catalogue.internal.region;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.network.facts.Conditions;
import org.mengkeju.network.facts.FactVocabulary;
import org.mengkeju.platform.region.Named;
import org.mengkeju.platform.region.RegionEntry;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code policies/*.yaml}: the policies of the region, each as a gist in own words with its source. */
@Component
@Order(30)
public class PolicyFiles implements RegionPart {
    static final String COLLECTION = "policy";

    private final JsonMapper json;
    private final FactVocabulary facts;
    private final PolicyListings listings;

    PolicyFiles(JsonMapper json, FactVocabulary facts, PolicyListings listings) {
        this.facts = facts;
        this.json = json;
        this.listings = listings;
    }

    /** Where a policy was read. */
    record Source(
            String document,
            @Nullable String publisher,
            @Nullable String note) {
        String line() {
            return Stream.of(document, publisher, note).filter(Objects::nonNull).collect(Collectors.joining("；"));
        }
    }

    /** One file. */
    record Policy(
            String key,
            Named title,
            @Nullable String number,
            String issuer,
            String level,
            @Nullable String division,
            @Nullable String issued,
            @Nullable String effective,
            @Nullable String validUntil,
            String status,
            String mark,
            String gives,
            String who,
            List<Details.Condition> conditions,
            List<String> chains,
            List<String> windows,
            Source source,
            String text,
            List<String> keywords) {

        ListingContent content() {
            List<String> places = division == null ? List.of() : List.of(division);
            var details = new Details.Policy(
                    number,
                    issuer,
                    level,
                    day(issued),
                    day(effective),
                    day(validUntil),
                    status,
                    mark,
                    gives,
                    who,
                    conditions,
                    windows,
                    source.line());
            return new ListingContent(title.zh(), text, keywords, List.of(), places, "", Visibility.PUBLIC, details);
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            return text == null ? null : LocalDate.parse(text);
        }
    }

    @Override
    public List<String> collections() {
        return List.of(COLLECTION);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        List<RegionEntry> entries = new ArrayList<>();
        Conditions known = facts.conditionsOf(folder);
        for (Path file : folder.files("policies", ".yaml")) {
            folder.yaml(file, Policy.class).ifPresent(policy -> {
                check(folder, file, policy);
                expressions(folder, file, policy, known);
                entries.add(new RegionEntry(COLLECTION, policy.key(), json.valueToTree(policy)));
            });
        }
        return entries;
    }

    private static void check(RegionFolder folder, Path file, Policy policy) {
        if (!file.getFileName().toString().equals(policy.key() + ".yaml")) {
            folder.problem(file, 0, "the key " + policy.key() + " is not the name of the file");
        }
        try {
            policy.content();
        } catch (RuntimeException e) {
            folder.problem(file, 0, String.valueOf(e.getMessage()));
        }
    }

    private static void expressions(RegionFolder folder, Path file, Policy policy, Conditions known) {
        for (Details.Condition condition : policy.conditions()) {
            String expression = condition.expression();
            if (expression != null) {
                known.fault(expression)
                        .ifPresent(reason -> folder.problem(
                                file,
                                0,
                                "condition " + (policy.conditions().indexOf(condition) + 1) + ", " + condition.text()
                                        + ": " + reason));
            }
        }
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        listings.takeOver(entries.stream()
                .map(entry -> json.treeToValue(entry.content(), Policy.class))
                .toList());
    }
}
