package org.mengkeju.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.matching.feedback.FeedbackFolder;
import org.mengkeju.matching.internal.ranking.ScoringFile;
import picocli.CommandLine;

/** What people said becomes models in a file, with before and after; nothing else changes. */
class TrainFeedbackTest {
    private static final List<String> THINGS =
            List.of("电解槽低负荷氧中氢", "奶牛乳房炎早期检测", "叶片结冰除冰涂层", "矿浆低温浮选药剂", "羊绒分梳短绒静电", "光伏组件背面积雪", "煤矸石制砖开裂", "风沙天清洗组件");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeFeedback() throws IOException {
        StringBuilder texts = new StringBuilder();
        StringBuilder needs = new StringBuilder();
        StringBuilder grades = new StringBuilder();
        for (int i = 0; i < THINGS.size(); i++) {
            String link = (i % 2 == 0 ? "hydrogen" : "dairy") + "/link-" + i;
            String thing = THINGS.get(i);
            texts.append("""
                    {"id":"a%d","title":"%s的办法","text":"%s，现场连续运行。","fields":{"kind":"achievement","links":["%s"]}}
                    {"id":"b%d","title":"别的%d","text":"与此无关的第%d项说明。","fields":{"kind":"achievement","links":["%s"]}}
                    """.formatted(i, thing, thing, link, i, i, i, link));
            needs.append("""
                    {"id":"n%d","title":"%s怎么办","text":"%s，想要能用两年的。","fields":{"kind":"need","links":["%s"]}}
                    """.formatted(i, thing, thing, link));
            grades.append("n%d 0 a%d 3%nn%d 0 b%d 0%nn%d 0 b%d -1%n".formatted(i, i, i, i, i, (i + 1) % 8));
        }
        Files.writeString(folder.resolve(FeedbackFolder.TEXTS), texts);
        Files.writeString(folder.resolve(FeedbackFolder.NEEDS), needs);
        Files.writeString(folder.resolve(FeedbackFolder.GRADES), grades);
    }

    @Test
    void writesModelsThatCanBePutInForceAndSaysBeforeAndAfter() {
        Path file = folder.resolve("scoring.json");
        assertThat(train("--feedback", folder.toString(), "--label", "feedback-1", "--out", file.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("with the model in force", "fitted, on needs not seen", "stated");
        assertThat(ScoringFile.read(file).models().version()).isEqualTo("feedback-1");
    }

    @Test
    void withoutAnyJudgementsItSaysWhatToGive() {
        assertThat(train("--label", "x", "--out", folder.resolve("x.json").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--feedback");
    }

    private int train(String... arguments) {
        return new CommandLine(new TrainCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
