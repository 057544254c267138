package org.mengkeju.integrity.ethics;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Service;

/** Ethics reviews as each may see them, and whether an activity may go on. */
@Service("ethicsReviews")
public class EthicsReviews {
    private final EthicsRows rows;
    private final EthicsLog log;
    private final EthicsPapers papers;
    private final Committees committees;

    EthicsReviews(EthicsRows rows, EthicsLog log, EthicsPapers papers, Committees committees) {
        this.rows = rows;
        this.log = log;
        this.papers = papers;
        this.committees = committees;
    }

    /**
     * An activity as somebody may see it.
     *
     * @param committee that reviews it, or null
     * @param moves the viewer may make now
     */
    public record Seen(
            EthicsActivity one,
            @Nullable Committee committee,
            List<EthicsStep> steps,
            List<EthicsPapers.Paper> papers,
            Set<EthicsMove> moves) {}

    /** Whether an activity may go on; asked by projects and applications before they begin. */
    public EthicsStanding standing(UUID activity) {
        return rows.find(activity).map(EthicsStanding::of).orElseThrow(Refusal::notFound);
    }

    /** One activity, for its organisation, that of its committee, officers and auditors. */
    public Optional<Seen> find(UUID id, Viewer viewer) {
        return rows.find(id).filter(one -> log.mayRead(one, viewer)).map(one -> {
            Set<EthicsMove> moves = EnumSet.noneOf(EthicsMove.class);
            Arrays.stream(EthicsMove.values())
                    .filter(move -> log.may(one, move, viewer))
                    .forEach(moves::add);
            UUID committee = one.committee();
            return new Seen(
                    one,
                    committee == null ? null : committees.find(committee).orElse(null),
                    rows.steps(id),
                    papers.of(id),
                    moves);
        });
    }

    /** Those of the viewer's organisation and those its committee reviews; all for officers and auditors. */
    public List<EthicsActivity> list(Viewer viewer) {
        if (viewer.may(Right.READ_INTEGRITY)) {
            return rows.inStates(EnumSet.allOf(EthicsState.class));
        }
        return viewer.organisation() == null ? List.of() : rows.of(viewer.organisation());
    }

    /** How many wait for this viewer. */
    public int waiting(Viewer viewer) {
        Set<EthicsMove> urging = EnumSet.of(
                EthicsMove.ACCEPT, EthicsMove.APPROVE, EthicsMove.GO_ON, EthicsMove.RE_APPROVE, EthicsMove.SEND_ON);
        return (int) list(viewer).stream()
                .filter(one -> urging.stream().anyMatch(move -> log.may(one, move, viewer)))
                .count();
    }

    /** The activity itself, for the program. */
    public Optional<EthicsActivity> forProgram(UUID id, Viewer program) {
        if (program.isSignedIn() || !program.may(Right.ADMINISTER)) {
            throw Refusal.notFound();
        }
        return rows.find(id);
    }
}
