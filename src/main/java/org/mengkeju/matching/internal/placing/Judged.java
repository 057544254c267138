package org.mengkeju.matching.internal.placing;

import java.util.List;
import org.mengkeju.matching.internal.placing.Neighbours.Near;

/** What the legs say of a text: scores by class and leg, and what they were read off. */
final class Judged {
    private final double[][] scores;
    private final Weighted terms;
    private final List<Near> near;

    /** Takes the scores over. */
    Judged(double[][] scores, Weighted terms, List<Near> near) {
        this.scores = scores;
        this.terms = terms;
        this.near = near;
    }

    double[][] scores() {
        return scores;
    }

    Weighted terms() {
        return terms;
    }

    List<Near> near() {
        return near;
    }
}
