package org.mengkeju.matching.internal.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mengkeju.matching.internal.index.LegScores;
import org.mengkeju.matching.internal.ranking.FactFit;
import org.mengkeju.matching.internal.ranking.Ranker.Ranked;

/** Writes what every leg and fact says of every candidate, for fitting and for study: tab-separated with a head. */
public final class Features {
    private final Writer out;

    /** A writer of features; writes the head at once. */
    public Features(Writer out) {
        this.out = out;
        write("query\tdocument\tgrade\tbigrams\twords\tcosine\tchain\tmaturity\tregion\tbudget\n");
    }

    /** Writes all candidates of a query. */
    public void add(String query, List<Ranked> candidates, Map<String, Integer> grades) {
        for (Ranked one : candidates) {
            String key = one.hit().key();
            add(query, key, grades.getOrDefault(key, 0), one.hit().scores(), one.fit());
        }
    }

    private void add(String query, String document, int grade, LegScores scores, FactFit fit) {
        write(String.format(
                Locale.ROOT,
                "%s\t%s\t%d\t%.5f\t%.5f\t%.5f\t%s\t%s\t%s\t%s%n",
                query,
                document,
                grade,
                scores.bigrams(),
                scores.words(),
                scores.cosine(),
                fit.chain(),
                fit.maturity(),
                fit.region(),
                fit.budget()));
    }

    private void write(String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
