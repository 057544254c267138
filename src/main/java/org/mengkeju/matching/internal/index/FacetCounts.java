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
import org.apache.lucene.search.IndexSearcher;
import org.mengkeju.matching.MatchResult.FacetCount;

/** Counts the values of a facet among texts found. */
public final class FacetCounts {
    private FacetCounts() {}

    /**
     * The values of a facet among these hits, most frequent first, then by value.
     *
     * @param facet name; unknown names have no values
     */
    public static List<FacetCount> of(IndexSearcher searcher, String facet, List<Retrieval.Hit> hits)
            throws IOException {
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
        return counts.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value))
                .toList();
    }
}
