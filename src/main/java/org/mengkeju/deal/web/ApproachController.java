package org.mengkeju.deal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.approach.Approach;
import org.mengkeju.deal.approach.ApproachDesk;
import org.mengkeju.deal.approach.Approaches;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Answers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two short forms: "I can solve this need", "I want to talk about this resource". What was typed is never lost. */
@Controller
@Requires(Right.APPROACH)
class ApproachController {
    private static final String RESPOND = "/deals/needs/{id}/respond";
    private static final String TALK = "/deals/listings/{id}/talk";

    private final ApproachDesk desk;
    private final Approaches approaches;
    private final Centres centres;
    private final Answers answers;

    ApproachController(ApproachDesk desk, Approaches approaches, Centres centres, Answers answers) {
        this.desk = desk;
        this.approaches = approaches;
        this.centres = centres;
        this.answers = answers;
    }

    /**
     * What stands in the form.
     *
     * @param own key of the sender's own listing, or empty
     */
    record Typed(String own, String text) {
        static final Typed NOTHING = new Typed("", "");

        static Typed of(Approach approach) {
            ListingId own = approach.own();
            return new Typed(own == null ? "" : own.toString(), approach.text());
        }

        @Nullable
        ListingId ownListing() {
            try {
                return own.isEmpty() ? null : ListingId.parse(own);
            } catch (IllegalArgumentException noKey) {
                throw Refusal.invalid("deal.refusal.own-side");
            }
        }
    }

    @GetMapping(RESPOND)
    String respond(@PathVariable UUID id, Viewer viewer, Model model) {
        return show(Approach.Kind.RESPONSE, new ListingId(id), viewer, model);
    }

    @GetMapping(TALK)
    String talk(@PathVariable UUID id, Viewer viewer, Model model) {
        return show(Approach.Kind.TALK, new ListingId(id), viewer, model);
    }

    @PostMapping(RESPOND)
    String sendResponse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String own,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes said) {
        var typed = new Typed(own, text);
        try {
            Approach sent = desk.respond(new ListingId(id), typed.ownListing(), text, viewer);
            said.addFlashAttribute("done", "deal.done.responded");
            return "redirect:/deals/approaches/" + sent.id();
        } catch (Refusal refusal) {
            return again(Approach.Kind.RESPONSE, new ListingId(id), typed, refusal, viewer, model, locale, response);
        }
    }

    @PostMapping(TALK)
    String sendTalk(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String own,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes said) {
        var typed = new Typed(own, text);
        try {
            Approach sent = desk.talk(new ListingId(id), typed.ownListing(), text, viewer);
            said.addFlashAttribute("done", "deal.done.talk");
            return "redirect:/deals/approaches/" + sent.id();
        } catch (Refusal refusal) {
            return again(Approach.Kind.TALK, new ListingId(id), typed, refusal, viewer, model, locale, response);
        }
    }

    private String show(Approach.Kind kind, ListingId about, Viewer viewer, Model model) {
        Listing listing = desk.approachable(kind, about, viewer);
        Optional<Approach> there = sentBefore(kind, about, viewer);
        Typed typed = there.filter(Approach::waits).map(Typed::of).orElse(Typed.NOTHING);
        return fill(kind, listing, there, typed, viewer, model);
    }

    private String again(
            Approach.Kind kind,
            ListingId about,
            Typed typed,
            Refusal refusal,
            Viewer viewer,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        model.addAttribute("fault", answers.text(refusal, locale));
        Listing listing = desk.approachable(kind, about, viewer);
        return fill(kind, listing, sentBefore(kind, about, viewer), typed, viewer, model);
    }

    private Optional<Approach> sentBefore(Approach.Kind kind, ListingId about, Viewer viewer) {
        return kind == Approach.Kind.RESPONSE
                ? approaches.responseTo(about, viewer)
                : approaches.talksAbout(about, viewer).stream().findFirst();
    }

    private String fill(
            Approach.Kind kind, Listing listing, Optional<Approach> there, Typed typed, Viewer viewer, Model model) {
        List<Listing> own = approaches.ownSide(kind, viewer);
        model.addAttribute("kind", kind);
        model.addAttribute("listing", listing);
        model.addAttribute("before", there.orElse(null));
        model.addAttribute("typed", typed);
        model.addAttribute("own", own);
        model.addAttribute("centres", centres);
        model.addAttribute("least", ApproachDesk.TEXT_MIN);
        model.addAttribute("most", ApproachDesk.TEXT_MAX);
        model.addAttribute("showsDemo", listing.demo());
        return "deal/approach-form";
    }
}
