package org.mengkeju.matching.support.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.support.Assessment;
import org.mengkeju.matching.support.FittingFirms;
import org.mengkeju.matching.support.Offer;
import org.mengkeju.matching.support.Offers;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.facts.Fact;
import org.mengkeju.network.facts.FactStatement;
import org.mengkeju.network.facts.FactVocabulary;
import org.mengkeju.network.facts.FactsForm;
import org.mengkeju.network.facts.FirmFacts;
import org.mengkeju.platform.Refusal;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a firm can get, its facts, and the firms a policy or product fits, for programs. */
@RestController
@Requires(Right.STATE_FACTS)
class SupportApi {
    private static final String ROOT = "/api/v1/matching";

    private final Offers offers;
    private final FittingFirms firms;
    private final FirmFacts facts;
    private final FactVocabulary vocabulary;
    private final Listings listings;

    SupportApi(Offers offers, FittingFirms firms, FirmFacts facts, FactVocabulary vocabulary, Listings listings) {
        this.offers = offers;
        this.firms = firms;
        this.facts = facts;
        this.vocabulary = vocabulary;
        this.listings = listings;
    }

    /** A condition with what it says of the firm; {@code missing} names facts by key. */
    record Condition(String text, @Nullable String expression, String outcome, List<String> missing) {
        static List<Condition> of(Assessment assessment) {
            return assessment.conditions().stream()
                    .map(one -> new Condition(
                            one.condition().text(),
                            one.condition().expression(),
                            one.outcome().key(),
                            keys(one.verdict().missing())))
                    .toList();
        }
    }

    /** A policy or product with its conditions; {@code fit} from 0 to 100. */
    record Given(
            UUID id, String code, String kind, String title, String outcome, double fit, List<Condition> conditions) {
        static Given of(Offer offer) {
            Listing listing = offer.listing();
            return new Given(
                    listing.id().value(),
                    listing.code(),
                    listing.kind().key(),
                    listing.title(),
                    offer.assessment().outcome().key(),
                    Math.round(10 * offer.fit()) / 10.0,
                    Condition.of(offer.assessment()));
        }
    }

    /** A fact of the vocabulary with what the firm says of it. */
    record FactGiven(
            String key,
            String type,
            @Nullable String unit,
            String label,
            String meaning,
            boolean derived,
            @Nullable String value,
            @Nullable String stated,
            boolean stale) {}

    /** A value to state; {@code seen} is what the caller knew before, left out to overwrite whatever is there. */
    record Statement(@Nullable String value, @Nullable String seen) {}

    /** Whether the firm may be proposed. */
    record Consent(boolean agreed) {}

    /** A firm that a listing fits. */
    record FirmGiven(UUID id, String name, String outcome, List<String> missing) {
        static FirmGiven of(FittingFirms.Line line) {
            return new FirmGiven(
                    line.firm().id().value(),
                    line.firm().name(),
                    line.assessment().outcome().key(),
                    keys(line.assessment().missing()));
        }
    }

    private static List<String> keys(List<Fact> missing) {
        return missing.stream().map(Fact::key).toList();
    }

    /** Policies and finance products for the caller's firm, conditions first, text second. */
    @GetMapping(ROOT + "/support")
    List<Given> support(@RequestParam(required = false) @Nullable UUID need, Viewer viewer) {
        Listing asked = need == null
                ? null
                : listings.find(new ListingId(need), viewer)
                        .filter(listing -> viewer.actsFor(listing.owner()))
                        .orElseThrow(Refusal::notFound);
        return offers.forOwn(asked, viewer).stream().map(Given::of).toList();
    }

    /** Every fact with what the caller's firm says of it, values as they are entered. */
    @GetMapping(ROOT + "/facts")
    List<FactGiven> facts(Viewer viewer, java.util.Locale locale) {
        Map<String, FactStatement> stated = facts.ofOwn(viewer);
        return vocabulary.facts().stream()
                .map(fact -> given(fact, stated.get(fact.key()), locale))
                .toList();
    }

    private static FactGiven given(Fact fact, @Nullable FactStatement statement, java.util.Locale locale) {
        return new FactGiven(
                fact.key(),
                fact.type().name().toLowerCase(java.util.Locale.ROOT),
                fact.unit() == null ? null : fact.unit().in(locale),
                fact.label().in(locale),
                fact.meaning().in(locale),
                fact.followsFromOthers(),
                statement == null ? null : statement.entered(),
                statement == null ? null : statement.at().toString(),
                statement != null && statement.stale());
    }

    /** States facts, all or none of them. */
    @PatchMapping(ROOT + "/facts")
    Map<String, Integer> state(@RequestBody Map<String, Statement> statements, Viewer viewer) {
        Map<String, FactStatement> before = facts.ofOwn(viewer);
        List<FactsForm.Entry> entries = new ArrayList<>();
        statements.forEach((key, statement) -> {
            Fact fact = vocabulary
                    .find(key)
                    .filter(found -> !found.followsFromOthers())
                    .orElseThrow(() -> Refusal.invalid("matching.facts.refusal.unknown", key));
            FactStatement there = before.get(key);
            String seen = statement.seen() != null ? statement.seen() : there == null ? "" : there.entered();
            entries.add(new FactsForm.Entry(fact, seen, statement.value() == null ? "" : statement.value()));
        });
        FactsForm.Result result = facts.state(entries, viewer);
        if (!result.faults().isEmpty()) {
            FactsForm.Fault first = result.faults().getFirst();
            var said = new DefaultMessageSourceResolvable(
                    new String[] {first.message()}, first.arguments().toArray());
            throw Refusal.invalid("matching.facts.refusal.fault", first.fact().key(), List.of(said));
        }
        if (!result.clashes().isEmpty()) {
            FactStatement theirs = result.clashes().getFirst().theirs();
            throw Refusal.conflict(
                    "matching.facts.refusal.clash", theirs.fact().key(), theirs.entered(), theirs.name());
        }
        return Map.of("stated", result.stated());
    }

    /** Whether the caller's firm may be proposed to those who look for firms. */
    @GetMapping(ROOT + "/consent")
    Consent consent(Viewer viewer) {
        return new Consent(facts.consent(viewer).agreed());
    }

    @PutMapping(ROOT + "/consent")
    Consent consent(@RequestBody Consent consent, Viewer viewer) {
        facts.consent(consent.agreed(), viewer);
        return consent;
    }

    /** Firms a policy or product fits that agreed to be named; numbers of the others, none of few. */
    @GetMapping(ROOT + "/support/listings/{id}/firms")
    @Requires(Right.FIND_FIRMS)
    Map<String, Object> firms(@PathVariable UUID id, Viewer viewer) {
        FittingFirms.Found found = firms.of(new ListingId(id), viewer);
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("met", found.met().stream().map(FirmGiven::of).toList());
        given.put("judge", found.judged().stream().map(FirmGiven::of).toList());
        given.put("near", found.near().stream().map(FirmGiven::of).toList());
        given.put("others_met", number(found.othersMet()));
        given.put("others_near", number(found.othersNear()));
        return given;
    }

    /** A number of few is {@code "<5"}. */
    private static Object number(FittingFirms.Others others) {
        return others.few() ? "<" + FittingFirms.LEAST : others.number();
    }
}
