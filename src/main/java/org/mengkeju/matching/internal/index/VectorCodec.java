package org.mengkeju.matching.internal.index;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Vectors in eight bits a dimension: scanned exactly in small segments, by a graph (HNSW) in large ones. Below about
 * 50,000 texts the scan is both faster and better (docs/benchmarks).
 */
final class VectorCodec {
    /** Lucene builds a graph for a segment of n vectors when n exceeds this times ln n: here from 50,000 vectors up. */
    static final int GRAPH_THRESHOLD = 4_600;

    private static final int CONNECTIONS = 16;
    private static final int BEAM = 100;

    private VectorCodec() {}

    /**
     * The codec to write the index with.
     *
     * @param graphThreshold from how many vectors n a segment gets a graph: when n exceeds this times ln n
     */
    static Codec codec(int graphThreshold) {
        KnnVectorsFormat format = new Lucene104HnswScalarQuantizedVectorsFormat(
                ScalarEncoding.UNSIGNED_BYTE, CONNECTIONS, BEAM, 1, null, graphThreshold);
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return format;
            }
        };
    }
}
