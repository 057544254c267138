package org.mengkeju.matching.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;

/** Where the tokens of one question stand in one view of the index: looked up once, used by every leg. */
final class LuceneTerms {
    private final IndexSearcher searcher;
    private final Map<Term, TermStates> states = new HashMap<>();

    LuceneTerms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    TermStates of(Term term) {
        return states.computeIfAbsent(term, wanted -> {
            try {
                return TermStates.build(searcher, wanted, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A need's tokens, weighed by how many texts of this view have them. */
    NeedTokens weigh(String field, Iterable<String> tokens) throws IOException {
        CollectionStatistics statistics = searcher.collectionStatistics(field);
        long documents = statistics == null ? 0 : statistics.docCount();
        return NeedTokens.of(
                tokens, documents, token -> of(new Term(field, token)).docFreq());
    }
}
