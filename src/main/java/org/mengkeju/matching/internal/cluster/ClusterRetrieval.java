package org.mengkeju.matching.internal.cluster;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchResult.FacetCount;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.embedding.SentenceVector;
import org.mengkeju.matching.internal.embedding.TextVectors;
import org.mengkeju.matching.internal.index.FacetCounts;
import org.mengkeju.matching.internal.index.Fields;
import org.mengkeju.matching.internal.index.LegScores;
import org.mengkeju.matching.internal.index.NeedTokens;
import org.mengkeju.matching.internal.index.Retrieval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Retrieval by a cluster: two round trips for the statistics and the best of every leg, one for every leg's opinion. */
final class ClusterRetrieval implements Retrieval {
    private static final int VALUES_MAX = 1000;

    private final ClusterSearch search;
    private final ClusterTerms terms;
    private final ObjectNode filter;
    private final boolean exact;

    ClusterRetrieval(
            ClusterSearch search,
            ClusterTerms terms,
            Map<String, Set<String>> filters,
            Set<String> leftOut,
            boolean exact) {
        this.search = search;
        this.terms = terms;
        this.filter = ClusterQueries.passing(filters, leftOut);
        this.exact = exact;
    }

    @Override
    public Found hits(Analysed need, float @Nullable [] vector, boolean lexical, int depth) {
        terms.learn(need.bigrams(), need.words());
        NeedTokens bigrams = terms.weigh(Fields.BIGRAMS, need.bigrams());
        NeedTokens words = terms.weigh(Fields.WORDS, need.words());
        List<ObjectNode> questions = new ArrayList<>();
        if (lexical) {
            questions.add(ClusterSearch.first(depth, tokens(Fields.BIGRAMS, bigrams, filter)));
            questions.add(ClusterSearch.first(depth, tokens(Fields.WORDS, words, filter)));
        }
        if (vector != null) {
            questions.add(ClusterSearch.first(
                    depth,
                    exact ? ClusterQueries.closeness(vector, filter) : ClusterQueries.near(vector, depth, filter)));
        }
        Set<String> found = new TreeSet<>();
        search.all(questions).forEach(answer -> answer.forEach(hit -> found.add(key(hit))));
        return new Found(judged(List.copyOf(found), bigrams, words, vector), need.length());
    }

    private static ObjectNode tokens(String field, NeedTokens tokens, ObjectNode among) {
        return ClusterQueries.any(field, tokens.tokens(), among);
    }

    /** Every leg's opinion of these texts. */
    private List<Hit> judged(List<String> keys, NeedTokens bigrams, NeedTokens words, float @Nullable [] vector) {
        if (keys.isEmpty()) {
            return List.of();
        }
        ObjectNode these = ClusterQueries.keys(keys);
        List<ObjectNode> questions = new ArrayList<>(List.of(
                ClusterSearch.first(keys.size(), tokens(Fields.BIGRAMS, bigrams, these)),
                ClusterSearch.first(keys.size(), tokens(Fields.WORDS, words, these))));
        if (vector != null) {
            questions.add(ClusterSearch.first(keys.size(), ClusterQueries.closeness(vector, these)));
        }
        questions.add(ClusterSearch.with(keys.size(), these, List.of(Fields.FACTS, Fields.KIND_FACET)));
        List<JsonNode> answers = search.all(questions);
        Map<String, Double> byBigrams = scores(answers.get(0));
        Map<String, Double> byWords = scores(answers.get(1));
        Map<String, Double> byMeaning = vector == null ? Map.of() : scores(answers.get(2));
        Map<String, JsonNode> stored = stored(answers.getLast());
        List<Hit> hits = new ArrayList<>(keys.size());
        for (String key : keys) {
            LegScores scores = new LegScores(
                    share(byBigrams.get(key), bigrams), share(byWords.get(key), words), cosine(byMeaning.get(key)));
            JsonNode known = stored.get(key);
            if (known != null) {
                hits.add(new Hit(hits.size(), key, scores, kind(known), ClusterDocument.facts(known)));
            }
        }
        return hits;
    }

    private static double share(@Nullable Double score, NeedTokens tokens) {
        return score == null || tokens.bound() <= 0 ? 0 : score / tokens.bound();
    }

    /** The script scores (1 + cosine) / 2. */
    private static double cosine(@Nullable Double score) {
        return score == null ? Double.NaN : 2 * score - 1;
    }

    private static Map<String, Double> scores(JsonNode hits) {
        Map<String, Double> scores = new HashMap<>();
        hits.forEach(hit -> scores.put(key(hit), hit.path("_score").asDouble(0)));
        return scores;
    }

    private static Map<String, JsonNode> stored(JsonNode hits) {
        Map<String, JsonNode> stored = new HashMap<>();
        hits.forEach(hit -> stored.put(key(hit), hit.path("_source")));
        return stored;
    }

    private static String kind(JsonNode stored) {
        return stored.path(Fields.KIND_FACET).asString("");
    }

    private static String key(JsonNode hit) {
        return hit.path("_id").asString();
    }

    @Override
    public List<Hit> all(int depth) {
        ObjectNode newest = ClusterSearch.with(Math.max(1, depth), filter, List.of(Fields.KIND_FACET));
        ArrayNode order = newest.putArray("sort");
        order.addObject().putObject(Fields.UPDATED).put("order", "desc").put("missing", "_last");
        order.addObject().put(Fields.KEY, "asc");
        List<Hit> hits = new ArrayList<>();
        LegScores none = new LegScores(0, 0, Double.NaN);
        search.one(newest)
                .forEach(hit -> hits.add(new Hit(hits.size(), key(hit), none, kind(hit.path("_source")), Facts.NONE)));
        return hits;
    }

    @Override
    public int count() {
        return search.count(filter);
    }

    @Override
    public Map<String, IndexedText> sources(List<Hit> hits) {
        Map<String, IndexedText> sources = new LinkedHashMap<>();
        search.stored(keys(hits), Fields.SOURCE)
                .forEach((key, stored) -> sources.put(key, ClusterDocument.source(stored.path("_source"))));
        return sources;
    }

    @Override
    public List<List<SentenceVector>> sentences(List<Hit> hits) {
        Map<String, JsonNode> stored = search.fields(keys(hits), Fields.SENTENCES);
        return hits.stream().map(hit -> sentences(stored.get(hit.key()))).toList();
    }

    private static List<SentenceVector> sentences(@Nullable JsonNode stored) {
        String encoded = stored == null
                ? ""
                : stored.path("fields").path(Fields.SENTENCES).path(0).asString("");
        return encoded.isEmpty()
                ? List.of()
                : TextVectors.decode(Base64.getDecoder().decode(encoded)).sentences();
    }

    private static List<String> keys(List<Hit> hits) {
        return hits.stream().map(Hit::key).toList();
    }

    @Override
    public Map<String, List<FacetCount>> facets(Collection<String> facets, List<Hit> hits) {
        if (facets.isEmpty()) {
            return Map.of();
        }
        return counted(facets, ClusterQueries.keys(keys(hits)));
    }

    @Override
    public List<FacetCount> facetOfAll(String facet) {
        return counted(List.of(facet), filter).getOrDefault(facet, List.of());
    }

    private Map<String, List<FacetCount>> counted(Collection<String> facets, ObjectNode query) {
        ObjectNode question = ClusterSearch.first(0, query);
        ObjectNode counts = question.putObject("aggs");
        facets.forEach(facet -> counts.putObject(facet)
                .putObject("terms")
                .put("field", Fields.facet(facet))
                .put("size", VALUES_MAX));
        JsonNode answer = search.counts(question);
        Map<String, List<FacetCount>> counted = new LinkedHashMap<>();
        for (String facet : facets) {
            Map<String, Integer> values = new HashMap<>();
            answer.path(facet)
                    .path("buckets")
                    .forEach(bucket -> values.put(
                            bucket.path("key").asString(),
                            bucket.path("doc_count").asInt()));
            counted.put(facet, FacetCounts.ordered(values));
        }
        return counted;
    }

    @Override
    public double wordWeight(String word) {
        return terms.wordWeight(word);
    }
}
