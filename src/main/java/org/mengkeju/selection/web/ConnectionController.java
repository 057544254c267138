package org.mengkeju.selection.web;

import java.util.List;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.selection.application.Connections;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which organisations are connected: noted by officers with the source, asked whenever somebody bids. */
@Controller("selectionConnectionController")
@RequestMapping("/selection/connections")
@Requires(Right.RUN_CALLS)
class ConnectionController {
    private static final int SHOWN = 100;

    private final Connections connections;
    private final Organisations organisations;

    ConnectionController(Connections connections, Organisations organisations) {
        this.connections = connections;
        this.organisations = organisations;
    }

    /** A connection by names. */
    record Line(String one, String other, Connections.Connection connection) {}

    @GetMapping
    String list(Model model) {
        List<Line> lines = connections.newest(SHOWN).stream()
                .map(one -> new Line(organisations.name(one.one()), organisations.name(one.other()), one))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("kinds", Connections.Kind.values());
        return "selection/connections";
    }

    @PostMapping
    String note(
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            @RequestParam Connections.Kind kind,
            @RequestParam(defaultValue = "") String source,
            Viewer viewer,
            Turn turn) {
        return turn.stay(
                "/selection/connections",
                "selection.done.saved",
                () -> connections.note(named(one).id(), named(other).id(), kind, source, viewer));
    }

    private Organisation named(String name) {
        return organisations
                .byName(name.strip())
                .orElseThrow(() -> Refusal.invalid("selection.refusal.partner-unknown", name));
    }
}
