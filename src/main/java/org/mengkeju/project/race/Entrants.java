package org.mengkeju.project.race;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.Review;
import org.mengkeju.project.race.Gate.Entrant;
import org.mengkeju.project.race.SignedScore.Part;

/** Makes what stands at a gate out of the signed scores and what was measured; the same for a decision and its check. */
public final class Entrants {
    private Entrants() {}

    /** A team with what it reported; without a score where it reported nothing. */
    public static Entrant of(Project team, int milestone, List<SignedScore> scores, int expertsPercent) {
        Optional<Review> review =
                Optional.ofNullable(team.course().review()).filter(one -> one.milestone() == milestone);
        int met = review.map(Review::met).orElse(0);
        int of = review.map(one -> one.measured().size()).orElse(0);
        return of(team, scores, expertsPercent, met, of);
    }

    /** A team with this many of its indicators met. */
    public static Entrant of(Project team, List<SignedScore> scores, int expertsPercent, int met, int of) {
        List<BigDecimal> experts = points(team, scores, Part.EXPERT);
        List<BigDecimal> user = points(team, scores, Part.USER);
        GateScore score =
                experts.isEmpty() || user.isEmpty() ? null : GateScore.of(experts, user.getFirst(), expertsPercent);
        return new Entrant(team.id().value(), score, met, of);
    }

    private static List<BigDecimal> points(Project team, List<SignedScore> scores, Part part) {
        return scores.stream()
                .filter(one -> one.part() == part && one.project().equals(team.id()))
                .map(SignedScore::points)
                .toList();
    }
}
