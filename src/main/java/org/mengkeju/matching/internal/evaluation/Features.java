package org.mengkeju.matching.internal.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import org.mengkeju.matching.internal.index.LegScores;
import org.mengkeju.matching.internal.ranking.FactFit;

/** Writes what every leg and fact says of every candidate, for fitting and for study: tab-separated with a head. */
public final class Features {
    private final Writer out;

    /** A writer of features; writes the head at once. */
    public Features(Writer out) {
        this.out = out;
        write("query\tdocument\tgrade\tbigrams\twords\tcosine\tchain\tmaturity\tregion\tbudget\n");
    }

    /** Writes one candidate. */
    public void add(String query, String document, int grade, LegScores scores, FactFit fit) {
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
