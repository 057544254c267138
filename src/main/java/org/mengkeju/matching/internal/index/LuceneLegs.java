package org.mengkeju.matching.internal.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** What each leg says of given documents in one view of the index: all tokens, whole vectors. */
final class LuceneLegs {
    private final IndexSearcher searcher;
    private final LuceneTerms terms;

    LuceneLegs(IndexSearcher searcher, LuceneTerms terms) {
        this.searcher = searcher;
        this.terms = terms;
    }

    /** A need's tokens as a query. */
    record Leg(Query query, double bound) {}

    Leg of(String field, List<String> tokens) throws IOException {
        NeedTokens weighed = terms.weigh(field, tokens);
        return new Leg(any(field, weighed.tokens()), weighed.bound());
    }

    private Query any(String field, List<NeedTokens.Weighted> tokens) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (NeedTokens.Weighted token : tokens) {
            any.add(new BoostQuery(query(field, token.token()), (float) token.boost()), Occur.SHOULD);
        }
        return any.build();
    }

    private Query query(String field, String token) {
        Term term = new Term(field, token);
        return new TermQuery(term, terms.of(term));
    }

    /** The documents nearest in meaning of all that pass a filter, each one looked at. */
    List<Integer> nearest(float[] vector, Query filter, int depth) throws IOException {
        var best = new PriorityQueue<ScoreDoc>(Comparator.comparingDouble(one -> one.score));
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            var values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
            VectorScorer near = values == null ? null : values.rescorer(vector);
            Scorer passing = weight.scorer(leaf);
            if (near != null && passing != null) {
                collect(best, leaf, passing.iterator(), near, depth);
            }
        }
        return best.stream().map(one -> one.doc).toList();
    }

    private static void collect(
            PriorityQueue<ScoreDoc> best,
            LeafReaderContext leaf,
            DocIdSetIterator passing,
            VectorScorer near,
            int depth)
            throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        DocIdSetIterator vectors = near.iterator();
        for (int document = passing.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = passing.nextDoc()) {
            if ((live == null || live.get(document)) && reaches(vectors, document)) {
                best.add(new ScoreDoc(leaf.docBase + document, near.score()));
                if (best.size() > depth) {
                    best.remove();
                }
            }
        }
    }

    /** The share of the bound that each document reaches. */
    double[] scores(Leg tokens, int[] documents) throws IOException {
        double[] scores = new double[documents.length];
        if (tokens.bound() <= 0) {
            return scores;
        }
        Weight weight = searcher.createWeight(searcher.rewrite(tokens.query()), ScoreMode.COMPLETE, 1);
        forEachLeaf(documents, (leaf, from, to) -> {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator iterator = scorer.iterator();
                for (int i = from; i < to; i++) {
                    if (reaches(iterator, documents[i] - leaf.docBase)) {
                        scores[i] = scorer.score() / tokens.bound();
                    }
                }
            }
        });
        return scores;
    }

    /** Closeness of each document in meaning, by its whole vector. */
    double[] cosines(float @Nullable [] vector, int[] documents) throws IOException {
        double[] cosines = new double[documents.length];
        Arrays.fill(cosines, Double.NaN);
        if (vector == null) {
            return cosines;
        }
        forEachLeaf(documents, (leaf, from, to) -> {
            var values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
            VectorScorer scorer = values == null ? null : values.rescorer(vector);
            if (scorer != null) {
                DocIdSetIterator iterator = scorer.iterator();
                for (int i = from; i < to; i++) {
                    if (reaches(iterator, documents[i] - leaf.docBase)) {
                        cosines[i] = 2 * scorer.score() - 1;
                    }
                }
            }
        });
        return cosines;
    }

    private static boolean reaches(DocIdSetIterator iterator, int document) throws IOException {
        return iterator.docID() == document || (iterator.docID() < document && iterator.advance(document) == document);
    }

    private interface LeafWork {
        void on(LeafReaderContext leaf, int from, int to) throws IOException;
    }

    private void forEachLeaf(int[] documents, LeafWork work) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int from = 0;
        while (from < documents.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[from], leaves));
            int to = from;
            while (to < documents.length
                    && documents[to] < leaf.docBase + leaf.reader().maxDoc()) {
                to++;
            }
            work.on(leaf, from, to);
            from = to;
        }
    }
}
