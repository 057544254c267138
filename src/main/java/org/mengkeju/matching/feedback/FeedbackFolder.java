package org.mengkeju.matching.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.internal.upkeep.IndexedListings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes feedback as a judged collection, in the files that {@code eval} and {@code train} read: what is published, the
 * needs somebody said something of, and the grades. Dealt and found to fit is 3, brought together 2, rejected because it
 * does not fit 0. Rejected for price, rights or time says nothing about the match, and so does being shown without a word:
 * those are left out, grade −1. A need counts when something fits it, or when people called it a gap.
 */
@Service
public class FeedbackFolder {
    /** What is published, one text a line. */
    public static final String TEXTS = "texts.jsonl";

    /** The needs with feedback, one a line. */
    public static final String NEEDS = "needs.jsonl";

    /** Grades as TREC qrels. */
    public static final String GRADES = "grades.tsv";

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final JdbcClient jdbc;
    private final Listings listings;
    private final IndexedListings texts;
    private final JsonMapper json;

    FeedbackFolder(JdbcClient jdbc, Listings listings, IndexedListings texts, JsonMapper json) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.texts = texts;
        this.json = json;
    }

    /** What was written. */
    public record Written(int texts, int needs, int grades, int leftOut) {}

    private record Grade(String need, String candidate, int grade) {}

    /** Writes the three files. */
    public Written write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Grade> all = grades();
        Set<String> counting = new HashSet<>(gaps());
        all.stream().filter(grade -> grade.grade() > 0).forEach(grade -> counting.add(grade.need()));
        Set<String> published = new HashSet<>();
        Set<String> needs = new HashSet<>();
        try (Writer textFile = Files.newBufferedWriter(folder.resolve(TEXTS));
                Writer needFile = Files.newBufferedWriter(folder.resolve(NEEDS))) {
            listings.streamPublished(listing -> {
                String key = listing.id().toString();
                String line = json.writeValueAsString(object(listing)) + "\n";
                if (listing.kind() != Kind.NEED) {
                    published.add(key);
                    put(textFile, line);
                } else if (counting.contains(key)) {
                    needs.add(key);
                    put(needFile, line);
                }
            });
        }
        List<Grade> kept = all.stream()
                .filter(grade -> needs.contains(grade.need()) && published.contains(grade.candidate()))
                .toList();
        Files.write(
                folder.resolve(GRADES),
                kept.stream()
                        .map(grade -> grade.need() + " 0 " + grade.candidate() + " " + grade.grade())
                        .toList());
        int leftOut = (int) kept.stream().filter(grade -> grade.grade() < 0).count();
        return new Written(published.size(), needs.size(), kept.size() - leftOut, leftOut);
    }

    private List<Grade> grades() {
        return jdbc.sql("""
                        WITH said AS (
                            SELECT need, candidate,
                                   CASE WHEN bool_or(unfit) THEN 0 WHEN bool_or(kind IN ('DEALT', 'FITS')) THEN 3
                                        WHEN bool_or(kind = 'CONTACTED') THEN 2 ELSE -1 END AS grade
                            FROM matching.verdict GROUP BY need, candidate)
                        SELECT need, candidate, grade FROM said
                        UNION
                        SELECT DISTINCT l.need, s.candidate, -1
                        FROM matching.showing l JOIN matching.shown s ON s.showing = l.id
                        WHERE s.place <= 10 AND l.need IN (SELECT need FROM said)
                          AND NOT EXISTS (SELECT 1 FROM said v WHERE v.need = l.need AND v.candidate = s.candidate)
                        ORDER BY 1, 2""")
                .query((row, n) -> new Grade(row.getString("need"), row.getString("candidate"), row.getInt("grade")))
                .list();
    }

    private List<String> gaps() {
        return jdbc.sql("""
                        SELECT g.need::text FROM matching.gap g WHERE g.need IS NOT NULL AND g.state <> 'CLOSED'""").query(String.class).list();
    }

    private Map<String, Object> object(Listing listing) {
        IndexedText text = texts.of(listing);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", text.key());
        object.put("title", text.title());
        object.put("text", text.text().isBlank() ? text.title() : text.text());
        object.put("keywords", text.keywords());
        object.put("fields", fields(listing.kind(), text.facts()));
        return object;
    }

    private static Map<String, Object> fields(Kind kind, Facts facts) {
        boolean need = kind == Kind.NEED;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind.key());
        fields.put("links", facts.links());
        fields.put(need ? "ways" : "trade", facts.trade());
        if (facts.division() != null) {
            fields.put("division", facts.division());
        }
        if (facts.trl() != null) {
            fields.put(need ? "trl_min" : "trl", facts.trl().low());
        }
        if (facts.money() != null) {
            List<BigDecimal> wan = List.of(
                    facts.money().low().divide(WAN), facts.money().high().divide(WAN));
            fields.put(need ? "budget_wan" : "price_wan", wan);
        }
        return fields;
    }

    private static void put(Writer file, String line) {
        try {
            file.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
