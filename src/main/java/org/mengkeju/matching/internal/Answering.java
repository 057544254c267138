package org.mengkeju.matching.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Candidate;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.MatchResult;
import org.mengkeju.matching.MatchResult.FacetCount;
import org.mengkeju.matching.SearchMode;
import org.mengkeju.matching.internal.analysis.TextAnalyser;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.embedding.Embedder;
import org.mengkeju.matching.internal.embedding.SentenceVector;
import org.mengkeju.matching.internal.embedding.TextVectors;
import org.mengkeju.matching.internal.explanation.Explainer;
import org.mengkeju.matching.internal.index.Retrieval;
import org.mengkeju.matching.internal.index.Retrieval.Hit;
import org.mengkeju.matching.internal.index.TextIndex;
import org.mengkeju.matching.internal.ranking.Ranker;
import org.mengkeju.matching.internal.ranking.Ranker.Ranked;
import org.mengkeju.matching.internal.ranking.ScoringModel;
import org.mengkeju.matching.internal.ranking.ScoringModels;

/** Answers a question: retrieves, ranks, explains, counts, and says when it is a gap. */
public final class Answering {
    /** Coverage by which a text counts as containing what was typed, even where no confidence can be stated. */
    private static final double COVERED = 0.25;

    /** Candidates listed however little they fit: the reader sees what is nearest. */
    private static final int NEAREST = 10;

    private static final int LINKS_SHOWN = 3;
    /** The facet every text has alone. */
    private static final String KEY = "key";

    private final TextIndex index;
    private final TextAnalyser analyser;
    private final Embedder embedder;
    private final ScoringModels models;
    private final Ranker ranker;
    private final Explainer explainer;

    /** Answers from the given index. */
    public Answering(TextIndex index, TextAnalyser analyser, Embedder embedder, ScoringModels models) {
        this.index = index;
        this.analyser = analyser;
        this.embedder = embedder;
        this.models = models;
        this.ranker = new Ranker(models);
        this.explainer = new Explainer(models, analyser);
    }

    /** Everything that is known of a question before the index is asked. */
    private record Prepared(
            MatchQuery query, Analysed need, @Nullable TextVectors vectors) {
        boolean empty() {
            return need.bigrams().isEmpty() && need.words().isEmpty();
        }
    }

    /** The answer, explained. */
    public MatchResult answer(MatchQuery query) {
        Prepared prepared = prepare(query);
        return index.search(view -> prepared.empty() ? listed(view, prepared) : matched(view, prepared));
    }

    /**
     * The ranking alone, unexplained, all candidates of all legs.
     *
     * @param exact whether nothing may be passed over
     */
    public List<Ranked> ranking(MatchQuery query, boolean exact) {
        Prepared prepared = prepare(query);
        return index.search(view -> prepared.empty()
                ? List.of()
                : rank(exact ? view.exactly() : view, prepared, query.filters()).ranked());
    }

    /**
     * The ranking of a question whose vectors are known, unexplained.
     *
     * @param vectors of the need, or null to leave meaning out
     */
    public List<Ranked> ranking(MatchQuery query, @Nullable TextVectors vectors) {
        Prepared prepared = new Prepared(query, analyser.analyse(query.text()), vectors);
        return index.search(view -> prepared.empty()
                ? List.of()
                : rank(view, prepared, query.filters()).ranked());
    }

    /** Whether a need says enough for a confidence to mean anything. */
    public boolean judges(Analysed need) {
        return need.length() >= models.judgedFrom();
    }

    private Prepared prepare(MatchQuery query) {
        Analysed need = analyser.analyse(query.text());
        boolean meaning = query.mode() != SearchMode.LEXICAL && !need.bigrams().isEmpty();
        return new Prepared(query, need, meaning ? embedder.ofNeed(need.sentences()) : null);
    }

    private Ranker.Order rank(TextIndex.View view, Prepared prepared, Map<String, Set<String>> filters)
            throws IOException {
        Retrieval retrieval = view.retrieval(filters, prepared.query().leftOut());
        return ranker.rank(retrieval, prepared.query(), prepared.need(), prepared.vectors());
    }

    /** Of the answer only these texts, as they stand among all; those that no leg came upon are judged by themselves. */
    public MatchResult answerOnly(MatchQuery query, Set<String> keys) {
        Prepared prepared = prepare(query);
        return index.search(view -> {
            if (prepared.empty()) {
                return listed(view, new Prepared(query.where(KEY, keys), prepared.need(), null));
            }
            Ranker.Order order = rank(view, prepared, query.filters());
            List<Ranked> wanted = new ArrayList<>(order.ranked().stream()
                    .filter(one -> keys.contains(one.hit().key()))
                    .toList());
            Set<String> missing = new HashSet<>(keys);
            wanted.forEach(one -> missing.remove(one.hit().key()));
            if (!missing.isEmpty()) {
                MatchQuery rest = query.where(KEY, missing);
                wanted.addAll(rank(view, prepared, rest.filters()).ranked());
            }
            return result(view, prepared, order, wanted);
        });
    }

    private MatchResult matched(TextIndex.View view, Prepared prepared) throws IOException {
        Ranker.Order order = rank(view, prepared, prepared.query().filters());
        return result(view, prepared, order, listable(order.ranked(), prepared.query()));
    }

    private MatchResult result(TextIndex.View view, Prepared prepared, Ranker.Order order, List<Ranked> shown)
            throws IOException {
        MatchQuery query = prepared.query();
        List<Ranked> ranked = order.ranked();
        boolean judged = order.needLength() >= models.judgedFrom();
        boolean gap = shown.isEmpty()
                || (judged && order.best() < models.of(query.asked()).gapBelow());
        boolean wordsOnly = query.mode() != SearchMode.LEXICAL
                && !ranked.isEmpty()
                && ranked.stream()
                        .allMatch(one -> Double.isNaN(one.hit().scores().cosine()));
        return new MatchResult(
                page(view, prepared, shown),
                shown.size(),
                gap,
                facets(view, prepared, shown),
                nearestLinks(query.asked(), order),
                judged,
                wordsOnly);
    }

    /** What is worth listing: the nearest few in any case; then some confidence, or much of what was typed in it. */
    private List<Ranked> listable(List<Ranked> ranked, MatchQuery query) {
        double shownFrom = models.of(query.asked()).shownFrom();
        List<Ranked> listed = new ArrayList<>(ranked.subList(0, Math.min(NEAREST, ranked.size())));
        ranked.stream()
                .skip(NEAREST)
                .filter(one -> one.confidence() >= shownFrom
                        || ScoringModel.coverage(one.hit().scores()) >= COVERED)
                .forEach(listed::add);
        return listed;
    }

    private List<Candidate> page(TextIndex.View view, Prepared prepared, List<Ranked> shown) throws IOException {
        MatchQuery query = prepared.query();
        Retrieval retrieval = view.retrieval(query.filters(), query.leftOut());
        Explainer.Asked asked = new Explainer.Asked(
                query.asked(),
                prepared.need(),
                prepared.vectors() == null ? List.of() : prepared.vectors().sentences(),
                retrieval::wordWeight);
        List<Candidate> page = new ArrayList<>();
        List<Ranked> wanted =
                shown.stream().skip(query.offset()).limit(query.top()).toList();
        List<Hit> hits = hits(wanted);
        List<IndexedText> texts = retrieval.sources(hits);
        List<List<SentenceVector>> sentences = retrieval.sentences(hits);
        for (int i = 0; i < wanted.size(); i++) {
            page.add(explainer.explain(asked, wanted.get(i), texts.get(i), sentences.get(i)));
        }
        return page;
    }

    /** Without words: everything that passes the filters, newest first, unexplained. */
    private MatchResult listed(TextIndex.View view, Prepared prepared) throws IOException {
        MatchQuery query = prepared.query();
        Retrieval retrieval = view.retrieval(query.filters(), query.leftOut());
        List<Candidate> page = new ArrayList<>();
        List<Hit> hits = retrieval.all(query.offset() + query.top()).stream()
                .skip(query.offset())
                .toList();
        retrieval.sources(hits).forEach(text -> page.add(new Candidate(text, 0, List.of())));
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (String facet : query.countedFacets()) {
            Retrieval others = view.retrieval(without(query.filters(), facet), query.leftOut());
            facets.put(facet, others.facetOfAll(facet));
        }
        return new MatchResult(page, retrieval.count(), false, facets, List.of(), false, false);
    }

    private Map<String, List<FacetCount>> facets(TextIndex.View view, Prepared prepared, List<Ranked> shown)
            throws IOException {
        MatchQuery query = prepared.query();
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        query.countedFacets().forEach(facet -> facets.put(facet, List.of()));
        List<String> unbound = query.countedFacets().stream()
                .filter(facet -> !query.filters().containsKey(facet))
                .toList();
        facets.putAll(view.retrieval(query.filters(), query.leftOut()).facets(unbound, hits(shown)));
        for (String facet : query.countedFacets()) {
            if (query.filters().containsKey(facet)) {
                Map<String, Set<String>> others = without(query.filters(), facet);
                List<Ranked> counted = listable(rank(view, prepared, others).ranked(), query);
                facets.putAll(view.retrieval(others, query.leftOut()).facets(List.of(facet), hits(counted)));
            }
        }
        return facets;
    }

    private static List<Hit> hits(List<Ranked> ranked) {
        return ranked.stream().map(Ranked::hit).toList();
    }

    private static Map<String, Set<String>> without(Map<String, Set<String>> filters, String facet) {
        Map<String, Set<String>> others = new HashMap<>(filters);
        others.remove(facet);
        return others;
    }

    /** The links the need names, then those it seems to belong to. */
    private static List<String> nearestLinks(Facts asked, Ranker.Order order) {
        return Stream.concat(asked.links().stream(), order.links().first(LINKS_SHOWN).stream())
                .distinct()
                .limit(LINKS_SHOWN)
                .toList();
    }
}
