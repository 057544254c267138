package org.mengkeju.integrity.ethics;

import java.util.UUID;
import org.mengkeju.integrity.ethics.EthicsForm.PaperKind;
import org.mengkeju.integrity.ethics.EthicsForm.Risk;
import org.mengkeju.integrity.internal.Serials;
import org.mengkeju.integrity.internal.Words;
import org.mengkeju.integrity.rules.IntegrityRules;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the leader of an activity does: enters it, rates its risk, brings papers, applies. */
@Service("ethicsLeaderDesk")
public class LeaderDesk {
    private static final String NUMBERS = "LL";
    private static final int TITLE_MOST = 120;

    private final EthicsLog log;
    private final EthicsRows rows;
    private final EthicsPapers papers;
    private final Committees committees;
    private final IntegrityRules rules;
    private final Serials serials;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    LeaderDesk(
            EthicsLog log,
            EthicsRows rows,
            EthicsPapers papers,
            Committees committees,
            IntegrityRules rules,
            Serials serials,
            WorkingCalendar calendar,
            RegionClock clock) {
        this.log = log;
        this.rows = rows;
        this.papers = papers;
        this.committees = committees;
        this.rules = rules;
        this.serials = serials;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Enters an activity before it begins; whoever enters it leads it. */
    @Transactional
    public EthicsActivity enter(String title, Risk risk, String summary, Viewer by) {
        OrganisationId own = by.organisation();
        UUID leader = by.person();
        if (own == null || leader == null || !by.may(Right.REVIEW_ETHICS)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "integrity.ethics.refusal.own-organisation");
        }
        return log.open(
                new EthicsActivity(
                        Identifier.next(),
                        serials.next(NUMBERS, clock.today().getYear()),
                        own,
                        Words.line(title, TITLE_MOST),
                        leader,
                        by.name(),
                        EthicsState.RISK_RATED,
                        rules.on(clock.today()).version(),
                        null,
                        new EthicsForm(risk, Words.required(summary)),
                        EthicsReview.NONE,
                        null,
                        clock.today(),
                        null,
                        1,
                        false),
                by);
    }

    /** Brings a paper, until the committee has accepted the application. */
    @Transactional
    public void attach(UUID id, PaperKind kind, String name, byte[] content, Viewer by) {
        EthicsActivity held = rows.lock(id).orElseThrow(Refusal::notFound);
        if (!held.leader().equals(by.person())) {
            throw Refusal.notFound();
        }
        boolean open =
                switch (held.state()) {
                    case RISK_RATED, SUBMITTED, CONDITIONAL -> true;
                    default -> false;
                };
        if (!open) {
            throw Refusal.conflict("integrity.refusal.state");
        }
        papers.keep(id, kind, name, content);
    }

    /**
     * Applies at a committee: that of the own organisation, or a commissioned one.
     *
     * @throws Refusal where the activity needs no review, or a commission is not in writing
     */
    @Transactional
    public EthicsActivity submit(UUID id, int version, UUID committee, Viewer by) {
        EthicsActivity held = log.hold(id, version, EthicsMove.SUBMIT, by);
        if (held.form().risk() == Risk.OUT_OF_SCOPE) {
            throw Refusal.conflict("integrity.ethics.refusal.not-needed");
        }
        Committee reviewing = committees
                .find(committee)
                .filter(one -> one.holdsOn(clock.today()))
                .orElseThrow(() -> Refusal.invalid("integrity.ethics.refusal.no-committee"));
        boolean commissioned = !reviewing.organisation().equals(held.organisation());
        boolean written = papers.of(id).stream().anyMatch(paper -> paper.kind() == PaperKind.COMMISSION);
        if (commissioned && !written) {
            throw Refusal.invalid("integrity.ethics.refusal.commission");
        }
        var due = rules.version(held.edition()).ethics().accept().end(clock.now(), clock.zone(), calendar);
        EthicsActivity submitted = held.before(committee).at(EthicsState.SUBMITTED, held.review(), due);
        EthicsActivity saved = log.save(held, submitted, EthicsMove.SUBMIT, reviewing.name(), by);
        log.tellCommittee(saved, "integrity.ethics.told.submitted");
        return saved;
    }
}
