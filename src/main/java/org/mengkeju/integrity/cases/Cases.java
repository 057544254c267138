package org.mengkeju.integrity.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Service;

/** Cases as each may see them. */
@Service("integrityCases")
public class Cases {
    private final CaseRows rows;
    private final CaseAccess access;
    private final CasePapers papers;

    Cases(CaseRows rows, CaseAccess access, CasePapers papers) {
        this.rows = rows;
        this.access = access;
        this.papers = papers;
    }

    /**
     * A case as somebody may see it.
     *
     * @param whole whether all of it; the accused does not see who reported, what was written and what was found before
     * @param moves the viewer may make now
     */
    public record Seen(
            IntegrityCase one, boolean whole, List<CaseStep> steps, List<CasePaper> papers, Set<CaseMove> moves) {}

    /** How far a report has come, as whoever reported may know. */
    public enum Progress {
        RECEIVED,
        NOT_ACCEPTED,
        UNDER_WAY,
        CONCLUDED
    }

    /**
     * An own report.
     *
     * @param answer why it was not accepted, or null
     */
    public record OwnReport(
            IntegrityCase one, Progress progress, @Nullable String answer) {}

    /** A case, for officers without ties, auditors and, once told, the accused. */
    public Optional<Seen> find(CaseId id, Viewer viewer) {
        return rows.find(id).flatMap(one -> seen(one, viewer));
    }

    private Optional<Seen> seen(IntegrityCase one, Viewer viewer) {
        Set<CaseMove> moves = EnumSet.noneOf(CaseMove.class);
        for (CaseMove move : CaseMove.values()) {
            if (access.may(one, move, viewer)) {
                moves.add(move);
            }
        }
        if (access.mayReadAll(one, viewer)) {
            return Optional.of(new Seen(one, true, rows.steps(one.id()), papers.of(one.id()), moves));
        }
        if (!access.isTold(one, viewer)) {
            return Optional.empty();
        }
        List<CaseStep> told = rows.steps(one.id()).stream()
                .filter(step -> step.move().isKnownToTheAccused())
                .toList();
        List<CasePaper> own = papers.of(one.id()).stream()
                .filter(paper -> paper.kind() == CasePaper.Kind.STATEMENT)
                .toList();
        return Optional.of(new Seen(one.withoutReporter(), false, told, own, moves));
    }

    /** What officers without ties see at their desk. */
    public List<IntegrityCase> desk(Set<CaseState> states, Viewer viewer) {
        return rows.inStates(states).stream()
                .filter(one -> access.mayReadAll(one, viewer))
                .toList();
    }

    /** How many wait for this officer. */
    public int waiting(Viewer viewer) {
        return desk(waitingStates(), viewer).size();
    }

    /** States in which officers have to do something. */
    public static Set<CaseState> waitingStates() {
        Set<CaseState> waiting = EnumSet.noneOf(CaseState.class);
        for (CaseState state : CaseState.values()) {
            if (state.waitsForDesk()) {
                waiting.add(state);
            }
        }
        return waiting;
    }

    /** What the viewer reported, newest first; of the outcome only that there is one. */
    public List<OwnReport> own(Viewer viewer) {
        return viewer.person() == null
                ? List.of()
                : rows.reportedBy(viewer.person()).stream().map(this::own).toList();
    }

    private OwnReport own(IntegrityCase one) {
        return switch (one.state()) {
            case RECEIVED -> new OwnReport(one, Progress.RECEIVED, null);
            case NOT_ACCEPTED ->
                new OwnReport(
                        one,
                        Progress.NOT_ACCEPTED,
                        rows.steps(one.id()).getLast().text());
            case ACCEPTED, INVESTIGATING, NOTIFIED -> new OwnReport(one, Progress.UNDER_WAY, null);
            case DECIDED, REVIEW, KEPT, CHANGED, WITHDRAWN, IN_DATABASE, EXPIRED ->
                new OwnReport(one, Progress.CONCLUDED, null);
        };
    }

    /** Cases about the viewer or the viewer's organisation that were told. */
    public List<IntegrityCase> about(Viewer viewer) {
        return viewer.person() == null
                ? List.of()
                : rows.about(viewer.person(), viewer.organisation()).stream()
                        .filter(one -> access.isTold(one, viewer))
                        .map(IntegrityCase::withoutReporter)
                        .toList();
    }

    /** The case itself, for the program. */
    public Optional<IntegrityCase> forProgram(CaseId id, Viewer program) {
        if (program.isSignedIn() || !program.may(Right.ADMINISTER)) {
            throw Refusal.notFound();
        }
        return rows.find(id);
    }
}
