package org.mengkeju.matching.internal.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchResult.FacetCount;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.embedding.SentenceVector;

/**
 * Asks every leg for its best texts and then every leg for its opinion of all of them, so that no text is judged by
 * the one leg that found it. Which texts take part is settled by {@link TextIndex.View#retrieval}.
 */
public interface Retrieval {
    /**
     * A text found.
     *
     * @param document its number in this view of the index only
     * @param key of the text
     * @param scores what each leg says
     * @param kind achievement, expert, platform …
     * @param facts of the text
     */
    record Hit(int document, String key, LegScores scores, String kind, Facts facts) {}

    /**
     * What the legs found.
     *
     * @param hits unordered
     * @param needLength how much the need says: its character bigrams and other words, repeats counted
     */
    record Found(List<Hit> hits, int needLength) {}

    /**
     * The best texts of every leg, unordered.
     *
     * @param need analysed
     * @param vector of the need, or null to leave meaning out
     * @param lexical whether words are asked too; a text's lexical scores are filled in either way
     * @param depth texts taken from each leg
     */
    Found hits(Analysed need, float @Nullable [] vector, boolean lexical, int depth) throws IOException;

    /** Everything that passes the filters, most recently updated first; facts are left out. */
    List<Hit> all(int depth) throws IOException;

    /** How many texts pass the filters. */
    int count() throws IOException;

    /** The texts behind hits by key, in the order of the hits; one that was removed meanwhile is missing. */
    Map<String, IndexedText> sources(List<Hit> hits) throws IOException;

    /** The sentence vectors behind hits, each in the order of its sentences; none while a text has no vectors. */
    List<List<SentenceVector>> sentences(List<Hit> hits) throws IOException;

    /**
     * The values of facets among these hits, most frequent first, then by value.
     *
     * @param facets by name; unknown names have no values
     */
    Map<String, List<FacetCount>> facets(Collection<String> facets, List<Hit> hits) throws IOException;

    /** The values of a facet among everything that passes the filters, most frequent first, then by value. */
    List<FacetCount> facetOfAll(String facet) throws IOException;

    /** How telling a word is in this index: the rarer, the more. */
    double wordWeight(String word);
}
