package org.mengkeju.matching.internal.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A need's tokens in one field, with what a text could reach at most.
 *
 * @param query any of the tokens, weighed
 * @param bound the score no text can exceed: all tokens of the need, those no text writes included
 */
record TokenQuery(Query query, double bound) {
    /** Tokens of a need that are looked up; of a longer need the weightiest. */
    private static final int TOKENS_MAX = 400;
    /** Power of a token's rarity in its weight, on top of BM25's own. Measured on six collections (docs/benchmarks). */
    private static final double RARITY = 0.5;

    private record Weighted(String token, int count, double idf) {
        /** What a token counts beside its own BM25: repeats less and less, rare tokens more. */
        double boost() {
            return Math.log1p(count) / Math.log1p(1) * Math.pow(idf, RARITY);
        }

        double weight() {
            return boost() * idf;
        }
    }

    static TokenQuery of(IndexSearcher searcher, String field, List<String> tokens) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        tokens.forEach(token -> counts.merge(token, 1, Integer::sum));
        CollectionStatistics statistics = searcher.collectionStatistics(field);
        long documents = statistics == null ? 0 : statistics.docCount();
        List<Weighted> weighted = new java.util.ArrayList<>(counts.size());
        for (var entry : counts.entrySet()) {
            int frequency = searcher.getIndexReader().docFreq(new Term(field, entry.getKey()));
            weighted.add(new Weighted(entry.getKey(), entry.getValue(), idf(documents, frequency)));
        }
        weighted.sort(Comparator.comparingDouble(Weighted::weight).reversed());
        return build(field, weighted.subList(0, Math.min(TOKENS_MAX, weighted.size())));
    }

    private static TokenQuery build(String field, List<Weighted> tokens) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        double bound = 0;
        for (Weighted token : tokens) {
            Query one = new TermQuery(new Term(field, token.token()));
            any.add(new BoostQuery(one, (float) token.boost()), BooleanClause.Occur.SHOULD);
            bound += token.weight();
        }
        return new TokenQuery(any.build(), bound);
    }

    /** How telling a token is, as BM25 has it. */
    static double idf(long documents, long frequency) {
        return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }
}
