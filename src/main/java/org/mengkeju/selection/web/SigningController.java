package org.mengkeju.selection.web;

import java.util.Locale;
import java.util.UUID;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.signing.Side;
import org.mengkeju.selection.signing.SignedPaper;
import org.mengkeju.selection.signing.Signing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The task contract and the commitment of who was chosen: read and signed by poster, taker and department. */
@Controller("selectionSigningController")
@RequestMapping("/selection/applications/{id}/contract")
@Requires(Right.OWN_ACCOUNT)
class SigningController {
    private final Applications applications;
    private final Calls calls;
    private final Signing signing;
    private final CallPage page;
    private final Organisations organisations;
    private final People people;

    SigningController(
            Applications applications,
            Calls calls,
            Signing signing,
            CallPage page,
            Organisations organisations,
            People people) {
        this.applications = applications;
        this.calls = calls;
        this.signing = signing;
        this.page = page;
        this.organisations = organisations;
        this.people = people;
    }

    @GetMapping
    String contract(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        Application one = applications.find(new ApplicationId(id), viewer).orElseThrow(Refusal::notFound);
        Call call = calls.find(one.call(), viewer).orElseThrow(Refusal::notFound);
        SignedPaper paper = signing.of(one.id(), viewer).orElseThrow(Refusal::notFound);
        page.show(call, viewer, locale, model);
        model.addAttribute("one", one);
        model.addAttribute("paper", paper);
        model.addAttribute("lead", organisations.name(one.lead()));
        model.addAttribute("leader", people.name(one.leader()));
        model.addAttribute(
                "mine",
                paper.sides().stream()
                        .filter(side -> !paper.signed().contains(side) && signing.signsFor(side, call, one, viewer))
                        .toList());
        model.addAttribute("showsDemo", one.demo());
        return "selection/contract";
    }

    @PostMapping
    String sign(@PathVariable UUID id, @RequestParam Side side, Viewer viewer, Turn turn) {
        return turn.stay(
                "/selection/applications/" + id + "/contract",
                "selection.done.signed",
                () -> signing.sign(new ApplicationId(id), side, viewer));
    }
}
