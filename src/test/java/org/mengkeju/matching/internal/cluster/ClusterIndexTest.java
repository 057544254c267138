package org.mengkeju.matching.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.SearchMode;
import org.mengkeju.matching.internal.analysis.TextAnalyser;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.analysis.WordSegmenter;
import org.mengkeju.matching.internal.embedding.TextVectors;
import org.mengkeju.matching.internal.evaluation.Corpus;
import org.mengkeju.matching.internal.evaluation.JudgedQuery;
import org.mengkeju.matching.internal.index.LuceneIndex;
import org.mengkeju.matching.internal.index.Retrieval.Hit;
import org.mengkeju.matching.internal.index.TextIndex;
import org.mengkeju.matching.internal.index.TextIndex.Entry;
import org.mengkeju.matching.internal.ranking.Ranker;
import org.mengkeju.matching.internal.ranking.ScoringModels;

/** A cluster of three real nodes finds what the index in this process finds, and loses nothing when one of them dies. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIndexTest {
    private static final int QUERIES = 200;
    private static final TextAnalyser ANALYSER = new TextAnalyser(new WordSegmenter(List.of()));
    private static final Ranker RANKER = new Ranker(ScoringModels.shipped());
    private static final Map<String, float[]> DIRECTIONS = new HashMap<>();

    @TempDir
    private static Path data;

    private static OpenSearchNodes nodes;
    private static List<Entry> entries;
    private static List<JudgedQuery> needs;
    private static LuceneIndex embedded;
    private static ClusterIndex oneShard;
    private static ClusterIndex threeShards;

    @BeforeAll
    static void fill() throws Exception {
        nodes = OpenSearchNodes.start(data, 3);
        entries = Corpus.read(demo("achievements", "experts", "platforms"), Set.of()).stream()
                .map(ClusterIndexTest::entry)
                .toList();
        needs = JudgedQuery.read(demo("needs")).subList(0, QUERIES);
        embedded = LuceneIndex.open(null);
        oneShard = ClusterIndex.open(nodes.urls(), "one", 1);
        threeShards = ClusterIndex.open(nodes.urls(), "three", 3);
        for (TextIndex index : List.of(embedded, oneShard, threeShards)) {
            index.put(entries);
            assertThat(index.size()).isEqualTo(entries.size());
        }
    }

    @AfterAll
    static void end() {
        Stream.of(embedded, oneShard, threeShards)
                .filter(java.util.Objects::nonNull)
                .forEach(TextIndex::close);
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @Order(1)
    void theFirstTenByWordsAreTheSameOnOneShardAndOnThree() {
        assertThat(overlap(oneShard, SearchMode.LEXICAL)).isGreaterThanOrEqualTo(0.98);
        assertThat(overlap(threeShards, SearchMode.LEXICAL)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    @Order(2)
    void theFirstTenByWordsAndMeaningAreNearlyTheSameOnOneShardAndOnThree() {
        assertThat(overlap(oneShard, SearchMode.HYBRID)).isGreaterThanOrEqualTo(0.95);
        assertThat(overlap(threeShards, SearchMode.HYBRID)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    @Order(3)
    void theScoresOfEveryLegAreThoseOfTheEmbeddedIndex() {
        JudgedQuery need = needs.getFirst();
        Map<String, Hit> here = new HashMap<>();
        hits(embedded, need).forEach(hit -> here.put(hit.key(), hit));
        for (Hit there : hits(threeShards, need)) {
            Hit same = here.get(there.key());
            if (same != null) {
                assertThat(there.scores().bigrams()).isCloseTo(same.scores().bigrams(), within(1e-4));
                assertThat(there.scores().words()).isCloseTo(same.scores().words(), within(1e-4));
                assertThat(there.scores().cosine()).isCloseTo(same.scores().cosine(), within(1e-3));
                assertThat(there.facts()).isEqualTo(same.facts());
                assertThat(there.kind()).isEqualTo(same.kind());
            }
        }
    }

    @Test
    @Order(4)
    void filtersCountsTextsSentencesAndTitlesAreThoseOfTheEmbeddedIndex() {
        for (TextIndex index : List.of(embedded, threeShards)) {
            index.<Integer>search(view -> {
                var experts = view.retrieval(Map.of("kind", Set.of("expert")), Set.of("E-coal-chemical-01"));
                assertThat(experts.count()).isEqualTo(expertsWithout("E-coal-chemical-01"));
                assertThat(experts.facetOfAll("kind")).hasSize(1);
                return 0;
            });
        }
        assertThat(read(threeShards)).isEqualTo(read(embedded));
        assertThat(threeShards.titled("煤", 5).stream().map(IndexedText::key).toList())
                .hasSameSizeAs(embedded.titled("煤", 5));
    }

    private static long expertsWithout(String key) {
        return entries.stream()
                .filter(entry -> entry.text().kind().equals("expert"))
                .filter(entry -> !entry.text().key().equals(key))
                .count();
    }

    /** What a page needs of the first hits: texts, number of sentences, counts of facets, weight of a word. */
    private static List<Object> read(TextIndex index) {
        return index.search(view -> {
            var retrieval = view.retrieval(Map.of(), Set.of());
            List<Hit> hits = entries.subList(0, 10).stream()
                    .map(entry -> keyed(index, entry.text().key()))
                    .toList();
            return List.of(
                    retrieval.sources(hits),
                    retrieval.sentences(hits).stream().map(List::size).toList(),
                    retrieval.facets(List.of("link", "trl"), hits),
                    Math.round(retrieval.wordWeight("煤") * 1e6));
        });
    }

    private static Hit keyed(TextIndex index, String key) {
        return index.search(view -> view.retrieval(Map.of(), Set.of()).all(10_000).stream()
                .filter(hit -> hit.key().equals(key))
                .findFirst()
                .orElseThrow());
    }

    @Test
    @Order(5)
    void aTextThatChangedIsFoundAsItIsAndOneThatWasRemovedNoMore() {
        try (ClusterIndex index = ClusterIndex.open(nodes.urls(), "changing", 2)) {
            index.put(entries.subList(0, 20));
            IndexedText first = entries.getFirst().text();
            index.put(List.of(entry(new IndexedText(
                    first.key(), "platform", "改过的标题", first.text(), List.of(), first.facets(), first.facts()))));
            index.remove(List.of(entries.get(1).text().key(), "unknown"));
            assertThat(index.size()).isEqualTo(19);
            assertThat(index.titled("改过", 3)).extracting(IndexedText::kind).containsExactly("platform");
        }
    }

    @Test
    @Order(6)
    void aRebuildIsFoundOnlyWhenItIsWhole() {
        try (ClusterIndex index = ClusterIndex.open(nodes.urls(), "rolling", 1);
                ClusterIndex reader = ClusterIndex.open(nodes.urls(), "rolling", 1)) {
            index.put(entries.subList(0, 30));
            index.clear();
            index.put(entries.subList(30, 40));
            assertThat(all(reader)).isEqualTo(30);
            index.commit();
            assertThat(all(reader)).isEqualTo(10);
        }
    }

    private static int all(TextIndex index) {
        return index.search(view -> view.retrieval(Map.of(), Set.of()).count());
    }

    @Test
    @Order(7)
    @Timeout(120)
    void whatIsWrittenWhileTheClusterIsAwayIsFoundWhenItIsBack() throws Exception {
        int port = freePort();
        try (ClusterIndex index = ClusterIndex.open("http://127.0.0.1:" + port, "away", 1)) {
            index.put(entries.subList(0, 10));
            index.remove(List.of(entries.getFirst().text().key()));
            assertThatThrownBy(() -> all(index)).isInstanceOf(ClusterAway.class);
            try (var _ = new Gate(port, nodes.port(0))) {
                index.put(entries.subList(10, 12));
                while (all(index) < 11) {
                    Thread.onSpinWait();
                }
                index.put(entries.subList(10, 12)); // every copy has what waited when this returns
                assertThat(index.size()).isEqualTo(11);
                assertThat(all(index)).isEqualTo(11);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    @Order(8)
    void aNodeKilledWhileTextsAreWrittenAndSoughtLosesNothing() throws Exception {
        try (ClusterIndex index = ClusterIndex.open(nodes.urls(), "killed", 3)) {
            index.put(entries.subList(0, 100));
            int asked = 0;
            var writing = CompletableFuture.runAsync(() -> {
                for (int from = 100; from < entries.size(); from += 50) {
                    index.put(entries.subList(from, Math.min(from + 50, entries.size())));
                }
            });
            nodes.kill(2);
            while (!writing.isDone() || asked < 20) {
                List<Hit> hits = hits(index, needs.get(asked++ % QUERIES));
                assertThat(hits).hasSizeGreaterThanOrEqualTo(100);
            }
            writing.join();
            assertThat(index.size()).isEqualTo(entries.size());
            assertThat(all(index)).isEqualTo(entries.size());
        }
    }

    private static double overlap(TextIndex cluster, SearchMode mode) {
        return needs.parallelStream()
                .mapToDouble(need -> {
                    List<String> here = first(embedded, need, mode);
                    List<String> there = first(cluster, need, mode);
                    return here.stream().filter(there::contains).count() / (double) here.size();
                })
                .average()
                .orElseThrow();
    }

    private static List<String> first(TextIndex index, JudgedQuery need, SearchMode mode) {
        MatchQuery query = MatchQuery.of(need.text(), 10).asking(need.asked()).in(mode);
        Analysed analysed = ANALYSER.analyse(need.text());
        TextVectors vectors = mode == SearchMode.LEXICAL ? null : vectors(analysed);
        return index.search(view ->
                RANKER.rank(view.retrieval(Map.of(), Set.of()), query, analysed, vectors).ranked().stream()
                        .limit(10)
                        .map(one -> one.hit().key())
                        .toList());
    }

    private static List<Hit> hits(TextIndex index, JudgedQuery need) {
        Analysed analysed = ANALYSER.analyse(need.text());
        return index.search(view -> view.retrieval(Map.of(), Set.of())
                .hits(analysed, vectors(analysed).whole(), true, 100)
                .hits());
    }

    private static Entry entry(IndexedText text) {
        Analysed analysed = ANALYSER.analyse(text);
        return new Entry(text, analysed, vectors(analysed));
    }

    /** Stands for the model: a random direction for every bigram (seed: its hash), added up. Embedding takes too long. */
    private static TextVectors vectors(Analysed analysed) {
        float[] sum = new float[512];
        for (String bigram : analysed.bigrams()) {
            float[] direction = direction(bigram);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += direction[i];
            }
        }
        double squares = 1e-9;
        for (float value : sum) {
            squares += value * value;
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= (float) Math.sqrt(squares);
        }
        return new TextVectors(sum, List.of());
    }

    private static synchronized float[] direction(String bigram) {
        return DIRECTIONS.computeIfAbsent(bigram, one -> {
            var lot = new SplittableRandom(one.hashCode());
            float[] direction = new float[512];
            for (int i = 0; i < direction.length; i++) {
                direction[i] = (float) lot.nextGaussian();
            }
            return direction;
        });
    }

    private static List<Path> demo(String... parts) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : parts) {
            try (Stream<Path> found = Files.list(Path.of("regions/inner-mongolia/demo", part))) {
                found.sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static org.assertj.core.data.Offset<Double> within(double value) {
        return org.assertj.core.data.Offset.offset(value);
    }
}
