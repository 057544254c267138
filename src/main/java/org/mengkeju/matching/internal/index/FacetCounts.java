package org.mengkeju.matching.internal.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.MatchResult.FacetCount;

/** Counts the values of a facet among texts found. */
public final class FacetCounts {
    private FacetCounts() {}

    /**
     * The values of a facet among these hits, most frequent first, then by value.
     *
     * @param facet name; unknown names have no values
     */
    static List<FacetCount> of(IndexSearcher searcher, String facet, List<Retrieval.Hit> hits) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        IndexReader reader = searcher.getIndexReader();
        for (Retrieval.Hit hit : hits) {
            LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(hit.document(), reader.leaves()));
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.facet(facet));
            if (values.advanceExact(hit.document() - leaf.docBase)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts.merge(values.lookupOrd(values.nextOrd()).utf8ToString(), 1, Integer::sum);
                }
            }
        }
        return ordered(counts);
    }

    /** The values of a facet among all texts that pass a filter: counted by number, named once. */
    static List<FacetCount> of(IndexSearcher searcher, String facet, Query filter) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.facet(facet));
                int[] numbers = count(scorer.iterator(), leaf.reader().getLiveDocs(), values);
                for (int number = 0; number < numbers.length; number++) {
                    if (numbers[number] > 0) {
                        counts.merge(values.lookupOrd(number).utf8ToString(), numbers[number], Integer::sum);
                    }
                }
            }
        }
        return ordered(counts);
    }

    private static int[] count(DocIdSetIterator documents, @Nullable Bits live, SortedSetDocValues values)
            throws IOException {
        int[] numbers = new int[Math.toIntExact(values.getValueCount())];
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if ((live == null || live.get(document)) && values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    numbers[(int) values.nextOrd()]++;
                }
            }
        }
        return numbers;
    }

    /** Most frequent first, then by value. */
    public static List<FacetCount> ordered(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value))
                .toList();
    }
}
