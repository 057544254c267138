package org.mengkeju.matching.internal.evaluation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who judged what how: TREC qrels, {@code query 0 document grade}. A grade below 0 says that nothing can be said of the
 * document: it is left out.
 *
 * @param grades by query the grades above 0 by document
 * @param leftOut by query the documents left out
 */
public record Judgements(Map<String, Map<String, Integer>> grades, Map<String, Set<String>> leftOut) {
    /** Reads one or more files as one. */
    public static Judgements read(Iterable<Path> files) {
        var judgements = new Judgements(new LinkedHashMap<>(), new HashMap<>());
        for (Path file : files) {
            Lines.read(file, (line, number) -> judgements.add(file, line, number));
        }
        return judgements;
    }

    private void add(Path file, String line, int number) {
        String[] parts = line.strip().split("\\s+");
        if (parts.length != 4) {
            throw new BadLine(file, number, "expected \"query 0 document grade\"");
        }
        int grade = grade(parts[3], file, number);
        Map<String, Integer> ofQuery = grades.computeIfAbsent(parts[0], query -> new HashMap<>());
        if (grade > 0) {
            ofQuery.put(parts[2], grade);
        } else if (grade < 0) {
            leftOut.computeIfAbsent(parts[0], query -> new HashSet<>()).add(parts[2]);
        }
    }

    private static int grade(String text, Path file, int number) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadLine(file, number, "the grade \"" + text + "\" is not a whole number");
        }
    }

    /** Whether nothing can be said of this document for this query. */
    public boolean leavesOut(String query, String document) {
        return leftOut.getOrDefault(query, Set.of()).contains(document);
    }

    /** The grades above 0 of a query, by document. */
    public Map<String, Integer> of(String query) {
        return grades.getOrDefault(query, Map.of());
    }
}
