package org.mengkeju.deal.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.mengkeju.deal.Answer;
import org.mengkeju.deal.Channel;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.LeadEntry;
import org.mengkeju.deal.LeadEntry.Kind;
import org.mengkeju.deal.LeadStage;
import org.mengkeju.deal.NeedAnswered;
import org.mengkeju.deal.Outcome;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The steps of a lead, each with its entry in the history and its line in the audit trail. */
@Component
public class LeadSteps {
    private final LeadRows rows;
    private final AuditTrail audit;
    private final RegionClock clock;
    private final ApplicationEventPublisher events;
    private final HandedDown down;

    LeadSteps(LeadRows rows, AuditTrail audit, RegionClock clock, ApplicationEventPublisher events, HandedDown down) {
        this.down = down;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    public Lead take(Lead lead, Viewer by) {
        return record(lead, lead.takenBy(by.person(), by.name()), Kind.TAKEN, "", lead.centre(), by);
    }

    public Lead handOver(Lead lead, String centre, String reason, Viewer by) {
        return record(lead, lead.waitingAt(centre), Kind.HANDED_OVER, reason, centre, by);
    }

    public Lead contact(Lead lead, Channel channel, String text, Viewer by) {
        return record(lead, answeredNow(lead), Kind.CONTACT, text, channel.name(), by);
    }

    public Lead plan(Lead lead, String action, LocalDate on, Viewer by) {
        return record(lead, lead.withNext(action, on), Kind.PLANNED, action, on.toString(), by);
    }

    public Lead move(Lead lead, LeadStage stage, Viewer by) {
        return record(lead, lead.at(stage), Kind.MOVED, "", stage.name(), by);
    }

    public Lead answer(Lead lead, Answer answer, Viewer by) {
        rows.answer(lead.id(), answer, by.person());
        down.answered(lead, answer);
        String verdict = answer.reason() == null ? "FITS" : answer.reason().name();
        return record(lead, answeredNow(lead), Kind.ANSWERED, answer.note(), verdict, by);
    }

    /** Writes down what happened to an approach. */
    public Lead note(Lead lead, Kind kind, String text, String place, Viewer by) {
        return record(lead, lead, kind, text, place, by);
    }

    /** As {@link #note}, without saying who: the firm reads the history before it may know the name. */
    public Lead noteUnnamed(Lead lead, Kind kind, Viewer by) {
        rows.update(lead, null, null);
        rows.append(lead.id(), new LeadEntry(clock.now(), kind, Actor.PROGRAM.name(), "", ""), by.person());
        return lead;
    }

    public Lead close(Lead lead, Outcome outcome, String note, Viewer by) {
        if (outcome == Outcome.AGREED) {
            down.settled(lead, clock.now());
        } else if (outcome == Outcome.GAP) {
            down.isGap(lead, by);
        }
        return record(lead, lead.closed(outcome), Kind.CLOSED, note, outcome.name(), by);
    }

    private Lead answeredNow(Lead lead) {
        if (lead.answeredAt() == null && !lead.isTalk()) {
            events.publishEvent(new NeedAnswered(lead.id(), lead.subject()));
        }
        return lead.answered(clock.now());
    }

    private Lead record(Lead before, Lead after, Kind kind, String text, String place, Viewer by) {
        Instant now = clock.now();
        rows.update(after, kind == Kind.TAKEN ? now : null, kind == Kind.CLOSED ? now : null);
        rows.append(after.id(), new LeadEntry(now, kind, by.name(), text, place), by.person());
        audit.record(
                by.actor(),
                "lead." + kind.name().toLowerCase(Locale.ROOT),
                "lead",
                after.id().toString(),
                before,
                after);
        return after;
    }
}
