package org.mengkeju.integrity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mengkeju.integrity.record.EntryRows;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;

/**
 * The integrity record, asked before anybody is admitted or paid. A person is barred by entries about the person, an
 * organisation by entries about the organisation; neither bars the other, so a person whose unit is barred may go through
 * another host.
 */
@Service("integrityRecord")
public class Integrity {
    private static final Standing FREE = new Standing.Free();

    private final EntryRows entries;
    private final People people;
    private final RegionClock clock;

    Integrity(EntryRows entries, People people, RegionClock clock) {
        this.entries = entries;
        this.people = people;
        this.clock = clock;
    }

    /** Whether the subject may do this on that day; of several measures the one that lasts longest is named. */
    public Standing blocks(Subject subject, Activity activity, LocalDate day) {
        return entries.current(subject).stream()
                .filter(entry -> entry.counts() && entry.measure().blocks(activity, day))
                .map(entry ->
                        new Standing.Blocked(entry.id(), entry.measure().lastDay(), entry.reason(), entry.number()))
                .reduce((one, other) -> other.outlasts(one) ? other : one)
                .map(Standing.class::cast)
                .orElse(FREE);
    }

    /** As {@link #blocks(Subject, Activity, LocalDate)}, today. */
    public Standing blocks(Subject subject, Activity activity) {
        return blocks(subject, activity, clock.today());
    }

    /**
     * Lets pass whoever may do this today.
     *
     * @throws Refusal with reason and last day for those who may know them, for others without
     */
    public void require(Subject subject, Activity activity, Viewer viewer) {
        if (!(blocks(subject, activity) instanceof Standing.Blocked blocked)) {
            return;
        }
        if (!mayKnow(subject, viewer)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "integrity.refusal.blocked");
        }
        LocalDate last = blocked.lastDay();
        throw last == null
                ? new Refusal(
                        Refusal.Kind.FORBIDDEN, "integrity.refusal.blocked.ever", blocked.reason(), blocked.number())
                : new Refusal(
                        Refusal.Kind.FORBIDDEN,
                        "integrity.refusal.blocked.until",
                        blocked.reason(),
                        blocked.number(),
                        last,
                        last.plusDays(1));
    }

    /** Everybody barred from this on that day, for pools and lists. */
    public Set<UUID> barredPeople(Activity activity, LocalDate day) {
        return entries.currentBans().stream()
                .filter(entry -> entry.measure().blocks(activity, day))
                .map(RecordEntry::subject)
                .filter(Subject.OfPerson.class::isInstance)
                .map(Subject::key)
                .collect(Collectors.toSet());
    }

    /** Whether an expert may be drawn on that day: after a warning yes, after a ban from its end, after one for ever never. */
    public ExpertStanding expert(UUID person, LocalDate day) {
        if (!(blocks(Subject.of(person), Activity.REVIEW, day) instanceof Standing.Blocked blocked)) {
            return new ExpertStanding(ExpertStanding.State.USABLE, null);
        }
        return blocked.lastDay() == null
                ? new ExpertStanding(ExpertStanding.State.REMOVED, null)
                : new ExpertStanding(ExpertStanding.State.BANNED, blocked.freeFrom());
    }

    /** Whether the viewer may know why and until when: the subject, its organisation, and those who read the record. */
    public boolean mayKnow(Subject subject, Viewer viewer) {
        if (viewer.may(Right.READ_INTEGRITY)) {
            return true;
        }
        return switch (subject) {
            case Subject.OfOrganisation(OrganisationId id) -> viewer.actsFor(entries.standing(id));
            case Subject.OfPerson(UUID key) ->
                key.equals(viewer.person())
                        || people.find(key)
                                .map(Person::organisation)
                                .filter(viewer::actsFor)
                                .isPresent();
        };
    }

    /** What the record says now about a subject, for those who may know; newest first. */
    public List<RecordEntry> entries(Subject subject, Viewer viewer) {
        return mayKnow(subject, viewer) ? entries.current(subject) : List.of();
    }
}
