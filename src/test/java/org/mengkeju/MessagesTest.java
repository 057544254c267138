package org.mengkeju;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word a person reads comes from the message files, in Chinese and in English. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /** A message key written out whole: one that ends in a dot is completed by a value. */
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.\\-]*\\w)[}(]");

    static Stream<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_zh.properties"))
                    .map(name -> name.replace("_zh.properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyMessageIsThereInBothLanguages(String module) throws IOException {
        assertThat(keys(module, "en")).isEqualTo(keys(module, "zh"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyMessageBelongsToItsModule(String module) throws IOException {
        assertThat(keys(module, "zh")).allMatch(key -> key.startsWith(module + "."));
    }

    @Test
    void everyMessageThatATemplateNamesExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String module : modules().toList()) {
            known.addAll(keys(module, "zh"));
        }
        List<String> missing = new ArrayList<>();
        for (Path template : templates()) {
            Matcher matcher = KEY.matcher(Files.readString(template));
            while (matcher.find()) {
                if (!known.contains(matcher.group(1)) && !matcher.group(1).contains("__")) {
                    missing.add(template + ": " + matcher.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Text between tags is replaced by a message wherever its element says th:text; anything else would be shown. */
    @Test
    void templatesShowNoTextOfTheirOwn() throws IOException {
        List<String> own = new ArrayList<>();
        for (Path template : templates()) {
            String html = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
            Matcher text = Pattern.compile("<([a-zA-Z:]+)([^<>]*)>([^<]*\\p{IsHan}[^<]*)<")
                    .matcher(html);
            while (text.find()) {
                if (!text.group(2).contains("th:text") && !text.group(2).contains("th:utext")) {
                    own.add(template + ": " + text.group(3).strip());
                }
            }
            Matcher attribute = Pattern.compile("\\s(?!th:)[\\w-]+=\"[^\"]*\\p{IsHan}[^\"]*\"")
                    .matcher(html);
            while (attribute.find()) {
                own.add(template + ": " + attribute.group().strip());
            }
        }
        assertThat(own).isEmpty();
    }

    /** Chinese in Java is data of the field (words looked for in texts) or a line for an operator; never page text. */
    @Test
    void controllersSpeakThroughMessages() throws IOException {
        List<String> speaking = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().contains("/web/"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                String code =
                        Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
                Matcher literal = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"").matcher(code);
                while (literal.find()) {
                    if (CHINESE.matcher(literal.group()).find()) {
                        speaking.add(file + ": " + literal.group());
                    }
                }
            }
        }
        assertThat(speaking).isEmpty();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> keys(String module, String language) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(module + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
