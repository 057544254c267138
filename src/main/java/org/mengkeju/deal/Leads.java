package org.mengkeju.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.internal.LeadAccess;
import org.mengkeju.deal.internal.LeadRows;
import org.mengkeju.deal.internal.LeadSteps;
import org.mengkeju.network.Centre;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads: taking them from a centre's queue, handing them over, keeping in touch, answering. Every step is written with
 * who and when; a step that somebody else was faster with is refused and says who.
 */
@Service
public class Leads {
    /** Longest text anybody writes into a lead, in characters. */
    public static final int TEXT_MAX = 4000;

    private final LeadRows rows;
    private final LeadSteps steps;
    private final LeadAccess access;
    private final Centres centres;
    private final RegionClock clock;

    Leads(LeadRows rows, LeadSteps steps, LeadAccess access, Centres centres, RegionClock clock) {
        this.rows = rows;
        this.steps = steps;
        this.access = access;
        this.centres = centres;
        this.clock = clock;
    }

    /** The lead, if it is one of the viewer's centre. */
    public Optional<Lead> find(LeadId id, Viewer viewer) {
        return rows.find(id).filter(lead -> access.mayWork(lead, viewer));
    }

    /** The lead of a need, for whoever may follow the need's way: the centre and the firm that stated it. */
    public Optional<Lead> ofNeed(ListingId need, Viewer viewer) {
        return rows.ofNeed(need).filter(lead -> access.mayFollow(lead, viewer));
    }

    /** The lead, for whoever may follow its way: the centre and the firm it is for. */
    public Optional<Lead> followed(LeadId id, Viewer viewer) {
        return rows.find(id).filter(lead -> access.mayFollow(lead, viewer));
    }

    /** What waits to be taken at the viewer's centre; at the head office, everywhere. */
    public List<Lead> queue(Viewer viewer) {
        return rows.waiting(access.queueOf(viewer));
    }

    public int waiting(Viewer viewer) {
        return rows.countWaiting(access.queueOf(viewer));
    }

    /** The viewer's own open leads, the ones due first come first. */
    public List<Lead> mine(Viewer viewer) {
        return viewer.person() == null ? List.of() : rows.heldBy(viewer.person());
    }

    /** The viewer's own leads by stage, every column of the board present. */
    public Map<LeadStage, List<Lead>> board(Viewer viewer) {
        Map<LeadStage, List<Lead>> columns = new EnumMap<>(LeadStage.class);
        List<Lead> mine = mine(viewer);
        for (LeadStage stage : LeadStage.BOARD) {
            columns.put(
                    stage, mine.stream().filter(lead -> lead.stage() == stage).toList());
        }
        return columns;
    }

    /**
     * A part of the leads the viewer works, newest first.
     *
     * @param stage only leads at this stage, or null
     * @param mine only leads in the viewer's own hands
     * @param after the last lead of the part before, or null for the beginning
     */
    public List<Lead> list(@Nullable LeadStage stage, boolean mine, @Nullable LeadId after, int limit, Viewer viewer) {
        return rows.list(access.queueOf(viewer), stage, mine ? viewer.person() : null, after, limit);
    }

    /**
     * Refuses where somebody changed the lead since this version was read; until the transaction ends nobody changes it.
     *
     * @throws LeadChanged with the lead as it is now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mustBe(LeadId id, int version, Viewer viewer) {
        Lead now = locked(id, viewer);
        if (now.version() != version) {
            throw new LeadChanged(now);
        }
    }

    public List<LeadEntry> entries(LeadId id) {
        return rows.entries(id);
    }

    public List<Answer> answers(LeadId id) {
        return rows.answers(id);
    }

    /** What firms said of these listings, for their supplier: reasons and words, never who. */
    public List<Answer> answersTo(Collection<ListingId> listings) {
        return rows.answersTo(listings);
    }

    /** Takes a waiting lead; of two who take at once one gets it and the other is told who has it. */
    @Transactional
    public Lead take(LeadId id, Viewer manager) {
        Lead lead = locked(id, manager);
        if (lead.stage() != LeadStage.WAITING) {
            throw Refusal.conflict("deal.refusal.taken", String.valueOf(lead.managerName()));
        }
        return steps.take(lead, manager);
    }

    /**
     * Hands a lead to another centre, where it waits in the queue.
     *
     * @param reason why; the other centre and the firm read it
     */
    @Transactional
    public Lead handOver(LeadId id, String centre, String reason, Viewer manager) {
        Lead lead = open(id, manager);
        Centre target =
                centres.find(centre).filter(Centre::hasQueue).orElseThrow(() -> Refusal.invalid("deal.refusal.centre"));
        if (target.code().equals(lead.centre())) {
            throw Refusal.invalid("deal.refusal.same-centre");
        }
        return steps.handOver(lead, target.code(), text(reason, true), manager);
    }

    /** Writes down that people were in touch; the first time, the firm counts as answered. */
    @Transactional
    public Lead logContact(LeadId id, Channel channel, String text, Viewer manager) {
        return steps.contact(held(id, manager), channel, text(text, true), manager);
    }

    /** Says what is to be done next and by when, today at the earliest. */
    @Transactional
    public Lead plan(LeadId id, String action, @Nullable LocalDate by, Viewer manager) {
        if (by == null || by.isBefore(clock.today())) {
            throw Refusal.invalid("deal.refusal.date");
        }
        return steps.plan(held(id, manager), text(action, true), by, manager);
    }

    /** Moves a lead on the board, where its life cycle allows. */
    @Transactional
    public Lead move(LeadId id, LeadStage stage, Viewer manager) {
        Lead lead = held(id, manager);
        if (!LeadStage.BOARD.contains(stage) || !lead.stage().next().contains(stage)) {
            throw Refusal.conflict("deal.refusal.move");
        }
        return steps.move(lead, stage, manager);
    }

    /** Records what the firm said of a candidate; a "no" needs its reason. */
    @Transactional
    public Lead answer(
            LeadId id, ListingId candidate, boolean fits, @Nullable NoReason reason, String note, Viewer manager) {
        if (fits == (reason != null)) {
            throw Refusal.invalid("deal.refusal.reason");
        }
        Instant now = clock.now();
        return steps.answer(held(id, manager), new Answer(candidate, fits, reason, text(note, false), now), manager);
    }

    /** Ends a lead. */
    @Transactional
    public Lead close(LeadId id, Outcome outcome, String note, Viewer manager) {
        return steps.close(held(id, manager), outcome, text(note, outcome != Outcome.AGREED), manager);
    }

    private Lead locked(LeadId id, Viewer viewer) {
        return rows.lock(id).filter(lead -> access.mayWork(lead, viewer)).orElseThrow(Refusal::notFound);
    }

    private Lead open(LeadId id, Viewer viewer) {
        Lead lead = locked(id, viewer);
        if (!lead.isOpen()) {
            throw Refusal.conflict("deal.refusal.closed");
        }
        return lead;
    }

    /** A lead in somebody's hands: the manager's own, or one of the centre's for its staff. */
    private Lead held(LeadId id, Viewer viewer) {
        Lead lead = open(id, viewer);
        access.requireHeld(lead, viewer);
        return lead;
    }

    private static String text(String text, boolean needed) {
        String stripped = text.strip();
        if (needed && stripped.isEmpty()) {
            throw Refusal.invalid("deal.refusal.text");
        }
        if (stripped.length() > TEXT_MAX) {
            throw Refusal.invalid("deal.refusal.long", TEXT_MAX);
        }
        return stripped;
    }
}
