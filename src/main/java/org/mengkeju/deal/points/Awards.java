package org.mengkeju.deal.points;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.deal.proceeds.engine.PublicityClock;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Service;

/** Awards as they stand: an organisation sees its own, officers and auditors all, everybody what is published. */
@Service
public class Awards {
    private final AwardRows rows;
    private final AppealRows appeals;
    private final AwardPosting posting;

    Awards(AwardRows rows, AppealRows appeals, AwardPosting posting) {
        this.rows = rows;
        this.appeals = appeals;
        this.posting = posting;
    }

    /** One award, for those who may see it. */
    public Optional<Award> find(UUID id, Viewer viewer) {
        return rows.find(id)
                .filter(award ->
                        viewer.actsFor(award.beneficiary()) || seesAll(viewer) || award.state() == AwardState.NOTICE);
    }

    static boolean seesAll(Viewer viewer) {
        return viewer.may(Right.REVIEW_POINTS) || viewer.has(Role.AUDITOR);
    }

    /** The awards of the viewer's organisation, newest first. */
    public List<Award> own(Viewer viewer) {
        return viewer.organisation() == null ? List.of() : rows.of(viewer.organisation());
    }

    /** What the viewer's organisation has. */
    public long balance(Viewer viewer) {
        return viewer.organisation() == null ? 0 : posting.balance(viewer.organisation());
    }

    /** Those at some states, oldest first, for officers and auditors. */
    public List<Award> at(List<AwardState> states, Viewer viewer) {
        return seesAll(viewer) ? rows.at(states) : List.of();
    }

    /** How many wait for a review. */
    public int waiting() {
        return rows.count(AwardState.PROPOSED);
    }

    /** Those published now, for everybody. */
    public List<Award> published() {
        return rows.at(List.of(AwardState.NOTICE));
    }

    public List<AwardStep> steps(Award award) {
        return rows.steps(award.id());
    }

    public List<Appeal> appeals(Award award) {
        return appeals.of(award.id());
    }

    /** The clock of an award that is published; appeals stop it. */
    public PublicityClock clock(Award award) {
        if (award.publishedOn() == null) {
            throw new IllegalArgumentException("award " + award.id() + " is not published");
        }
        List<PublicityClock.Pause> pauses = appeals.of(award.id()).stream()
                .filter(appeal -> appeal.against() == AwardState.NOTICE)
                .map(appeal -> new PublicityClock.Pause(appeal.raisedOn(), appeal.answeredOn()))
                .toList();
        return new PublicityClock(award.publishedOn(), award.rule().notice().days(), pauses);
    }
}
