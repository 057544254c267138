package org.mengkeju.selection.panel.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.panel.DrawRows;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelDraw;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.programme.Stage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The public record of draws: everything somebody needs to draw again, and nobody's name. */
@Controller
@RequestMapping("/selection/calls/{id}/draws")
@Requires(Right.READ_PUBLISHED)
class DrawsController {
    private final Calls calls;
    private final PanelRows panels;
    private final DrawRows draws;

    DrawsController(Calls calls, PanelRows panels, DrawRows draws) {
        this.calls = calls;
        this.panels = panels;
        this.draws = draws;
    }

    /** A draw with the stage it was made for. */
    record Recorded(Panel panel, Stage stage, PanelDraw draw, List<DrawRows.Witness> witnesses) {}

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Call call = calls.find(new CallId(id), viewer).orElseThrow(Refusal::notFound);
        List<Recorded> all = new ArrayList<>();
        for (Panel panel : panels.of(call.id())) {
            for (PanelDraw draw : draws.of(panel.id())) {
                all.add(new Recorded(panel, call.programme().stage(panel.stage()), draw, draws.witnesses(draw)));
            }
        }
        model.addAttribute("call", call);
        model.addAttribute("draws", all);
        model.addAttribute("showsDemo", call.demo());
        return "selection/draws";
    }

    /** The pool of a draw under pseudonyms, as the command {@code draw} reads it. */
    @GetMapping("/{stage}/{round}/{n}/pool.csv")
    ResponseEntity<byte[]> pool(
            @PathVariable UUID id,
            @PathVariable String stage,
            @PathVariable int round,
            @PathVariable int n,
            Viewer viewer) {
        Call call = calls.find(new CallId(id), viewer).orElseThrow(Refusal::notFound);
        PanelDraw draw = panels.of(call.id()).stream()
                .filter(one -> one.stage().equals(stage) && one.round() == round)
                .flatMap(one -> draws.of(one.id()).stream())
                .filter(one -> one.n() == n && one.isClosed())
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var attachment = ContentDisposition.attachment().filename("pool.csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(draw.csv().getBytes(StandardCharsets.UTF_8));
    }
}
