package org.mengkeju.catalogue.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Edited copies are found, unrelated texts are not, and no boilerplate makes it slow. */
class AlikeTextsTest {
    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private final Random random = new Random(SEED);

    private String text(int length) {
        return IntStream.range(0, length)
                .mapToObj(at -> String.valueOf((char) (0x4e00 + random.nextInt(3000))))
                .collect(Collectors.joining());
    }

    private String edited(String text, double share) {
        StringBuilder edited = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            edited.append(random.nextDouble() < share ? (char) (0x4e00 + random.nextInt(3000)) : text.charAt(at));
        }
        return edited.toString();
    }

    private static List<List<Integer>> groups(List<String> texts, double from) {
        var alike = new AlikeTexts(from);
        texts.forEach(alike::add);
        return alike.groups().stream()
                .map(group -> group.stream().map(AlikeTexts.Member::number).toList())
                .toList();
    }

    @Test
    void theSameTextInOtherSpellingIsTheSame() {
        String text = "高温窑炉 coating，1300 ℃ 下不开裂。";
        var alike = new AlikeTexts(0.9);
        List.of(text, "毫不相干的另一段话，讲的是牧草种子", "高温窑炉　ＣＯＡＴＩＮＧ１３００℃下不开裂", "").forEach(alike::add);
        assertThat(alike.groups()).containsExactly(List.of(new AlikeTexts.Member(0, 1), new AlikeTexts.Member(2, 1)));
    }

    @Test
    void emptyTextsAreAlikeToNothing() {
        assertThat(groups(List.of("", "", "。，！", " "), 0.5)).isEmpty();
    }

    @Test
    void slightlyEditedCopiesAreFoundAndUnrelatedTextsAreNot() {
        List<String> texts = new ArrayList<>();
        int pairs = 400;
        for (int n = 0; n < pairs; n++) {
            texts.add(text(60 + random.nextInt(400)));
        }
        for (int n = 0; n < pairs; n++) {
            texts.add(edited(texts.get(n), 0.02 + 0.08 * random.nextDouble()));
        }
        int due = 0;
        int found = 0;
        Map<Integer, Set<Integer>> together = groups(texts, 0.5).stream()
                .flatMap(group -> group.stream().map(number -> Map.entry(number, (Set<Integer>) new HashSet<>(group))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        for (int n = 0; n < pairs; n++) {
            long[] one = TextSketch.shinglesOf(TextSketch.normalise(texts.get(n)));
            long[] other = TextSketch.shinglesOf(TextSketch.normalise(texts.get(n + pairs)));
            if (TextSketch.likeness(one, other) >= 0.5) {
                due++;
                found += together.getOrDefault(n, Set.of()).contains(n + pairs) ? 1 : 0;
            }
        }
        assertThat(due).as("seed " + SEED).isGreaterThan(pairs / 2);
        assertThat(found / (double) due).as("seed " + SEED).isGreaterThanOrEqualTo(0.99);
        assertThat(together.values()).as("seed " + SEED).allMatch(group -> group.size() == 2);
    }

    @Test
    void whateverIsReportedIsReallyAlike() {
        List<String> texts = new ArrayList<>();
        String shared = text(80);
        for (int n = 0; n < 300; n++) {
            texts.add(shared + text(20 + random.nextInt(200)));
        }
        for (double from : List.of(0.3, 0.5, 0.8)) {
            var alike = new AlikeTexts(from);
            texts.forEach(alike::add);
            for (List<AlikeTexts.Member> group : alike.groups()) {
                for (AlikeTexts.Member member : group) {
                    assertThat(group.stream()
                                    .filter(other -> other.number() != member.number())
                                    .mapToDouble(other -> likeness(texts, member, other))
                                    .max()
                                    .orElse(0))
                            .as("seed " + SEED)
                            .isGreaterThanOrEqualTo(from);
                }
            }
        }
    }

    private static double likeness(List<String> texts, AlikeTexts.Member one, AlikeTexts.Member other) {
        return TextSketch.likeness(
                TextSketch.shinglesOf(TextSketch.normalise(texts.get(one.number()))),
                TextSketch.shinglesOf(TextSketch.normalise(texts.get(other.number()))));
    }

    @Test
    void theSameTextsGiveTheSameGroupsEachTime() {
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < 500; n++) {
            texts.add(n % 3 == 0 || n == 1 ? text(120) : edited(texts.get(n - 1), 0.05));
        }
        assertThat(groups(texts, 0.5)).isEqualTo(groups(texts, 0.5)).isNotEmpty();
    }

    @Test
    @Timeout(60)
    void aBoilerplateCommonToAllNeitherGroupsThemNorMakesItQuadratic() {
        String boilerplate = text(100);
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < 10_000; n++) {
            texts.add(text(150) + boilerplate);
        }
        texts.add(edited(texts.get(77), 0.01));
        Assertions.assertThat(groups(texts, 0.5)).containsExactly(List.of(77, 10_000));
    }

    @Test
    void manyCopiesOfOneTextAreOneGroup() {
        String text = text(200);
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < 5_000; n++) {
            texts.add(n % 2 == 0 ? text : edited(text, 0.02));
        }
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(30), () -> assertThat(groups(texts, 0.5)).hasSize(1));
    }

    @Test
    void filesAreReadByTheNamesTheImportKnows(@TempDir Path folder) throws Exception {
        Path csv = folder.resolve("a.csv");
        Files.writeString(csv, "\uFEFFcode,title,text,keywords\nA-1,标题,\"两行\n正文\",词\n");
        Path lines = folder.resolve("b.jsonl");
        Files.writeString(
                lines, "{\"id\":\"x\",\"title\":\"题\",\"text\":\"文\",\"fields\":{}}\n\n{\"text\":\"只有正文\"}\n");
        List<String> read = new ArrayList<>();
        var files = TextFiles.with(new org.springframework.context.support.StaticMessageSource());
        for (Path file : List.of(csv, lines)) {
            files.read(file, text -> read.add(text.id() + "/" + text.title() + "/" + text.text()));
        }
        assertThat(read).containsExactly("A-1/标题/两行\n正文", "x/题/文", "//只有正文");
    }

    @Test
    void aBadLineIsNamedWithItsFileAndReason(@TempDir Path folder) throws IOException {
        Path lines = folder.resolve("b.jsonl");
        Files.writeString(lines, "{\"text\":\"好\"}\n{\"text\": \n");
        var files = TextFiles.with(new org.springframework.context.support.StaticMessageSource());
        Assertions.assertThatThrownBy(() -> files.read(lines, text -> {}))
                .isInstanceOf(TextFiles.BadFile.class)
                .hasMessageContaining("b.jsonl:2: is no JSON");
    }
}
