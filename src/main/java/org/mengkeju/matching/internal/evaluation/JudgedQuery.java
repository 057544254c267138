package org.mengkeju.matching.internal.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mengkeju.matching.Facts;

/**
 * A question of a judged collection.
 *
 * @param id as in the judgements
 * @param text the question
 * @param leftOut the document the question was made of, which must not answer itself
 * @param asked what it asks for beside its words
 */
public record JudgedQuery(String id, String text, Set<String> leftOut, Facts asked) {
    /** The same question asking for these facts beside its words. */
    public JudgedQuery asking(Facts facts) {
        return new JudgedQuery(id, text, leftOut, facts);
    }

    /** Reads one or more files of JSON lines as one; a query's id must be unique. */
    public static List<JudgedQuery> read(Iterable<Path> files) {
        List<JudgedQuery> queries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Path file : files) {
            JsonLines.read(file, (object, line) -> {
                String id = JsonLines.required(object, "id", file, line);
                if (!ids.add(id)) {
                    throw new BadLine(file, line, "the id \"" + id + "\" was used before");
                }
                String text = JsonLines.required(object, "text", file, line);
                String title = JsonLines.optional(object, "title", file, line);
                String own = JsonLines.optional(object, "doc", file, line);
                queries.add(new JudgedQuery(
                        id,
                        title.isEmpty() ? text : title + "\n" + text,
                        own.isEmpty() ? Set.of() : Set.of(own),
                        CorpusFacts.of(object.path("fields"))));
            });
        }
        return queries;
    }
}
