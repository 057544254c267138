package org.mengkeju.matching.support.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.support.Offers;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.facts.Fact;
import org.mengkeju.network.facts.FactStatement;
import org.mengkeju.network.facts.FactVocabulary;
import org.mengkeju.network.facts.FactsForm;
import org.mengkeju.network.facts.FirmFacts;
import org.mengkeju.platform.region.Division;
import org.mengkeju.platform.region.Divisions;
import org.springframework.stereotype.Component;

/** What the page of a firm's facts shows. */
@Component
class FactsPage {
    private static final int USES = 3;

    private final FirmFacts facts;
    private final FactVocabulary vocabulary;
    private final Offers offers;
    private final Divisions divisions;

    FactsPage(FirmFacts facts, FactVocabulary vocabulary, Offers offers, Divisions divisions) {
        this.facts = facts;
        this.vocabulary = vocabulary;
        this.offers = offers;
        this.divisions = divisions;
    }

    /** A value that can be chosen. */
    record Choice(String key, String label) {}

    /** Facts asked together. */
    record Group(String name, List<Row> rows, long known) {}

    /**
     * One fact.
     *
     * @param entered what stands in the field
     * @param seen what was stated when the form was made
     * @param statement the last statement, or null
     * @param assumed what counts without a statement, or null
     * @param fault what is wrong with what was entered, or null
     * @param clash what somebody else stated meanwhile, or null
     * @param uses where it is needed, the first few
     * @param further how many more
     */
    record Row(
            Fact fact,
            String entered,
            String seen,
            @Nullable FactStatement statement,
            @Nullable String assumed,
            FactsForm.@Nullable Fault fault,
            FactsForm.@Nullable Clash clash,
            List<Choice> choices,
            List<Offers.Use> uses,
            int further) {}

    /**
     * All groups.
     *
     * @param typed what was entered and is not kept, by key; empty for a fresh form
     */
    List<Group> groups(Viewer viewer, Locale locale, Map<String, String> typed, FactsForm.Result result) {
        Map<String, FactStatement> stated = facts.ofOwn(viewer);
        Map<String, Set<Offers.Use>> uses = offers.uses(viewer);
        return vocabulary.groups().stream()
                .map(group -> {
                    List<Row> rows = vocabulary.facts().stream()
                            .filter(fact -> fact.group().equals(group.key()) && !fact.followsFromOthers())
                            .map(fact -> row(
                                    fact,
                                    stated.get(fact.key()),
                                    typed.get(fact.key()),
                                    result,
                                    uses.getOrDefault(fact.key(), Set.of()),
                                    viewer,
                                    locale))
                            .toList();
                    return new Group(
                            group.name().in(locale),
                            rows,
                            rows.stream().filter(FactsPage::isKnown).count());
                })
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private static boolean isKnown(Row row) {
        FactStatement statement = row.statement();
        return row.assumed() != null || (statement != null && !statement.stale());
    }

    private Row row(
            Fact fact,
            @Nullable FactStatement statement,
            @Nullable String typed,
            FactsForm.Result result,
            Set<Offers.Use> uses,
            Viewer viewer,
            Locale locale) {
        String seen = statement == null ? "" : statement.entered();
        return new Row(
                fact,
                typed == null ? seen : typed,
                seen,
                statement,
                statement == null ? assumed(fact, viewer) : null,
                result.faults().stream()
                        .filter(one -> one.fact().equals(fact))
                        .findFirst()
                        .orElse(null),
                result.clashes().stream()
                        .filter(one -> one.theirs().fact().equals(fact))
                        .findFirst()
                        .orElse(null),
                choices(fact, locale),
                uses.stream().limit(USES).toList(),
                Math.max(uses.size() - USES, 0));
    }

    private @Nullable String assumed(Fact fact, Viewer viewer) {
        if (!fact.key().equals("division")) {
            return null;
        }
        Optional<String> code = facts.registeredDivision(facts.own(viewer));
        return code.map(divisions::name).orElse(null);
    }

    /** What a value is called where it stands for a name. */
    String label(Fact fact, String entered, Locale locale) {
        return choices(fact, locale).stream()
                .filter(choice -> choice.key().equals(entered))
                .findFirst()
                .map(Choice::label)
                .orElse(entered);
    }

    private List<Choice> choices(Fact fact, Locale locale) {
        return switch (fact.type()) {
            case CHOICE ->
                fact.options().stream()
                        .map(one -> new Choice(one.key(), one.name().in(locale)))
                        .toList();
            case DIVISION ->
                java.util.stream.Stream.of(Division.Level.LEAGUE, Division.Level.PROVINCE)
                        .flatMap(level -> divisions.ofLevel(level).stream())
                        .map(one -> new Choice(one.code(), one.name()))
                        .toList();
            case AMOUNT, COUNT, AVERAGE, FLAG, DAY -> List.of();
        };
    }
}
