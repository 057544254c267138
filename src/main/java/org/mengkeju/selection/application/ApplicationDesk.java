package org.mengkeju.selection.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.People;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Application.Receipt;
import org.mengkeju.selection.application.Application.Unsuitable;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallLog;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.form.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant does with an application. */
@Service
public class ApplicationDesk {
    private final ApplicationRows rows;
    private final ApplicationLog log;
    private final ApplicationAccess access;
    private final Completeness completeness;
    private final Calls calls;
    private final CallLog callLog;
    private final People people;
    private final RegionClock clock;

    ApplicationDesk(
            ApplicationRows rows,
            ApplicationLog log,
            ApplicationAccess access,
            Completeness completeness,
            Calls calls,
            CallLog callLog,
            People people,
            RegionClock clock) {
        this.rows = rows;
        this.log = log;
        this.access = access;
        this.completeness = completeness;
        this.calls = calls;
        this.callLog = callLog;
        this.people = people;
        this.clock = clock;
    }

    /** Begins the application of the viewer's organisation; where it has one in this call, that one is given. */
    @Transactional
    public Application begin(CallId id, Viewer by) {
        OrganisationId own = by.organisation();
        UUID person = by.person();
        if (own == null || person == null || !by.may(Right.APPLY_IN_CALLS)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.organisation");
        }
        Call call = calls.find(id, by).orElseThrow(Refusal::notFound);
        if (!call.takesApplications(clock.now())) {
            throw Refusal.conflict("selection.refusal.closed");
        }
        var one = new Application(
                ApplicationId.next(),
                id,
                own,
                person,
                null,
                "",
                Answers.NONE,
                List.of(),
                List.of(),
                ApplicationState.DRAFT,
                null,
                null,
                1,
                clock.now(),
                call.demo());
        if (rows.insert(one)) {
            return one;
        }
        Application there = rows.of(id, own).orElseThrow();
        return there.state() == ApplicationState.LAPSED ? resume(there, by) : there;
    }

    /** Who did not hand in while the call was open first goes on when it is opened again. */
    private Application resume(Application lapsed, Viewer by) {
        Call call = callLog.hold(lapsed.call());
        if (!call.takesApplications(clock.now())) {
            throw Refusal.conflict("selection.refusal.closed");
        }
        return log.move(call, log.hold(lapsed.id()), ApplicationMove.RESUME, "", Map.of(), by);
    }

    /** What is written of an application; {@code avoid} names at most three experts. */
    public record Writing(
            String title, @Nullable UUID leader, @Nullable UUID chief, Answers answers, List<Unsuitable> avoid) {
        /** Copies the list. */
        public Writing {
            avoid = List.copyOf(avoid);
        }
    }

    /** Saves a draft as it is, complete or not. */
    @Transactional
    public Application write(ApplicationId id, int version, Writing writing, Viewer by) {
        Application one = draft(id, version, by);
        if (writing.title().strip().length() > Application.TITLE_MAX) {
            throw Refusal.invalid("selection.refusal.title", Application.TITLE_MAX);
        }
        List<Unsuitable> avoid = writing.avoid().stream()
                .map(ApplicationDesk::stripped)
                .filter(named -> !named.name().isEmpty() || named.identifier() != null)
                .distinct()
                .toList();
        // State Council order 796, article 20: up to three
        if (avoid.size() > Application.AVOID_MOST) {
            throw Refusal.invalid("selection.refusal.avoid", Application.AVOID_MOST);
        }
        UUID leader = member(one, writing.leader() == null ? one.leader() : writing.leader());
        UUID chief = writing.chief() == null ? null : member(one, writing.chief());
        Application written = one.written(writing.title().strip(), leader, chief, writing.answers(), avoid);
        rows.update(written);
        return written;
    }

    private static Unsuitable stripped(Unsuitable named) {
        String identifier = named.identifier();
        String typed = identifier == null ? "" : identifier.strip();
        return new Unsuitable(
                named.name().strip(),
                named.unit().strip(),
                typed.isEmpty() ? null : typed.substring(0, Math.min(typed.length(), Tie.MOST)));
    }

    private UUID member(Application one, UUID person) {
        boolean inTeam = people.find(person)
                .filter(found -> one.organisations().contains(found.organisation()))
                .isPresent();
        if (!inTeam) {
            throw Refusal.invalid("selection.refusal.member");
        }
        return person;
    }

    private Application draft(ApplicationId id, @Nullable Integer version, Viewer by) {
        Application one = log.hold(id);
        if (!access.leads(one, by)) {
            throw Refusal.notFound();
        }
        if (version != null && version != one.version()) {
            throw Refusal.conflict("selection.refusal.version");
        }
        if (one.state() != ApplicationState.DRAFT) {
            throw Refusal.conflict("selection.refusal.handed-in");
        }
        return one;
    }

    /** Asks an organisation to take part, or changes what it is asked for; it has to confirm that part. */
    @Transactional
    public void invite(ApplicationId id, OrganisationId organisation, String part, Money own, Viewer by) {
        Application one = draft(id, null, by);
        String what = part.strip();
        if (organisation.equals(one.lead()) || what.isEmpty() || what.length() > Partner.PART_MAX) {
            throw Refusal.invalid("selection.refusal.partner", Partner.PART_MAX);
        }
        boolean asked = one.partners().stream()
                .anyMatch(there -> there.organisation().equals(organisation)
                        && there.part().equals(what)
                        && there.ownMoney().equals(own)
                        && there.state() != Partner.State.DECLINED);
        if (asked) {
            return; // asked for the same: an answer that was given stays
        }
        rows.putPartner(id, organisation, what, own);
        Call call = calls.find(one.call(), by).orElseThrow(Refusal::notFound);
        log.tellPartner(call, one, organisation, clock.now());
    }

    /** Takes a partner out of a draft. */
    @Transactional
    public void remove(ApplicationId id, OrganisationId organisation, Viewer by) {
        draft(id, null, by);
        rows.removePartner(id, organisation);
    }

    /** A partner's own answer: whether it takes the part it is asked for. */
    @Transactional
    public void answer(ApplicationId id, boolean confirmed, Viewer by) {
        Call call = callLog.hold(rows.find(id).orElseThrow(Refusal::notFound).call());
        Application one = log.hold(id);
        UUID person = by.person();
        OrganisationId own = by.organisation();
        if (person == null || own == null || !access.isPartner(one, by)) {
            throw Refusal.notFound();
        }
        if (one.state() != ApplicationState.DRAFT) {
            throw Refusal.conflict("selection.refusal.handed-in");
        }
        Partner.State state = confirmed ? Partner.State.CONFIRMED : Partner.State.DECLINED;
        rows.answer(id, own, state, person);
        log.append(
                call,
                one,
                "partner-" + state.messageKey().replaceAll(".*\\.", ""),
                "",
                Map.of("organisation", own.value()),
                by);
    }

    /**
     * Hands an application in. What counts is the moment at which the request reached the program, not when its turn came
     * among many: {@code received}.
     *
     * @throws Refusal where it is late, incomplete or does not meet a condition, with the first reason
     */
    @Transactional
    public Application submit(ApplicationId id, int version, Instant received, Viewer by) {
        Call call = callLog.hold(rows.find(id).orElseThrow(Refusal::notFound).call());
        Application one = draft(id, version, by);
        if (call.state() != CallState.OPEN || !call.takesApplications(received)) {
            throw Refusal.conflict("selection.refusal.late");
        }
        completeness.require(call, one);
        Instant at = received.truncatedTo(ChronoUnit.MICROS);
        String number = one.receipt() == null
                ? "%s-%03d".formatted(call.number(), rows.nextNumber(call.id()))
                : one.receipt().number();
        var receipt = new Receipt(number, at, completeness.digest(call, one, at));
        Application handedIn = one.at(ApplicationState.SUBMITTED, null, receipt);
        Application saved = log.save(
                call,
                one,
                handedIn,
                ApplicationMove.SUBMIT,
                "",
                Map.of("number", number, "received", at.toString(), "digest", receipt.digest()),
                by);
        log.tellLead(call, saved, "selection.told.received");
        return saved;
    }

    /** Takes an application back before the window closes, to change it and hand it in again. */
    @Transactional
    public Application takeBack(ApplicationId id, int version, Viewer by) {
        Call call = callLog.hold(rows.find(id).orElseThrow(Refusal::notFound).call());
        Application one = own(id, version, by);
        if (!call.takesApplications(clock.now())) {
            throw Refusal.conflict("selection.refusal.closed");
        }
        Application back = one.at(ApplicationState.DRAFT, null, one.receipt());
        return log.save(call, one, back, ApplicationMove.TAKE_BACK, "", Map.of(), by);
    }

    /** Withdraws for good, with a reason. */
    @Transactional
    public Application withdraw(ApplicationId id, int version, String ground, Viewer by) {
        Call call = callLog.hold(rows.find(id).orElseThrow(Refusal::notFound).call());
        Application one = own(id, version, by);
        if (call.state() != CallState.OPEN && call.state() != CallState.SELECTING) {
            throw Refusal.conflict("selection.refusal.state");
        }
        return log.move(call, one, ApplicationMove.WITHDRAW, CallLog.ground(ground), Map.of(), by);
    }

    private Application own(ApplicationId id, int version, Viewer by) {
        Application one = log.hold(id);
        if (!access.leads(one, by)) {
            throw Refusal.notFound();
        }
        if (version != one.version()) {
            throw Refusal.conflict("selection.refusal.version");
        }
        return one;
    }

    /** Applications that say almost the same, as the applicant may know them: those of others only by how alike they are. */
    public List<Alike> alike(Application one, Viewer viewer) {
        return rows.alike(one).stream()
                .filter(alike -> calls.find(alike.other().call(), viewer)
                        .filter(call -> access.sees(call, alike.other(), viewer))
                        .isPresent())
                .toList();
    }

    /** The greatest likeness to anybody's application, 0 where there is none alike. */
    public double likeness(Application one) {
        return rows.alike(one).stream().mapToDouble(Alike::likeness).max().orElse(0);
    }
}
