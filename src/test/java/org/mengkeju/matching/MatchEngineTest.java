package org.mengkeju.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.matching.Facts.MoneyRange;
import org.mengkeju.matching.Facts.TrlRange;
import org.mengkeju.matching.MatchResult.FacetCount;

class MatchEngineTest {
    private static final IndexedText ELECTROLYSER = text(
            "a1",
            "achievement",
            "宽负荷碱性电解槽",
            "针对风光出力波动，改进流道。20%负荷时氧中氢由1.8%降到0.8%，可在15%—115%连续运行。",
            new Facts(List.of("hydrogen/alk"), new TrlRange(8, 8), "150600", yuan(200, 600), List.of(), null));
    private static final IndexedText MASTITIS = text(
            "a2",
            "achievement",
            "奶牛乳房炎早期检测",
            "用电导率与体细胞数在线判断乳房炎，提前两天报警。",
            new Facts(List.of("dairy/health"), new TrlRange(5, 5), "北京市", yuan(20, 30), List.of(), null));
    private static final IndexedText EXPERT = text("e1", "expert", "专家 01", "从事碱水电解与隔膜研究。", Facts.NONE);
    private static final String NEED = "风小的时候电解槽氧中氢往上走就跳车，希望能跑到15%负荷不跳";

    private final Kept vectors = new Kept();
    private MatchEngine engine;

    @BeforeEach
    void open() {
        engine = new MatchEngine(null, List.of("氧中氢", "电解水制氢"), vectors);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aTextIsFoundByWordsAtOnceAndByMeaningLater() throws InterruptedException {
        engine.put(List.of(ELECTROLYSER, MASTITIS));
        assertThat(engine.pending()).isEqualTo(2);
        MatchResult before = engine.match(MatchQuery.of(NEED, 10));
        assertThat(keys(before)).startsWith("a1");
        assertThat(before.wordsOnly()).isTrue();
        engine.drain(done -> {});
        assertThat(engine.pending()).isZero();
        assertThat(engine.match(MatchQuery.of(NEED, 10)).wordsOnly()).isFalse();
    }

    @Test
    void manyTextsAreFoundByTheirWordsBeforeAnyIsEmbedded() {
        engine.embedInBackground();
        try (var _ = engine.wordsFirst()) {
            engine.put(List.of(ELECTROLYSER, MASTITIS));
            assertThat(keys(engine.match(MatchQuery.of(NEED, 10)))).startsWith("a1");
            assertThat(engine.pending()).isEqualTo(2);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> engine.pending() == 0);
    }

    @Test
    void noTextIsEmbeddedTwice() throws InterruptedException {
        engine.putEmbedded(List.of(ELECTROLYSER));
        int kept = vectors.kept;
        engine.clear();
        engine.put(List.of(ELECTROLYSER));
        assertThat(engine.pending()).as("its vectors are known").isZero();
        assertThat(vectors.kept).isEqualTo(kept);
    }

    @Test
    void puttingTheSameKeyReplacesAndRemovingForgets() {
        engine.put(List.of(ELECTROLYSER));
        engine.put(List.of(text("a1", "achievement", "叶片除冰", "风机叶片除冰涂层", Facts.NONE)));
        assertThat(engine.size()).isEqualTo(1);
        assertThat(keys(lexical("叶片除冰"))).containsExactly("a1");
        engine.remove(List.of("a1", "unknown"));
        assertThat(engine.size()).isZero();
    }

    @Test
    void spellingVariantsFindTheSame() {
        engine.put(List.of(ELECTROLYSER, MASTITIS));
        assertThat(keys(lexical("鹼性電解槽"))).contains("a1").isEqualTo(keys(lexical("碱性电解槽")));
        assertThat(keys(lexical("１５％ 負荷"))).isEqualTo(keys(lexical("15% 负荷")));
    }

    @Test
    void pointsOfTheSixReasonsSumToTheTotal() throws InterruptedException {
        engine.putEmbedded(List.of(ELECTROLYSER, MASTITIS, EXPERT));
        MatchResult result = engine.match(MatchQuery.of(NEED, 10).asking(asked()));
        for (Candidate candidate : result.candidates()) {
            assertThat(candidate.reasons())
                    .extracting(Reason::type)
                    .containsExactly("terms", "meaning", "chain", "maturity", "region", "budget");
            double sum = candidate.reasons().stream()
                    .mapToDouble(reason -> reason.weight().points())
                    .sum();
            assertThat(sum).isCloseTo(candidate.confidence(), within(1e-9));
        }
    }

    @Test
    void aReasonTakenAwayLowersTheConfidence() throws InterruptedException {
        engine.putEmbedded(List.of(ELECTROLYSER, MASTITIS));
        MatchQuery query = MatchQuery.of(NEED, 10).asking(asked());
        double before = engine.match(query).candidates().getFirst().confidence();
        engine.putEmbedded(List.of(text(
                "a1",
                "achievement",
                ELECTROLYSER.title(),
                ELECTROLYSER.text(),
                new Facts(List.of("dairy/health"), new TrlRange(8, 8), "150600", yuan(200, 600), List.of(), null))));
        Candidate without = engine.match(query).candidates().stream()
                .filter(one -> one.text().key().equals("a1"))
                .findFirst()
                .orElseThrow();
        assertThat(without.confidence()).isLessThan(before);
    }

    @Test
    void reasonsNameWhatTheyRestOn() throws InterruptedException {
        engine.putEmbedded(List.of(ELECTROLYSER, MASTITIS));
        Candidate best = engine.match(MatchQuery.of(NEED, 1).asking(asked()))
                .candidates()
                .getFirst();
        Reason.Terms terms = (Reason.Terms) best.reasons().get(0);
        assertThat(terms.shared()).contains("氧中氢", "电解槽");
        assertThat(terms.missing()).contains("跳车");
        Reason.Meaning meaning = (Reason.Meaning) best.reasons().get(1);
        Reason.Quote quote = Objects.requireNonNull(meaning.candidate());
        assertThat(ELECTROLYSER.title() + ELECTROLYSER.text()).contains(quote.sentence());
        assertThat(((Reason.Chain) best.reasons().get(2)).fit()).isEqualTo(Reason.ChainFit.SAME_LINK);
        assertThat(((Reason.Maturity) best.reasons().get(3)).missingLevels()).isZero();
        assertThat(((Reason.Region) best.reasons().get(4)).fit()).isEqualTo(Reason.RegionFit.SAME_REGION);
        assertThat(((Reason.Budget) best.reasons().get(5)).highShortfall()).isEqualByComparingTo("1000000");
    }

    @Test
    void nothingThatFitsIsCalledAGapWithTheNearestLinks() throws InterruptedException {
        engine.putEmbedded(List.of(MASTITIS));
        MatchResult result = engine.match(MatchQuery.of("卫星姿态控制用的微型推进器", 5));
        assertThat(result.gap()).isTrue();
        assertThat(result.nearestLinks()).containsExactly("dairy/health");
    }

    @Test
    void anEmptyIndexIsAGap() {
        assertThat(engine.match(MatchQuery.of(NEED, 5)).gap()).isTrue();
    }

    @Test
    void filtersNarrowAndCountsOfTheirOwnFacetStay() throws InterruptedException {
        engine.putEmbedded(List.of(ELECTROLYSER, EXPERT));
        MatchQuery query = MatchQuery.of("碱性电解槽氧中氢", 10).counting(List.of("kind"));
        assertThat(engine.match(query).facets().get("kind"))
                .containsExactly(new FacetCount("achievement", 1), new FacetCount("expert", 1));
        MatchResult narrowed = engine.match(query.where("kind", Set.of("expert")));
        assertThat(keys(narrowed)).containsExactly("e1");
        assertThat(narrowed.facets().get("kind")).hasSize(2);
    }

    @Test
    void withoutWordsEverythingIsListed() {
        engine.put(List.of(ELECTROLYSER, MASTITIS, EXPERT));
        MatchResult all = engine.match(MatchQuery.of("  ", 2).counting(List.of("kind")));
        assertThat(all.found()).isEqualTo(3);
        assertThat(all.candidates()).hasSize(2);
        assertThat(all.facets().getOrDefault("kind", List.of()).getFirst()).isEqualTo(new FacetCount("achievement", 2));
        assertThat(engine.match(MatchQuery.of("!!?", 5)).found()).isEqualTo(3);
    }

    @Test
    void hugeAndStrangeNeedsAreAnswered() throws InterruptedException {
        engine.putEmbedded(List.of(ELECTROLYSER, MASTITIS));
        assertThat(keys(engine.match(MatchQuery.of((NEED + "。").repeat(300_000), 5))))
                .startsWith("a1");
        for (String strange : List.of("氢", "123456", "\u0000\u0001", "🐫🐫", "ᠮᠣᠩᠭᠣᠯ", "<script>", "\ud800", "=1+1")) {
            assertThat(engine.match(MatchQuery.of(strange, 5)).candidates()).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void aTextMayBeHuge() throws InterruptedException {
        engine.putEmbedded(List.of(text("big", "achievement", "巨大", "电解槽。".repeat(1_000_000), Facts.NONE)));
        assertThat(keys(lexical("电解槽"))).containsExactly("big");
    }

    @Test
    void titlesAndTradeTermsAreProposedWhileTyping() {
        engine.put(List.of(ELECTROLYSER, MASTITIS));
        assertThat(engine.suggest("电解", 5)).extracting(Suggestion::text).containsExactly("电解水制氢", "宽负荷碱性电解槽");
        assertThat(engine.suggest("奶牛", 5)).containsExactly(new Suggestion("奶牛乳房炎早期检测", "a2"));
        assertThat(engine.suggest(" ", 5)).isEmpty();
    }

    @Test
    void theIndexOnDiskIsThereAfterOpeningAgain(@TempDir Path folder) {
        try (MatchEngine first = new MatchEngine(folder, List.of(), vectors)) {
            first.put(List.of(ELECTROLYSER));
            first.commit();
        }
        try (MatchEngine second = new MatchEngine(folder, List.of(), vectors)) {
            assertThat(second.size()).isEqualTo(1);
            assertThat(second.pending()).isEqualTo(1);
        }
    }

    private MatchResult lexical(String need) {
        return engine.match(MatchQuery.of(need, 10).in(SearchMode.LEXICAL));
    }

    private static Facts asked() {
        return new Facts(List.of("hydrogen/alk"), new TrlRange(7, 9), "150200", yuan(300, 500), List.of(), null);
    }

    private static List<String> keys(MatchResult result) {
        return result.candidates().stream().map(one -> one.text().key()).toList();
    }

    private static MoneyRange yuan(int lowWan, int highWan) {
        return new MoneyRange(BigDecimal.valueOf(lowWan * 10_000L), BigDecimal.valueOf(highWan * 10_000L));
    }

    private static IndexedText text(String key, String kind, String title, String text, Facts facts) {
        return new IndexedText(key, kind, title, text, List.of(), Map.of("link", facts.links()), facts);
    }

    /** Counts what is kept. */
    private static final class Kept implements VectorStore {
        private final Map<String, byte[]> vectors = new HashMap<>();
        private int kept;

        @Override
        public Map<String, byte[]> find(Collection<String> digests) {
            Map<String, byte[]> found = new HashMap<>(vectors);
            found.keySet().retainAll(digests);
            return found;
        }

        @Override
        public void keep(Map<String, byte[]> fresh) {
            kept += fresh.size();
            vectors.putAll(fresh);
        }
    }
}
