package org.mengkeju.matching.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void chineseRunsBecomeBigrams() {
        assertThat(Bigrams.of("电解槽")).containsExactly("电解", "解槽");
    }

    @Test
    void aSingleCharacterStaysWhole() {
        assertThat(Bigrams.of("氢, 锂")).containsExactly("氢", "锂");
    }

    @Test
    void lettersAndDigitsStayWholeAndEndChineseRuns() {
        assertThat(Bigrams.of("用pem1000电解")).containsExactly("用", "pem1000", "电解");
    }

    @Test
    void charactersBeyondTheBasicPlaneAreNotTorn() {
        assertThat(Bigrams.of("𠮷野家")).containsExactly("𠮷野", "野家");
    }

    @Test
    void tradeTermsStayWhole() {
        WordSegmenter segmenter = new WordSegmenter(List.of("氧中氢", "ＰＰＳ隔膜"));
        assertThat(segmenter.words("氧中氢偏高，石墨烯")).contains("氧中氢", "石墨烯").doesNotContain("，");
    }

    @Test
    void sentencesEndAtFullStopsAndLineBreaks() {
        assertThat(Sentences.of("我们有8台千方槽，接风电。氧里的氢到1.6%就报警！\n想跑到15%不跳"))
                .containsExactly("我们有8台千方槽，接风电。", "氧里的氢到1.6%就报警！", "想跑到15%不跳");
    }

    @Test
    void sentencesAreBoundedInNumber() {
        assertThat(Sentences.of("这是一个不短的句子。".repeat(1000))).hasSize(Sentences.COUNT_MAX);
    }
}
