package org.mengkeju;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** House numbers (CONTRIBUTING.md), checked with plain messages. */
class HouseStyleTest {
    private static final int LINES_MAX = 400;
    private static final int TYPES_MAX = 18;

    @Test
    void noFileIsLongerThanFourHundredLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources("src")) {
            long lines;
            try (Stream<String> all = Files.lines(file)) {
                lines = all.count();
            }
            if (lines > LINES_MAX) {
                tooLong.add(file + " has " + lines + " lines: which second job does it do?");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> silent = sources("src/main/java").stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void noPackageHoldsMoreTypesThanOneCanOversee() throws IOException {
        Map<Path, Long> counts = sources("src/main/java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        List<String> crowded = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > TYPES_MAX)
                .map(entry -> entry.getKey() + " holds " + entry.getValue() + " types: which concept lacks a name?")
                .toList();
        assertThat(crowded).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        List<String> later = new ArrayList<>();
        for (Path file : sources("src/main")) {
            String text = Files.readString(file);
            for (String mark : List.of("TO" + "DO", "FIX" + "ME", "X" + "XX")) {
                if (text.contains(mark)) {
                    later.add(file + ": " + mark);
                }
            }
        }
        assertThat(later).isEmpty();
    }

    private static List<Path> sources(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
