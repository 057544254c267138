package org.mengkeju.matching.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.codecs.hnsw.HnswGraphProvider;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReaderContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.embedding.TextVectors;
import org.mengkeju.matching.internal.index.TextIndex.Entry;

/** Large indexes are searched by a graph over vectors in eight bits instead of a scan; the best are the same. */
class GraphSearchTest {
    private static final int TEXTS = 2000;
    private static final int DIMENSIONS = 64;
    private static final int DEPTH = 100;
    private static final Analysed NO_WORDS = new Analysed(List.of(), List.of(), 0, List.of(), List.of());

    private final Random random = new Random(20261121);
    private final float[][] vectors =
            IntStream.range(0, TEXTS).mapToObj(n -> direction()).toArray(float[][]::new);
    private LuceneIndex index = LuceneIndex.open(null);

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void belowTheThresholdEverythingIsScanned() {
        fill(VectorCodec.GRAPH_THRESHOLD);
        assertThat(graphs()).isZero();
        assertThat(shareOfTheTrueTopTen()).isGreaterThan(0.97);
    }

    @Test
    void aboveTheThresholdAGraphFindsNearlyAllOfTheTrueTopTen() {
        fill(50);
        assertThat(graphs()).isPositive();
        assertThat(shareOfTheTrueTopTen()).isGreaterThan(0.9);
    }

    private void fill(int graphThreshold) {
        index.close();
        index = LuceneIndex.open(null, graphThreshold);
        List<Entry> entries = new ArrayList<>();
        for (int n = 0; n < TEXTS; n++) {
            var text = new IndexedText("t" + n, "achievement", "", "", List.of(), Map.of(), Facts.NONE);
            entries.add(new Entry(text, NO_WORDS, stored(vectors[n])));
        }
        index.put(entries);
    }

    private long graphs() {
        return index.read(searcher -> {
            long graphs = 0;
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                var reader = ((CodecReader) leaf.reader()).getVectorReader();
                var own = reader instanceof PerFieldKnnVectorsFormat.FieldsReader fields
                        ? fields.getFieldReader(Fields.VECTOR)
                        : reader;
                if (own instanceof HnswGraphProvider provider) {
                    var graph = provider.getGraph(Fields.VECTOR);
                    graphs += graph != null && graph.size() > 0 ? 1 : 0;
                }
            }
            return graphs;
        });
    }

    private double shareOfTheTrueTopTen() {
        int found = 0;
        int asked = 30;
        for (int n = 0; n < asked; n++) {
            float[] need = direction();
            List<String> truly = IntStream.range(0, TEXTS)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer at) -> -dot(need, vectors[at])))
                    .limit(10)
                    .map(at -> "t" + at)
                    .toList();
            List<String> hits = index.search(
                    view -> view.retrieval(Map.of(), Set.of()).hits(NO_WORDS, need, false, DEPTH).hits().stream()
                            .sorted(Comparator.comparingDouble(
                                    (Retrieval.Hit hit) -> -hit.scores().cosine()))
                            .limit(10)
                            .map(Retrieval.Hit::key)
                            .toList());
            found += (int) truly.stream().filter(hits::contains).count();
        }
        return found / (10.0 * asked);
    }

    private float[] direction() {
        float[] vector = new float[DIMENSIONS];
        double length = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            length += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** As the database keeps them: format, number of sentences, dimensions, size of a sentence, values. */
    private static TextVectors stored(float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(6 + vector.length * Float.BYTES);
        buffer.put((byte) 1).put((byte) 0).putShort((short) vector.length).putShort((short) 0);
        for (float value : vector) {
            buffer.putFloat(value);
        }
        return TextVectors.decode(Arrays.copyOf(buffer.array(), buffer.capacity()));
    }
}
