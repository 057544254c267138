package org.mengkeju.integrity.ethics;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mengkeju.integrity.cases.IntegrityCase;
import org.mengkeju.integrity.cases.Report;
import org.mengkeju.integrity.cases.Reports;
import org.mengkeju.integrity.ethics.Committee.Member;
import org.mengkeju.integrity.ethics.EthicsReview.ExpertVote;
import org.mengkeju.integrity.internal.Words;
import org.mengkeju.integrity.rules.Edition.EthicsNumbers;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the department does: has experts review again what is on the list, and stops what breaches ethics. */
@Service("ethicsDepartmentDesk")
public class DepartmentDesk {
    private static final int NAME_MOST = 60;

    private final EthicsLog log;
    private final CommitteeDesk desk;
    private final Committees committees;
    private final Reports reports;
    private final Organisations organisations;

    DepartmentDesk(
            EthicsLog log, CommitteeDesk desk, Committees committees, Reports reports, Organisations organisations) {
        this.log = log;
        this.desk = desk;
        this.committees = committees;
        this.reports = reports;
        this.organisations = organisations;
    }

    /**
     * Writes down the votes of the experts; the share of all of them that agree decides, counted in whole votes.
     *
     * @throws Refusal where they are too few, one is named twice, or one sits on the committee that approved
     */
    @Transactional
    public EthicsActivity reReview(UUID id, int version, List<ExpertVote> votes, String opinion, Viewer by) {
        EthicsActivity held = log.hold(id, version, EthicsMove.RE_APPROVE, by);
        EthicsNumbers numbers = desk.numbers(held);
        check(held, votes, numbers);
        int agreeing = (int) votes.stream().filter(ExpertVote::agrees).count();
        boolean agreed = numbers.reReviewVote().reachedBy(agreeing, votes.size());
        EthicsMove move = agreed ? EthicsMove.RE_APPROVE : EthicsMove.RE_REFUSE;
        LocalDate next = agreed ? desk.next(held) : null;
        EthicsReview review = held.review().voted(votes, Words.required(opinion), next);
        EthicsActivity saved = log.save(held, held.at(move.to(), review, desk.end(next)), move, opinion.strip(), by);
        desk.planFollowUp(saved);
        log.tellLeader(saved, "integrity.ethics.told.decided");
        log.tellCommittee(saved, "integrity.ethics.told.decided");
        return saved;
    }

    private void check(EthicsActivity held, List<ExpertVote> votes, EthicsNumbers numbers) {
        Set<String> names = new HashSet<>();
        votes.forEach(vote -> names.add(Words.line(vote.name(), NAME_MOST)));
        int least = numbers.expertsLeast().value();
        if (votes.size() < least || names.size() < votes.size()) {
            throw Refusal.invalid("integrity.ethics.refusal.experts", least);
        }
        Set<String> members = committees
                .find(Objects.requireNonNull(held.committee()))
                .map(committee -> committee.members().stream().map(Member::name).collect(Collectors.toSet()))
                .orElseThrow();
        names.retainAll(members);
        if (!names.isEmpty()) {
            throw Refusal.invalid("integrity.ethics.refusal.own-experts", names);
        }
    }

    /** Stops an activity for a breach and opens a case against its leader. */
    @Transactional
    public EthicsActivity stop(UUID id, int version, String why, Viewer by) {
        EthicsActivity held = log.hold(id, version, EthicsMove.STOP, by);
        String words = Words.required(why);
        var clue = new Reports.Draft(
                false,
                held.leaderName(),
                organisations.name(held.organisation()),
                Report.Breach.ETHICS,
                held.number() + " " + held.title() + "\n" + words);
        IntegrityCase opened = reports.clue(clue, held.demo(), by);
        EthicsActivity stopped = held.inquired(opened.id().value()).at(EthicsState.STOPPED, held.review(), null);
        EthicsActivity saved = log.save(held, stopped, EthicsMove.STOP, words, by);
        log.tellLeader(saved, "integrity.ethics.told.stopped");
        log.tellCommittee(saved, "integrity.ethics.told.stopped");
        return saved;
    }
}
