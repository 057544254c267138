package org.mengkeju.project.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.jobs.Jobs;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.project.ProjectId;
import org.springframework.stereotype.Component;

/** Every move: held, checked against version, life and who may, written down, in the log and the audit trail, and told. */
@Component("projectLog")
public class ProjectLog {
    /** Name of the job that looks at the days of a project. */
    public static final String DAYS = "project-days";

    /** Longest text of a move, in characters. */
    public static final int WORDS_MAX = 2000;

    private static final String SUBJECT = "project";

    private final ProjectRows rows;
    private final ProjectAccess access;
    private final AuditTrail audit;
    private final Notifications notifications;
    private final Jobs jobs;
    private final RegionClock clock;

    ProjectLog(
            ProjectRows rows,
            ProjectAccess access,
            AuditTrail audit,
            Notifications notifications,
            Jobs jobs,
            RegionClock clock) {
        this.rows = rows;
        this.access = access;
        this.audit = audit;
        this.notifications = notifications;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Holds a project until the transaction ends.
     *
     * @param version the version that was read, or null where the move holds on any
     * @throws Refusal when somebody was faster, or the viewer may not make this move here
     */
    public Project hold(ProjectId id, @Nullable Integer version, ProjectMove move, Viewer by) {
        Project held = rows.lock(id)
                .filter(one -> access.mayRead(one, by) || !by.isSignedIn())
                .orElseThrow(Refusal::notFound);
        if (!access.is(move.by(), held, by)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "project.refusal.by." + move.by().name().toLowerCase(Locale.ROOT));
        }
        if (version != null && version != held.version()) {
            throw Refusal.conflict("project.refusal.version");
        }
        if (!move.from().contains(held.state())) {
            throw Refusal.conflict("project.refusal.state");
        }
        return held;
    }

    void open(Project one) {
        var entry = new Entry(clock.now(), Viewer.program().name(), ProjectMove.BEGIN, one.state(), "");
        rows.append(one.id(), entry, null);
        audit.record(Viewer.program().actor(), "begun", SUBJECT, one.id().toString(), null, facts(one));
        plan(one);
        tellTaker(one, "project.told.begun", one.number(), one.contract().title());
    }

    /** Writes what a move left. */
    public Project save(
            Project before, ProjectMove move, Course how, @Nullable LocalDate due, String words, Viewer by) {
        if (!move.from().contains(before.state())) {
            throw new IllegalStateException(move + " is not open in " + before.state());
        }
        Project after = before.at(move.leads(before.state()), how, due);
        rows.update(after);
        rows.append(after.id(), new Entry(clock.now(), by.name(), move, after.state(), words), by.person());
        String action = move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(by.actor(), action, SUBJECT, after.id().toString(), facts(before), facts(after));
        Project now = rows.find(after.id()).orElseThrow();
        plan(now);
        return now;
    }

    /** Lets the job look at the first day after the term, at once when that is over. */
    private void plan(Project one) {
        if (one.state() == ProjectState.RUNNING || one.state() == ProjectState.RECTIFY) {
            LocalDate after = one.course().end().plusDays(1);
            LocalDate first = after.isAfter(clock.today()) ? after : clock.today();
            plan(one, first);
        }
    }

    /** Lets the job look at a day. */
    public void plan(Project one, LocalDate day) {
        jobs.plan(DAYS, one.id().toString(), day.atStartOfDay(clock.zone()).toInstant());
    }

    private static Map<String, Object> facts(Project one) {
        return Map.of("number", one.number(), "state", one.state(), "version", one.version());
    }

    public void tellTaker(Project one, String message, String... arguments) {
        tell(one, Party.Part.TAKER, message, arguments);
    }

    /** Tells the final user, where the department did not set the task itself. */
    public void tellUser(Project one, String message, String... arguments) {
        tell(one, Party.Part.POSTER, message, arguments);
    }

    private void tell(Project one, Party.Part part, String message, String... arguments) {
        one.of(part).ifPresent(party -> {
            String key = "project:" + one.id() + ":" + one.version() + ":" + message + ":" + party.organisation();
            tell(new Receiver.Organisation(party.organisation().value()), key, one, message, arguments);
        });
    }

    /** Tells something once under a key. */
    public void tellOnce(Project one, Party.Part part, String key, String message, String... arguments) {
        one.of(part)
                .ifPresent(party -> tell(
                        new Receiver.Organisation(party.organisation().value()),
                        "project:" + one.id() + ":" + key + ":" + part,
                        one,
                        message,
                        arguments));
    }

    /** Tells a person once under a key. */
    public void tellPerson(Project one, UUID person, String key, String message, String... arguments) {
        tell(new Receiver.Person(person), "project:" + one.id() + ":" + key + ":" + person, one, message, arguments);
    }

    private void tell(Receiver receiver, String key, Project one, String message, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        notifications.tell(receiver, key, new Text(message, all, "/projects/" + one.id()));
    }

    /** Words that must be there. */
    public static String said(@Nullable String text) {
        String plain = words(text);
        if (plain.isEmpty()) {
            throw Refusal.invalid("project.refusal.words");
        }
        return plain;
    }

    /** Words that may be missing. */
    public static String words(@Nullable String text) {
        String plain = text == null ? "" : text.strip();
        if (plain.length() > WORDS_MAX) {
            throw Refusal.invalid("project.refusal.long", WORDS_MAX);
        }
        return plain;
    }
}
