package org.mengkeju.matching.internal.evaluation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who judged what how: TREC qrels, {@code query 0 document grade}.
 *
 * @param grades by query the grades above 0 by document
 */
public record Judgements(Map<String, Map<String, Integer>> grades) {
    /** Reads one or more files as one. */
    public static Judgements read(Iterable<Path> files) {
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        for (Path file : files) {
            Lines.read(file, (line, number) -> add(grades, file, line, number));
        }
        return new Judgements(grades);
    }

    private static void add(Map<String, Map<String, Integer>> grades, Path file, String line, int number) {
        String[] parts = line.strip().split("\\s+");
        if (parts.length != 4) {
            throw new BadLine(file, number, "expected \"query 0 document grade\"");
        }
        int grade = grade(parts[3], file, number);
        Map<String, Integer> ofQuery = grades.computeIfAbsent(parts[0], query -> new HashMap<>());
        if (grade > 0) {
            ofQuery.put(parts[2], grade);
        }
    }

    private static int grade(String text, Path file, int number) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadLine(file, number, "the grade \"" + text + "\" is not a whole number");
        }
    }

    /** The grades above 0 of a query, by document. */
    public Map<String, Integer> of(String query) {
        return grades.getOrDefault(query, Map.of());
    }
}
