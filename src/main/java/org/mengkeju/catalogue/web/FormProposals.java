package org.mengkeju.catalogue.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.PlacementAdvice;
import org.mengkeju.catalogue.PlacementAdvice.Advice;
import org.mengkeju.catalogue.PlacementAdvice.Proposal;
import org.mengkeju.catalogue.drafts.Draft;
import org.mengkeju.catalogue.fields.FieldSpec;
import org.mengkeju.catalogue.fields.KindFields;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Where the text of a form may belong, as the form offers it to be ticked; nothing is filled in here. */
@Component
final class FormProposals {
    private static final List<String> FIELDS = List.of("links", "industries", "disciplines");

    private final @Nullable PlacementAdvice advice;

    FormProposals(ObjectProvider<PlacementAdvice> advice) {
        this.advice = advice.getIfAvailable();
    }

    /**
     * What the form shows.
     *
     * @param asked whether anybody was asked; before, the form only offers to
     * @param ready whether there was something to answer from
     */
    public record Shown(boolean asked, boolean ready, List<Group> groups) {
        /** The links proposed. */
        public List<String> near() {
            return groups.stream()
                    .filter(group -> group.field().key().equals(FIELDS.getFirst()))
                    .flatMap(group -> group.lines().stream())
                    .map(line -> line.proposal().value())
                    .toList();
        }
    }

    /** The proposals for one field. */
    public record Group(FieldSpec field, List<Line> lines) {}

    /** A proposal and whether it is ticked. */
    public record Line(Proposal proposal, boolean ticked) {}

    /** The part of the form before anybody is asked; null where nobody is there to propose. */
    @Nullable
    Shown notAsked() {
        return advice == null ? null : new Shown(false, true, List.of());
    }

    /** Proposals for what stands in the form; what a field has already is left out. */
    @Nullable
    Shown of(Draft typed, Viewer viewer) {
        return of(typed, new LinkedMultiValueMap<>(), viewer);
    }

    /**
     * As above, where ticks are still ticks and not yet words of their field.
     *
     * @param parameters of the form
     */
    @Nullable
    Shown of(Draft typed, MultiValueMap<String, String> parameters, Viewer viewer) {
        if (advice == null) {
            return null;
        }
        Advice given = advice.of(text(typed, "title"), text(typed, "text"), words(text(typed, "keywords")), viewer);
        List<Group> groups = new ArrayList<>();
        for (String key : FIELDS) {
            KindFields.find(typed.kind(), key).ifPresent(field -> {
                List<Line> lines = lines(field, typed, FormParameters.taken(key, parameters), given);
                if (!lines.isEmpty()) {
                    groups.add(new Group(field, lines));
                }
            });
        }
        return new Shown(true, given.ready(), groups);
    }

    private static List<Line> lines(FieldSpec field, Draft typed, List<String> ticked, Advice given) {
        Set<String> written = words(text(typed, field.key())).stream()
                .filter(value -> !ticked.contains(value))
                .collect(Collectors.toSet());
        return given.proposals().stream()
                .filter(one -> one.field().equals(field.key()) && !written.contains(one.value()))
                .map(one -> new Line(one, ticked.contains(one.value())))
                .toList();
    }

    /** Key of the part of the form after which proposals stand: the one the text is written in. */
    static String section(Kind kind) {
        return KindFields.find(kind, "text").map(FieldSpec::section).orElse("");
    }

    private static String text(Draft typed, String field) {
        return typed.texts().getOrDefault(field, "");
    }

    private static List<String> words(String written) {
        return Arrays.stream(written.split("[;；,，、\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
