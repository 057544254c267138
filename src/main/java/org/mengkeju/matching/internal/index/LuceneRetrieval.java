package org.mengkeju.matching.internal.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchResult.FacetCount;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.embedding.SentenceVector;

/** Retrieval in one view of the index in this process. */
final class LuceneRetrieval implements Retrieval {
    /** Neighbours visited in the graph for each one wanted: it overlooks some of the nearest. */
    private static final int VISITED = 2;

    private final IndexSearcher searcher;
    private final LuceneTerms terms;
    private final Query filter;
    private final boolean exact;
    private final LuceneLegs legs;

    /**
     * Retrieval in one view of the index.
     *
     * @param terms of the question, as they stand in this view
     * @param filters by facet the values of which one must hold
     * @param leftOut keys never returned
     * @param exact whether nothing may be passed over
     */
    LuceneRetrieval(
            IndexSearcher searcher,
            LuceneTerms terms,
            Map<String, Set<String>> filters,
            Set<String> leftOut,
            boolean exact) {
        this.searcher = searcher;
        this.terms = terms;
        this.filter = filter(filters, leftOut);
        this.exact = exact;
        this.legs = new LuceneLegs(searcher, terms);
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

    @Override
    public Found hits(Analysed need, float @Nullable [] vector, boolean lexical, int depth) throws IOException {
        LuceneLegs.Leg bigrams = legs.of(Fields.BIGRAMS, need.bigrams());
        LuceneLegs.Leg words = legs.of(Fields.WORDS, need.words());
        TreeSet<Integer> documents = new TreeSet<>();
        if (lexical) {
            collect(documents, filtered(bigrams.query()), depth);
            collect(documents, filtered(words.query()), depth);
        }
        if (vector != null) {
            nearest(documents, vector, depth);
        }
        int[] found = documents.stream().mapToInt(Integer::intValue).toArray();
        double[] byBigrams = legs.scores(bigrams, found);
        double[] byWords = legs.scores(words, found);
        double[] cosines = legs.cosines(vector, found);
        StoredTexts texts = new StoredTexts(searcher.getIndexReader());
        List<Hit> hits = new ArrayList<>(found.length);
        for (int i = 0; i < found.length; i++) {
            LegScores scores = new LegScores(byBigrams[i], byWords[i], cosines[i]);
            hits.add(new Hit(found[i], texts.key(found[i]), scores, texts.kind(found[i]), texts.facts(found[i])));
        }
        return new Found(hits, need.length());
    }

    @Override
    public List<Hit> all(int depth) throws IOException {
        var newest = new Sort(new SortField(Fields.UPDATED, SortField.Type.LONG, true), SortField.FIELD_DOC);
        StoredTexts texts = new StoredTexts(searcher.getIndexReader());
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(filter, Math.max(1, depth), newest).scoreDocs) {
            LegScores none = new LegScores(0, 0, Double.NaN);
            hits.add(new Hit(hit.doc, texts.key(hit.doc), none, texts.kind(hit.doc), Facts.NONE));
        }
        return hits;
    }

    @Override
    public int count() throws IOException {
        return searcher.count(filter);
    }

    @Override
    public Map<String, IndexedText> sources(List<Hit> hits) throws IOException {
        StoredTexts stored = new StoredTexts(searcher.getIndexReader());
        Map<String, IndexedText> sources = new LinkedHashMap<>();
        for (Hit hit : hits) {
            sources.put(hit.key(), stored.source(hit.document()));
        }
        return sources;
    }

    @Override
    public List<List<SentenceVector>> sentences(List<Hit> hits) throws IOException {
        StoredTexts stored = new StoredTexts(searcher.getIndexReader());
        List<List<SentenceVector>> sentences = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            sentences.add(stored.sentences(hit.document()));
        }
        return sentences;
    }

    @Override
    public Map<String, List<FacetCount>> facets(Collection<String> facets, List<Hit> hits) throws IOException {
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
        for (String facet : facets) {
            counts.put(facet, FacetCounts.of(searcher, facet, hits));
        }
        return counts;
    }

    @Override
    public List<FacetCount> facetOfAll(String facet) throws IOException {
        return FacetCounts.of(searcher, facet, filter);
    }

    @Override
    public double wordWeight(String word) {
        int frequency = terms.of(new Term(Fields.WORDS, word)).docFreq();
        return NeedTokens.idf(searcher.getIndexReader().maxDoc(), frequency);
    }

    private Query filtered(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    private void nearest(Set<Integer> documents, float[] vector, int depth) throws IOException {
        if (exact) {
            documents.addAll(legs.nearest(vector, filter, depth));
        } else {
            collect(documents, new KnnFloatVectorQuery(Fields.VECTOR, vector, VISITED * depth, filter), depth);
        }
    }

    private void collect(Set<Integer> documents, Query query, int depth) throws IOException {
        for (ScoreDoc hit : searcher.search(query, depth).scoreDocs) {
            documents.add(hit.doc);
        }
    }
}
