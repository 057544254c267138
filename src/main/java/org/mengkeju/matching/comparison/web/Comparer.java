package org.mengkeju.matching.comparison.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.Candidate;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.MatchResult;
import org.mengkeju.matching.Matching;
import org.mengkeju.matching.Reason;
import org.mengkeju.matching.comparison.Compared;
import org.mengkeju.matching.comparison.Criterion;
import org.mengkeju.matching.comparison.WeightedOrder;
import org.mengkeju.matching.comparison.WeightedOrder.Placed;
import org.mengkeju.matching.comparison.web.ComparisonTable.Cell;
import org.mengkeju.matching.comparison.web.ComparisonTable.Column;
import org.mengkeju.matching.comparison.web.ComparisonTable.Row;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;

/** Makes the table of what a viewer may see of the candidates chosen. */
@Component
class Comparer {
    private final Matching matching;
    private final Listings listings;
    private final ComparisonWords words;
    private final RegionClock clock;

    Comparer(Matching matching, Listings listings, ComparisonWords words, RegionClock clock) {
        this.matching = matching;
        this.listings = listings;
        this.words = words;
        this.clock = clock;
    }

    ComparisonTable compare(ComparisonForm form, Viewer viewer, Locale locale) {
        Listing asked = asked(form, viewer);
        List<Listing> found = listings.findAll(form.chosen(), viewer);
        if (found.isEmpty()) {
            return new ComparisonTable(asked, List.of(), List.of(), false);
        }
        Set<String> keys = found.stream().map(one -> one.id().toString()).collect(Collectors.toSet());
        MatchResult result = matching.matchOnly(question(form, asked, found), keys, viewer);
        Map<String, Candidate> candidates = result.candidates().stream()
                .collect(Collectors.toMap(one -> one.text().key(), Function.identity()));
        List<Compared> compared = Compared.of(
                found.stream()
                        .map(one -> new Compared.Found(
                                one, candidates.get(one.id().toString()), clock.dayOf(one.updatedAt())))
                        .sorted(Comparator.comparingDouble(Comparer::confidence).reversed())
                        .toList(),
                clock.today());
        var placed = WeightedOrder.of(compared, Compared::marks, form.weights());
        return table(asked, placed, form, result.judged(), words.in(locale));
    }

    private @Nullable Listing asked(ComparisonForm form, Viewer viewer) {
        if (form.listing() == null) {
            return null;
        }
        try {
            return listings.find(ListingId.parse(form.listing()), viewer).orElseThrow(Refusal::notFound);
        } catch (IllegalArgumentException noKey) {
            throw Refusal.notFound();
        }
    }

    /** As the page of results asks it without filters, so that confidences are the ones shown there. */
    private MatchQuery question(ComparisonForm form, @Nullable Listing asked, List<Listing> found) {
        MatchQuery question = asked == null
                ? MatchQuery.of(form.q(), ComparisonForm.MOST)
                : matching.questionOf(asked, ComparisonForm.MOST);
        Set<String> usual = question.filters().getOrDefault("kind", Matching.ANSWERS);
        Set<String> kinds = found.stream().map(one -> one.kind().key()).collect(Collectors.toSet());
        return question.where("kind", usual.containsAll(kinds) ? usual : kinds);
    }

    private static double confidence(Compared.Found found) {
        return found.candidate() == null ? 0 : found.candidate().confidence();
    }

    private static ComparisonTable table(
            @Nullable Listing asked,
            List<Placed<Compared>> placed,
            ComparisonForm form,
            boolean judged,
            ComparisonWords.In words) {
        List<Column> columns = IntStream.range(0, placed.size())
                .mapToObj(at -> column(placed.get(at), at + 1, form, judged))
                .toList();
        List<Compared> compared = placed.stream().map(Placed::candidate).toList();
        List<Row> rows = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            rows.add(new Row(
                    words.label(criterion),
                    criterion,
                    form.weights().of(criterion),
                    compared.stream()
                            .map(one -> cell(criterion, one, judged, words))
                            .toList()));
        }
        rows.add(facts("place", compared, words::places, words));
        rows.add(facts("owner", compared, words::owner, words));
        rows.add(facts("links", compared, words::links, words));
        rows.add(facts("ways", compared, words::ways, words));
        return new ComparisonTable(asked, columns, rows, judged);
    }

    private static Column column(Placed<Compared> placed, int place, ComparisonForm form, boolean judged) {
        Compared one = placed.candidate();
        Candidate candidate = one.candidate();
        return new Column(
                one.listing(),
                place,
                placed.score() == null ? null : oneDecimal(placed.score()),
                judged && candidate != null ? oneDecimal(candidate.confidence()) : null,
                form.without(one.listing().id()));
    }

    private static Cell cell(Criterion criterion, Compared one, boolean judged, ComparisonWords.In words) {
        Integer mark = one.marks().shown(criterion);
        if (!criterion.isReason()) {
            return new Cell(words.fact(criterion, one.listing()), mark, null);
        }
        Reason reason = reason(criterion, one.candidate());
        if (reason == null) {
            return new Cell(words.unknown(), null, null);
        }
        boolean counts = judged && mark != null;
        return new Cell(
                words.reason(reason), mark, counts ? oneDecimal(reason.weight().points()) : null);
    }

    private static @Nullable Reason reason(Criterion criterion, @Nullable Candidate candidate) {
        return candidate == null
                ? null
                : candidate.reasons().stream()
                        .filter(one -> Compared.criterion(one) == criterion)
                        .findFirst()
                        .orElse(null);
    }

    private static Row facts(
            String what, List<Compared> compared, Function<Listing, String> says, ComparisonWords.In words) {
        return new Row(
                words.text("matching.compare.fact." + what),
                null,
                0,
                compared.stream()
                        .map(one -> new Cell(says.apply(one.listing()), null, null))
                        .toList());
    }

    private static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
