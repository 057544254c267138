package org.mengkeju.integrity.record;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Measure;
import org.mengkeju.integrity.RecordEntry;
import org.mengkeju.integrity.Subject;
import org.mengkeju.integrity.internal.Words;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what other authorities decided, from their documents, and withdraws it again; officers without ties. */
@Service
public class RecordDesk {
    private static final int LINE_MOST = 120;
    private static final int YEARS_MOST = 50;

    private final RecordKeeping keeping;
    private final EntryRows rows;
    private final People people;
    private final Organisations organisations;
    private final RegionClock clock;

    RecordDesk(RecordKeeping keeping, EntryRows rows, People people, Organisations organisations, RegionClock clock) {
        this.keeping = keeping;
        this.rows = rows;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * A decision of another authority.
     *
     * @param years of a ban, else 0
     * @param from first day of a ban, else null
     */
    public record Outside(
            Measure.Kind kind,
            int years,
            @Nullable LocalDate from,
            Set<Activity> scope,
            boolean serious,
            String document,
            String number,
            String reason,
            @Nullable LocalDate decidedOn) {}

    @Transactional
    public RecordEntry enter(Subject subject, Outside outside, Viewer by) {
        require(subject, by);
        LocalDate decided = outside.decidedOn() == null ? clock.today() : outside.decidedOn();
        if (decided.isAfter(clock.today())) {
            throw Refusal.invalid("integrity.refusal.decided");
        }
        var decision = new RecordKeeping.Decision(
                subject,
                name(subject),
                measure(outside),
                outside.serious(),
                Words.line(outside.document(), LINE_MOST),
                Words.line(outside.number(), LINE_MOST),
                Words.required(outside.reason()),
                null,
                decided,
                false);
        return keeping.impose(decision, by);
    }

    private static Measure measure(Outside outside) {
        LocalDate from = outside.from();
        if (outside.kind() == Measure.Kind.WARNING) {
            return new Measure.Warning();
        }
        if (from == null || outside.scope().isEmpty()) {
            throw Refusal.invalid("integrity.refusal.scope");
        }
        if (outside.kind() == Measure.Kind.BAN_FOR_EVER) {
            return new Measure.BanForEver(from, outside.scope());
        }
        if (outside.years() < 1 || outside.years() > YEARS_MOST) {
            throw Refusal.invalid("integrity.refusal.years", YEARS_MOST);
        }
        return Measure.ban(from, outside.years(), outside.scope());
    }

    /** Withdraws what was entered from a document; a measure of a case is withdrawn at the case. */
    @Transactional
    public RecordEntry withdraw(UUID root, String why, Viewer by) {
        RecordEntry entry = rows.currentOf(root).orElseThrow(Refusal::notFound);
        require(entry.subject(), by);
        if (entry.inquiry() != null) {
            throw Refusal.conflict("integrity.refusal.at-case");
        }
        return keeping.withdraw(root, Words.required(why), by);
    }

    private void require(Subject subject, Viewer by) {
        if (!by.may(Right.HANDLE_INTEGRITY)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "integrity.refusal.by.officer");
        }
        boolean own =
                switch (subject) {
                    case Subject.OfOrganisation(OrganisationId id) -> by.actsFor(id);
                    case Subject.OfPerson(UUID key) ->
                        key.equals(by.person())
                                || people.find(key)
                                        .map(Person::organisation)
                                        .filter(by::actsFor)
                                        .isPresent();
                };
        if (own) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "integrity.refusal.tied", by.name());
        }
    }

    private String name(Subject subject) {
        return switch (subject) {
            case Subject.OfOrganisation(OrganisationId id) ->
                organisations.find(id).map(found -> found.name()).orElseThrow(Refusal::notFound);
            case Subject.OfPerson(UUID key) ->
                people.find(key).map(Person::name).orElseThrow(Refusal::notFound);
        };
    }
}
