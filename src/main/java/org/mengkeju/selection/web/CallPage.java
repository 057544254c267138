package org.mengkeju.selection.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mengkeju.chain.Chains;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.notice.Notices;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.step.Step;
import org.mengkeju.selection.step.Steps;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of a call shows. */
@Component("selectionCallPage")
class CallPage {
    private final Steps steps;
    private final Applications applications;
    private final Notices notices;
    private final Organisations organisations;
    private final Chains chains;
    private final RegionClock clock;

    CallPage(
            Steps steps,
            Applications applications,
            Notices notices,
            Organisations organisations,
            Chains chains,
            RegionClock clock) {
        this.steps = steps;
        this.applications = applications;
        this.notices = notices;
        this.organisations = organisations;
        this.chains = chains;
        this.clock = clock;
    }

    /** A stage on the way: done, now, or to come. */
    record Way(Stage stage, String look) {}

    /** A step as everybody may read it: never who applied, scored or objected. */
    record Told(String act, Instant at, String ground, String stage) {}

    void show(Call call, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("terms", new FieldForm(call.terms(), List.of(), locale));
        model.addAttribute("way", way(call));
        model.addAttribute(
                "poster", call.poster() == null ? null : organisations.name(Objects.requireNonNull(call.poster())));
        model.addAttribute(
                "links",
                call.links().stream().map(link -> chains.label(link, locale)).toList());
        model.addAttribute(
                "hasDraws",
                call.state().isPublic()
                        && call.programme().stages().stream()
                                .anyMatch(stage -> stage.type().hasPanel()));
        model.addAttribute("open", call.takesApplications(clock.now()));
        model.addAttribute("own", applications.own(call.id(), viewer).orElse(null));
        model.addAttribute("notices", notices.of(call.id()));
        model.addAttribute("notice", notices.running(call.id()).orElse(null));
        model.addAttribute("told", told(call));
        model.addAttribute(
                "received",
                call.state() == CallState.OPEN || !call.state().isPublic()
                        ? null
                        : applications.all(call.id()).stream()
                                .filter(one -> one.receipt() != null && one.state() != ApplicationState.LAPSED)
                                .count());
    }

    static List<Way> way(Call call) {
        List<Way> way = new ArrayList<>();
        Stage now = call.at();
        boolean over = call.state() == CallState.CONCLUDED;
        boolean past = now != null || over || call.state() == CallState.READY;
        for (Stage stage : call.programme().stages()) {
            if (stage.equals(now)) {
                way.add(new Way(stage, "now"));
                past = false;
            } else {
                boolean done = past
                        && !(call.state() == CallState.READY
                                && !call.programme().isBeforePublication(stage));
                way.add(new Way(stage, done ? "done" : ""));
            }
        }
        return way;
    }

    /** What happened to the call itself since it was published. */
    private List<Told> told(Call call) {
        List<Told> told = new ArrayList<>();
        boolean published = false;
        for (Step step : steps.of(call.id())) {
            published |= step.act().equals("publish");
            if (published && step.application() == null && PUBLIC.containsKey(step.act())) {
                told.add(new Told(step.act(), step.at(), step.ground(), step.stage()));
            }
        }
        return told;
    }

    private static final Map<String, Boolean> PUBLIC = Map.of(
            "publish", true, "close", true, "open-again", true, "advance", true, "go-back", true, "end-early", true);

    /** The name of an organisation. */
    @Nullable
    String name(org.mengkeju.network.OrganisationId id) {
        return organisations.name(id);
    }
}
