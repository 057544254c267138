package org.mengkeju.matching.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.embedding.SentenceVector;

/**
 * Asks every leg for its best texts and then every leg for its opinion of all of them, so that no text is judged by
 * the one leg that found it.
 */
public final class Retrieval {
    private final IndexSearcher searcher;
    private final Query filter;

    /**
     * A text found.
     *
     * @param document its number in this view of the index only
     * @param key of the text
     * @param scores what each leg says
     * @param facts of the text, {@link Facts#NONE} where they were not asked for
     */
    public record Hit(int document, String key, LegScores scores, Facts facts) {}

    /**
     * What the legs found.
     *
     * @param hits unordered
     * @param needLength how much the need says: its character bigrams and other words, repeats counted
     */
    public record Found(List<Hit> hits, int needLength) {}

    /**
     * Retrieval in one view of the index.
     *
     * @param filters by facet the values of which one must hold
     * @param leftOut keys never returned
     */
    public Retrieval(IndexSearcher searcher, Map<String, Set<String>> filters, Set<String> leftOut) {
        this.searcher = searcher;
        this.filter = filter(filters, leftOut);
    }

    private static Query filter(Map<String, Set<String>> filters, Set<String> leftOut) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        filters.forEach(
                (facet, values) -> all.add(KeywordField.newSetQuery(Fields.facet(facet), bytes(values)), Occur.FILTER));
        if (!leftOut.isEmpty()) {
            all.add(KeywordField.newSetQuery(Fields.KEY, bytes(leftOut)), Occur.MUST_NOT);
        }
        return all.build();
    }

    private static List<BytesRef> bytes(Set<String> values) {
        return values.stream().map(BytesRef::new).toList();
    }

    /**
     * The best texts of every leg, unordered.
     *
     * @param need analysed
     * @param vector of the need, or null to leave meaning out
     * @param lexical whether words are asked too; a text's lexical scores are filled in either way
     * @param withFacts whether the facts of the texts are wanted
     * @param depth texts taken from each leg
     */
    public Found hits(Analysed need, float @Nullable [] vector, boolean lexical, boolean withFacts, int depth)
            throws IOException {
        TokenQuery bigrams = TokenQuery.of(searcher, Fields.BIGRAMS, need.bigrams());
        TokenQuery words = TokenQuery.of(searcher, Fields.WORDS, need.words());
        TreeSet<Integer> documents = new TreeSet<>();
        if (lexical) {
            collect(documents, filtered(bigrams.query()), depth);
            collect(documents, filtered(words.query()), depth);
        }
        if (vector != null) {
            collect(documents, new KnnFloatVectorQuery(Fields.VECTOR, vector, depth, filter), depth);
        }
        int[] found = documents.stream().mapToInt(Integer::intValue).toArray();
        double[] byBigrams = scores(bigrams, found);
        double[] byWords = scores(words, found);
        double[] cosines = cosines(vector, found);
        StoredTexts texts = new StoredTexts(searcher.getIndexReader());
        List<Hit> hits = new ArrayList<>(found.length);
        for (int i = 0; i < found.length; i++) {
            LegScores scores = new LegScores(byBigrams[i], byWords[i], cosines[i]);
            Facts facts = withFacts ? texts.facts(found[i]) : Facts.NONE;
            hits.add(new Hit(found[i], texts.key(found[i]), scores, facts));
        }
        return new Found(hits, need.bigrams().size());
    }

    /** Everything that passes the filters, most recently updated first. */
    public List<Hit> all(int depth) throws IOException {
        var newest = new Sort(new SortField(Fields.UPDATED, SortField.Type.LONG, true), SortField.FIELD_DOC);
        StoredTexts texts = new StoredTexts(searcher.getIndexReader());
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(filter, Math.max(1, depth), newest).scoreDocs) {
            hits.add(new Hit(hit.doc, texts.key(hit.doc), new LegScores(0, 0, Double.NaN), Facts.NONE));
        }
        return hits;
    }

    /** How many texts pass the filters. */
    public int count() throws IOException {
        return searcher.count(filter);
    }

    /** The text behind a hit. */
    public IndexedText source(Hit hit) throws IOException {
        return new StoredTexts(searcher.getIndexReader()).source(hit.document());
    }

    /** The sentence vectors behind a hit, in the order of its sentences; none while it has no vectors. */
    public List<SentenceVector> sentences(Hit hit) throws IOException {
        return new StoredTexts(searcher.getIndexReader()).sentences(hit.document());
    }

    /** How telling a word is in this index: the rarer, the more. */
    public double wordWeight(String word) {
        try {
            int frequency = searcher.getIndexReader().docFreq(new Term(Fields.WORDS, word));
            return TokenQuery.idf(searcher.getIndexReader().maxDoc(), frequency);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query filtered(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    private void collect(Set<Integer> documents, Query query, int depth) throws IOException {
        for (ScoreDoc hit : searcher.search(query, depth).scoreDocs) {
            documents.add(hit.doc);
        }
    }

    private double[] scores(TokenQuery tokens, int[] documents) throws IOException {
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

    private double[] cosines(float @Nullable [] vector, int[] documents) throws IOException {
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
