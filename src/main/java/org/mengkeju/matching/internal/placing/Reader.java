package org.mengkeju.matching.internal.placing;

import java.util.ArrayList;
import java.util.List;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.VectorStore;
import org.mengkeju.matching.internal.analysis.TextAnalyser;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.analysis.WordSegmenter;
import org.mengkeju.matching.internal.embedding.Embedder;

/** Makes of texts what placing reads of them: the tokens and vectors that search uses as well. */
public final class Reader implements AutoCloseable {
    private final TextAnalyser analyser;
    private final Embedder embedder;

    /**
     * A reader.
     *
     * @param tradeTerms kept whole when words are cut
     * @param vectors where vectors are kept
     */
    public Reader(Iterable<String> tradeTerms, VectorStore vectors) {
        List<String> terms = new ArrayList<>();
        tradeTerms.forEach(terms::add);
        analyser = new TextAnalyser(new WordSegmenter(terms));
        embedder = new Embedder(vectors);
    }

    /**
     * Reads texts, in the same order.
     *
     * @throws InterruptedException when the program ends meanwhile
     */
    public List<Reading> read(List<IndexedText> texts) throws InterruptedException {
        List<Analysed> analysed = texts.parallelStream().map(analyser::analyse).toList();
        var vectors =
                embedder.ofTexts(analysed.stream().map(Analysed::sentences).toList());
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            readings.add(Reading.of(analysed.get(i), vectors.get(i)));
        }
        return readings;
    }

    @Override
    public void close() {
        embedder.close();
    }
}
