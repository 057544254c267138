package org.mengkeju.selection.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.Partner;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.programme.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Public notices. */
@Service
public class Notices {
    private final NoticeRows rows;
    private final Organisations organisations;
    private final RegionClock clock;
    private final WorkingCalendar calendar;

    Notices(NoticeRows rows, Organisations organisations, RegionClock clock, WorkingCalendar calendar) {
        this.rows = rows;
        this.organisations = organisations;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Publishes a notice about these; the day of publication is its first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Notice publish(Call call, Stage stage, List<Application> about) {
        LocalDate first = clock.today();
        LocalDate last = stage.publicity().days().lastFrom(first, calendar);
        int round = (int) of(call.id()).stream()
                        .filter(one -> one.stage().equals(stage.key()))
                        .count()
                + 1;
        var notice = new Notice(
                call.id(),
                stage.key(),
                round,
                first,
                last,
                about.stream().map(this::line).toList());
        rows.insert(notice);
        return notice;
    }

    private Notice.Line line(Application one) {
        return new Notice.Line(
                one.id().toString(),
                Objects.requireNonNull(one.receipt()).number(),
                one.title(),
                name(one.lead()),
                one.partners().stream()
                        .map(Partner::organisation)
                        .map(this::name)
                        .toList());
    }

    private String name(OrganisationId id) {
        return organisations.name(id);
    }

    /** Notices of a call, in their order; everybody may read them. */
    public List<Notice> of(CallId call) {
        return rows.of(call);
    }

    /** The notice one can object to today. */
    public Optional<Notice> running(CallId call) {
        return of(call).stream().filter(one -> one.runsOn(clock.today())).reduce((one, later) -> later);
    }

    /** Whether somebody stands in a notice one can object to today. */
    public boolean isShown(CallId call, ApplicationId about) {
        return of(call).stream()
                .filter(one -> one.runsOn(clock.today()))
                .flatMap(one -> one.lines().stream())
                .anyMatch(line -> line.application().equals(about.toString()));
    }

    /** Whether an objection about it is still to be settled. */
    public boolean isDisputed(CallId call, ApplicationId about) {
        return rows.objections(call).stream()
                .anyMatch(one -> one.state() == Objection.State.OPEN && about.equals(one.application()));
    }

    /** Objections in a call: all for those who read calls, else the viewer's own. */
    public List<Objection> objections(CallId call, Viewer viewer) {
        return rows.objections(call).stream()
                .filter(one -> viewer.may(Right.READ_CALLS) || one.person().equals(viewer.person()))
                .toList();
    }

    /** All objections in a call, for the stages that wait for them. */
    public List<Objection> allObjections(CallId call) {
        return rows.objections(call);
    }
}
