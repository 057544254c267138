package org.mengkeju.matching.internal.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.internal.analysis.Sentences;
import org.mengkeju.matching.internal.analysis.Spelling;
import org.mengkeju.matching.internal.embedding.Embedder;
import org.mengkeju.matching.internal.embedding.SentenceVector;
import org.mengkeju.matching.internal.embedding.TextVectors;

/**
 * Any number of texts made of the sentences of a few hundred: text n takes title, facets and facts from a source drawn by
 * lot, sentences by turns from sources of the same chain and from anywhere, until it is as long as its source. Its vector
 * is the mean of the vectors of its sentences with some noise, brought to length one: embedding a million texts would take
 * hours. The same seed makes the same texts.
 */
public final class Recombination {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int KEYWORDS = 4;
    /** Length of the noise beside a mean of length about one: texts of the same sentences still differ. */
    private static final double NOISE = 0.3;

    private record Sentence(String text, TextVectors vectors) {
        SentenceVector rounded() {
            return vectors.sentences().getFirst();
        }
    }

    private record Source(IndexedText text, String chain, List<Sentence> sentences) {}

    /**
     * A text made.
     *
     * @param vectors what stands for the model's opinion of it
     */
    public record Made(IndexedText text, TextVectors vectors) {}

    private final long seed;
    private final List<Source> sources = new ArrayList<>();

    private Recombination(long seed) {
        this.seed = seed;
    }

    /**
     * Takes the sources apart and embeds their sentences.
     *
     * @throws InterruptedException when the program ends meanwhile
     */
    public static Recombination of(List<IndexedText> texts, Embedder embedder, long seed) throws InterruptedException {
        var recombination = new Recombination(seed);
        for (IndexedText text : texts) {
            List<String> sentences = Sentences.of(text.text());
            List<TextVectors> vectors = embedder.ofTexts(
                    sentences.stream().map(one -> List.of(Spelling.unify(one))).toList());
            List<Sentence> parts = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i++) {
                if (!vectors.get(i).sentences().isEmpty()) {
                    parts.add(new Sentence(sentences.get(i), vectors.get(i)));
                }
            }
            if (!parts.isEmpty()) {
                recombination.sources.add(new Source(text, chain(text), parts));
            }
        }
        return recombination;
    }

    private static String chain(IndexedText text) {
        List<String> links = text.facts().links();
        return links.isEmpty()
                ? ""
                : links.getFirst().substring(0, links.getFirst().indexOf('/') + 1);
    }

    /** How many sentences there are to draw from. */
    public int sentences() {
        return sources.stream().mapToInt(source -> source.sentences().size()).sum();
    }

    /** Text number n; the same each time. */
    public Made text(int n) {
        var lot = new SplittableRandom(seed + n * GOLDEN);
        Source source = any(lot);
        List<Sentence> drawn = draw(source, lot);
        var body = new StringBuilder();
        drawn.forEach(one -> body.append(one.text()));
        List<String> keywords = new ArrayList<>();
        keywords(source, lot, keywords);
        keywords(any(lot), lot, keywords);
        var text = new IndexedText(
                "r" + n,
                source.text().kind(),
                source.text().title(),
                body.toString(),
                keywords,
                source.text().facets(),
                source.text().facts());
        return new Made(text, vectors(drawn, lot));
    }

    private List<Sentence> draw(Source source, SplittableRandom lot) {
        List<Sentence> drawn = new ArrayList<>();
        int length = 0;
        while (length < source.text().text().length() && drawn.size() < Sentences.COUNT_MAX) {
            Source from = drawn.size() % 2 == 0 ? related(source, lot) : any(lot);
            Sentence one = from.sentences().get(lot.nextInt(from.sentences().size()));
            drawn.add(one);
            length += one.text().length();
        }
        return drawn;
    }

    /** A source of the same chain, found within a few draws, or else the source itself. */
    private Source related(Source source, SplittableRandom lot) {
        for (int i = 0; i < 40; i++) {
            Source other = any(lot);
            if (other.chain().equals(source.chain())) {
                return other;
            }
        }
        return source;
    }

    private Source any(SplittableRandom lot) {
        return sources.get(lot.nextInt(sources.size()));
    }

    private static void keywords(Source source, SplittableRandom lot, List<String> keywords) {
        List<String> own = source.text().keywords();
        for (int i = 0; i < KEYWORDS / 2 && !own.isEmpty(); i++) {
            keywords.add(own.get(lot.nextInt(own.size())));
        }
    }

    private static TextVectors vectors(List<Sentence> drawn, SplittableRandom lot) {
        int dimensions = drawn.getFirst().vectors().whole().length;
        float[] sum = new float[dimensions];
        double share = NOISE / Math.sqrt(dimensions);
        double squares = 0;
        for (int i = 0; i < dimensions; i++) {
            double value = lot.nextGaussian() * share;
            for (Sentence one : drawn) {
                value += one.vectors().whole()[i] / drawn.size();
            }
            sum[i] = (float) value;
            squares += value * value;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < dimensions; i++) {
            sum[i] /= length;
        }
        return new TextVectors(sum, drawn.stream().map(Sentence::rounded).toList());
    }
}
