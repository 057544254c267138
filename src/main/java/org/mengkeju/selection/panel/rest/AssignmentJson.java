package org.mengkeju.selection.panel.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.assignment.Figures;
import org.mengkeju.selection.panel.pairing.Pairing;
import org.mengkeju.selection.panel.pairing.PairingSettings;
import org.mengkeju.selection.panel.pairing.PairingState;

/** Assignments as programs see them: experts and applications by their numbers, affinities in millionths. */
final class AssignmentJson {
    private AssignmentJson() {}

    /** A pair. */
    record PairView(UUID item, int number, int expert, int affinity, Pairing.Origin origin, String ground) {}

    /** An assignment. */
    record AssignmentView(
            UUID id,
            int n,
            PairingState state,
            int version,
            PairingSettings settings,
            List<PairView> pairs,
            List<Pairing.Barred> barred,
            long worst,
            long mean) {
        static AssignmentView of(Panel panel, Pairing one) {
            Figures.Table table = Figures.table(panel, one);
            return new AssignmentView(
                    one.id(),
                    one.n(),
                    one.state(),
                    one.version(),
                    one.settings(),
                    one.pairs().stream()
                            .map(pair -> new PairView(
                                    pair.item(),
                                    panel.number(pair.item()),
                                    pair.expert(),
                                    one.basis().affinity(pair.item(), pair.expert()),
                                    pair.origin(),
                                    pair.ground()))
                            .toList(),
                    one.basis().barred(),
                    table.worst(),
                    table.mean());
        }
    }

    /**
     * How things stand.
     *
     * @param everybody whether nothing is in force, so that everybody who accepted reviews everything
     */
    record StandingView(
            boolean everybody,
            PairingSettings proposed,
            @Nullable AssignmentView draft,
            @Nullable AssignmentView published,
            List<Integer> idle,
            List<Integer> lacking) {
        static StandingView of(Panel panel, Figures.Standing one) {
            Pairing draft = one.draft();
            Pairing published = one.published();
            return new StandingView(
                    published == null && !one.shared(),
                    one.proposed(),
                    draft == null ? null : AssignmentView.of(panel, draft),
                    published == null ? null : AssignmentView.of(panel, published),
                    one.idle(),
                    one.lacking());
        }
    }

    /** Why there is no draft, in words. */
    record ImpossibleView(boolean feasible, List<String> why) {}
}
