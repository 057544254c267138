package org.mengkeju.selection.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.chain.Chains;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.matching.gap.Gap;
import org.mengkeju.matching.gap.GapId;
import org.mengkeju.matching.gap.Gaps;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.Jobs;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.form.Answers;
import org.mengkeju.selection.form.FieldFault;
import org.mengkeju.selection.form.FormCheck;
import org.mengkeju.selection.programme.Days;
import org.mengkeju.selection.programme.Programme;
import org.mengkeju.selection.programme.Programme.Proposer;
import org.mengkeju.selection.programme.Programmes;
import org.mengkeju.selection.programme.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls until they are published. */
@Service
public class CallDesk {
    /** Name of the job that looks at a call when its time to apply is over. */
    public static final String CLOSING = "selection-closing";

    /** What was sent before the end may still be on its way through the program for so long. */
    private static final int GRACE_SECONDS = 30;

    private static final int LINKS_MAX = 5;

    private final CallRows rows;
    private final CallLog log;
    private final CallAccess access;
    private final Programmes programmes;
    private final Gaps gaps;
    private final Chains chains;
    private final Organisations organisations;
    private final Jobs jobs;
    private final RegionClock clock;
    private final WorkingCalendar calendar;

    CallDesk(
            CallRows rows,
            CallLog log,
            CallAccess access,
            Programmes programmes,
            Gaps gaps,
            Chains chains,
            Organisations organisations,
            Jobs jobs,
            RegionClock clock,
            WorkingCalendar calendar) {
        this.rows = rows;
        this.log = log;
        this.access = access;
        this.programmes = programmes;
        this.gaps = gaps;
        this.chains = chains;
        this.organisations = organisations;
        this.jobs = jobs;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** What is written of a call. */
    public record Writing(CallText text, Answers terms, List<LinkRef> links, int winners) {
        /** Copies the list. */
        public Writing {
            links = List.copyOf(links);
        }
    }

    /** Begins a call of a programme; its facts begin with the programme's words. */
    @Transactional
    public Call begin(String programmeKey, String title, Viewer by) {
        Programme programme = open(programmeKey);
        Programme.Facts facts = programme.facts();
        var text = new CallText(
                title,
                "",
                facts.who().zh(),
                facts.how().zh(),
                facts.given().zh(),
                facts.judged().zh());
        return begin(programme, text, List.of(), null, by);
    }

    /** Makes a call of what nothing fits, in one step; of a gap that has a call there is no second one. */
    @Transactional
    public Call ofGap(GapId id, String programmeKey, Viewer by) {
        Gap gap = gaps.find(id, by).orElseThrow(Refusal::notFound);
        if (!gaps.mayEdit(gap, by)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.not-yours");
        }
        rows.holdGap(id.value());
        Optional<Call> there = rows.ofGap(id.value());
        if (there.isPresent()) {
            throw Refusal.conflict("selection.refusal.gap-has-call", there.get().number());
        }
        return begin(open(programmeKey), CallText.of(gaps.draftOf(gap, by)), gap.links(), gap, by);
    }

    private Programme open(String key) {
        return programmes
                .openOn(key, clock.today())
                .orElseThrow(() -> Refusal.invalid("selection.refusal.programme", key));
    }

    private Call begin(Programme programme, CallText text, List<LinkRef> links, @Nullable Gap gap, Viewer by) {
        OrganisationId poster = programme.proposer() == Proposer.FIRM ? poster(gap, by) : null;
        var call = new Call(
                CallId.next(),
                rows.number(programme),
                programme,
                text,
                Answers.NONE,
                links,
                programme.winners().least(),
                poster,
                gap == null ? null : gap.id().value(),
                by.person(),
                CallState.DRAFT,
                null,
                1,
                null,
                null,
                null,
                1,
                clock.now(),
                (gap != null && gap.demo()) || isDemo(poster));
        access.require(call, CallMove.BEGIN, by);
        log.begin(call, by);
        return call;
    }

    /** What an organisation of the demonstration posts is part of the demonstration. */
    private boolean isDemo(@Nullable OrganisationId poster) {
        return poster != null
                && organisations.find(poster).map(Organisation::demo).orElse(false);
    }

    private static OrganisationId poster(@Nullable Gap gap, Viewer by) {
        OrganisationId own = by.organisation();
        if (own != null && by.may(Right.POST_CHALLENGES)) {
            return own;
        }
        OrganisationId itsOwner = gap == null ? null : gap.organisation();
        if (itsOwner == null) {
            throw Refusal.invalid("selection.refusal.poster");
        }
        return itsOwner;
    }

    /** Changes text and terms before they are published; nothing needs to be complete yet. */
    @Transactional
    public Call write(CallId id, int version, Writing writing, Viewer by) {
        Call call = log.hold(id);
        if (!access.sees(call, by)) {
            throw Refusal.notFound();
        }
        if (!access.writes(call, by)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.not-yours");
        }
        if (version != call.version()) {
            throw Refusal.conflict("selection.refusal.version");
        }
        if (!call.state().isWritable()) {
            throw Refusal.conflict("selection.refusal.fixed");
        }
        if (writing.text().isTooLong()) {
            throw Refusal.invalid("selection.refusal.long", CallText.TITLE_MAX, CallText.FACT_MAX);
        }
        List<LinkRef> links = writing.links().stream()
                .filter(chains::has)
                .distinct()
                .limit(LINKS_MAX)
                .toList();
        Call written = call.written(writing.text(), writing.terms(), links, winners(call, writing.winners()));
        rows.update(written);
        return written;
    }

    private static int winners(Call call, int wanted) {
        Programme.Winners bounds = call.programme().winners();
        if (wanted < bounds.least() || wanted > bounds.most()) {
            throw Refusal.invalid("selection.refusal.winners", bounds.least(), bounds.most());
        }
        return wanted;
    }

    /** What still keeps a call from being handed in. */
    public List<FieldFault> missing(Call call) {
        List<FieldFault> faults =
                new ArrayList<>(FormCheck.faults(call.programme().terms(), call.terms()));
        faults.addAll(Milestones.late(call));
        return faults;
    }

    /** Hands a call in: to the first stage before publication, or straight to whoever publishes it. */
    @Transactional
    public Call propose(CallId id, int version, Viewer by) {
        Call call = log.hold(id, version, CallMove.PROPOSE, by);
        if (!call.text().isComplete()) {
            throw Refusal.invalid("selection.refusal.facts");
        }
        Milestones.requireInTerm(call);
        if (!missing(call).isEmpty()) {
            throw Refusal.invalid("selection.refusal.terms", missing(call).size());
        }
        Stage first = call.programme().stages().getFirst();
        Call proposed = call.programme().isBeforePublication(first)
                ? call.at(CallState.PROPOSED, first)
                : call.at(CallState.READY, null);
        return log.save(call, proposed, CallMove.PROPOSE, "", Map.of(), by);
    }

    /** Sends a call back to be completed. */
    @Transactional
    public Call sendBack(CallId id, int version, String ground, Viewer by) {
        Call call = log.hold(id, version, CallMove.SEND_BACK, by);
        return log.save(
                call, call.at(CallState.RETURNED, null), CallMove.SEND_BACK, CallLog.ground(ground), Map.of(), by);
    }

    /** Decides that a call is not published. */
    @Transactional
    public Call reject(CallId id, int version, String ground, Viewer by) {
        Call call = log.hold(id, version, CallMove.REJECT, by);
        return log.save(call, call.at(CallState.REJECTED, null), CallMove.REJECT, CallLog.ground(ground), Map.of(), by);
    }

    /**
     * Publishes a call; from now on nothing of it changes.
     *
     * @param last the last day on which one can apply, to its end
     */
    @Transactional
    public Call publish(CallId id, int version, LocalDate last, Viewer by) {
        Call call = log.hold(id, version, CallMove.PUBLISH, by);
        Milestones.requireInTerm(call);
        return open(call, CallMove.PUBLISH, "", last, by);
    }

    /** Opens a call again for which nobody applied, under the same terms; as often as the programme says. */
    @Transactional
    public Call openAgain(CallId id, int version, LocalDate last, String ground, Viewer by) {
        Call call = log.hold(id, version, CallMove.OPEN_AGAIN, by);
        int again = call.programme().submission().opening().again();
        if (call.round() > again) {
            throw Refusal.conflict("selection.refusal.again", again);
        }
        return open(call, CallMove.OPEN_AGAIN, CallLog.ground(ground), last, by);
    }

    private Call open(Call call, CallMove move, String ground, LocalDate last, Viewer by) {
        LocalDate least = earliestEnd(call);
        if (last.isBefore(least)) {
            throw Refusal.invalid("selection.refusal.window", least);
        }
        if (last.isAfter(clock.today().plusYears(1))) {
            throw Refusal.invalid("selection.refusal.window-long");
        }
        Instant closes = last.plusDays(1).atStartOfDay(clock.zone()).toInstant();
        Call opened = call.opened(clock.now(), closes, move == CallMove.OPEN_AGAIN);
        jobs.plan(CLOSING, call.id().toString(), closes.plusSeconds(GRACE_SECONDS));
        Call saved = log.save(call, opened, move, ground, terms(opened), by);
        return Objects.requireNonNull(saved);
    }

    /** The earliest last day to apply, were it published today. */
    public LocalDate earliestEnd(Call call) {
        Days least = call.programme().submission().opening().least();
        return least.lastAfter(clock.today(), calendar);
    }

    /** What was published, kept in the chain, so that everybody can see that it did not change. */
    private static Map<String, Object> terms(Call call) {
        return Map.of(
                "edition", call.programme().edition(),
                "text", call.text(),
                "terms", call.terms(),
                "winners", call.winners(),
                "closes", String.valueOf(call.closesAt()));
    }

    /** The call made of a gap that is not over. */
    public Optional<Call> ofGap(UUID gap) {
        return rows.ofGap(gap);
    }
}
