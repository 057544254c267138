package org.mengkeju.matching.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;

class CollectionFilesTest {
    @TempDir
    Path folder;

    @Test
    void readsWhatACorpusLineSays() throws IOException {
        Path file = write("""
                {"id":"A-1","title":"隔膜","text":"复合隔膜","keywords":["隔膜"],"fields":{"chain":"hydrogen",\
                "links":["membrane"],"trl":8,"division":"150600","price_wan":[150,350],"trade":["assignment"]}}
                """);
        IndexedText text = Corpus.read(List.of(file), Set.of()).getFirst();
        assertThat(text.kind()).isEqualTo("achievement");
        assertThat(text.facts().links()).containsExactly("hydrogen/membrane");
        assertThat(text.facts().trl()).isEqualTo(new Facts.TrlRange(8, 8));
        assertThat(text.facts().money())
                .isEqualTo(new Facts.MoneyRange(new BigDecimal("1500000.00"), new BigDecimal("3500000.00")));
    }

    @Test
    void keepsOnlyTheIdsAskedFor() throws IOException {
        Path file = write("{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"b\"}\n");
        assertThat(Corpus.read(List.of(file), Set.of("2")))
                .extracting(IndexedText::key)
                .containsExactly("2");
    }

    @Test
    void saysFileLineAndReasonOfABadLine() throws IOException {
        Path notJson = write("{\"id\":\"1\",\"text\":\"a\"}\n\n{oops\n");
        assertThatThrownBy(() -> Corpus.read(List.of(notJson), Set.of()))
                .isInstanceOf(BadLine.class)
                .hasMessageStartingWith(notJson + ":3: not JSON");
        Path noText = write("{\"id\":\"1\"}\n");
        assertThatThrownBy(() -> Corpus.read(List.of(noText), Set.of()))
                .hasMessage(noText + ":1: field \"text\" is missing or not text");
        Path twice = write("{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"1\",\"text\":\"b\"}\n");
        assertThatThrownBy(() -> Corpus.read(List.of(twice), Set.of()))
                .hasMessage(twice + ":2: the id \"1\" was used before");
        Path missing = folder.resolve("none.jsonl");
        assertThatThrownBy(() -> Corpus.read(List.of(missing), Set.of())).hasMessage(missing + ": no such file");
    }

    @Test
    void saysFileLineAndReasonOfABadJudgement() throws IOException {
        Path few = write("q1 0 d1\n");
        assertThatThrownBy(() -> Judgements.read(List.of(few)))
                .hasMessage(few + ":1: expected \"query 0 document grade\"");
        Path word = write("q1 0 d1 good\n");
        assertThatThrownBy(() -> Judgements.read(List.of(word)))
                .hasMessage(word + ":1: the grade \"good\" is not a whole number");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path file = folder.resolve("gbk.jsonl");
        Files.write(file, "{\"id\":\"1\",\"text\":\"\u00c3\u00d0\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Corpus.read(List.of(file), Set.of())).hasMessage(file + ":1: not UTF-8");
    }

    @Test
    void aQueryLeavesOutTheDocumentItWasMadeOf() throws IOException {
        Path file = write("{\"id\":\"q\",\"doc\":\"d7\",\"title\":\"标题\",\"text\":\"正文\"}\n");
        JudgedQuery query = JudgedQuery.read(List.of(file)).getFirst();
        assertThat(query.leftOut()).containsExactly("d7");
        assertThat(query.text()).isEqualTo("标题\n正文");
    }

    private Path write(String content) throws IOException {
        Path file = Files.createTempFile(folder, "lines", ".txt");
        return Files.writeString(file, content);
    }
}
