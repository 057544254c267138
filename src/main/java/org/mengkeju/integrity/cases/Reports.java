package org.mengkeju.integrity.cases;

import java.util.List;
import java.util.UUID;
import org.mengkeju.integrity.internal.Serials;
import org.mengkeju.integrity.internal.Words;
import org.mengkeju.integrity.rules.Edition;
import org.mengkeju.integrity.rules.IntegrityRules;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in reports of named people with evidence, and clues of the department itself. */
@Service
public class Reports {
    private static final String NUMBERS = "CX";
    private static final int NAME_MOST = 120;

    private final CaseLog log;
    private final CasePapers papers;
    private final IntegrityRules rules;
    private final Serials serials;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    Reports(
            CaseLog log,
            CasePapers papers,
            IntegrityRules rules,
            Serials serials,
            WorkingCalendar calendar,
            RegionClock clock) {
        this.log = log;
        this.papers = papers;
        this.rules = rules;
        this.serials = serials;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What somebody writes into the form. */
    public record Draft(boolean aboutUnit, String accused, String unit, Report.Breach breach, String text) {}

    /**
     * Reports somebody, under one's own name and with evidence.
     *
     * @throws Refusal where words or evidence are missing
     */
    @Transactional
    public IntegrityCase report(Draft draft, List<CasePaper.Sent> evidence, Viewer by) {
        UUID reporter = by.person();
        if (reporter == null) {
            throw new Refusal(Refusal.Kind.SIGN_IN, "network.refusal.sign-in");
        }
        if (evidence.isEmpty()) {
            throw Refusal.invalid("integrity.refusal.evidence");
        }
        String unit = draft.unit().isBlank() ? "" : Words.line(draft.unit(), NAME_MOST);
        var report = new Report(
                draft.aboutUnit(),
                Words.line(draft.accused(), NAME_MOST),
                unit,
                draft.breach(),
                Words.required(draft.text()),
                reporter,
                by.name());
        IntegrityCase opened = open(report, false, by);
        papers.keep(opened.id(), CasePaper.Kind.EVIDENCE, evidence);
        return opened;
    }

    /** Takes in what an authority or committee found itself, in the transaction of what it found it by. */
    @Transactional(propagation = Propagation.MANDATORY)
    public IntegrityCase clue(Draft draft, boolean demo, Viewer by) {
        var report = new Report(
                draft.aboutUnit(), draft.accused(), draft.unit(), draft.breach(), draft.text(), null, by.name());
        return open(report, demo, by);
    }

    private IntegrityCase open(Report report, boolean demo, Viewer by) {
        Edition edition = rules.on(clock.today());
        var one = new IntegrityCase(
                CaseId.next(),
                serials.next(NUMBERS, clock.today().getYear()),
                CaseState.RECEIVED,
                null,
                report.accused(),
                report,
                Proceedings.NONE,
                edition.version(),
                clock.today(),
                edition.inquiry().accept().lastDay(clock.today(), calendar),
                null,
                1,
                demo);
        log.open(one, by);
        return one;
    }
}
