package org.mengkeju.catalogue.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.drafts.Draft;
import org.mengkeju.catalogue.drafts.DraftDesk;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.catalogue.moves.ListingStep;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My listings, the queue of what waits for a check, and the steps of a listing's life. */
@Controller
class DeskController {
    private final Listings listings;
    private final ListingDesk desk;
    private final DraftDesk drafts;
    private final ListingTexts texts;
    private final LifeSteps steps;
    private final RegionClock clock;

    DeskController(
            Listings listings,
            ListingDesk desk,
            DraftDesk drafts,
            ListingTexts texts,
            LifeSteps steps,
            RegionClock clock) {
        this.listings = listings;
        this.desk = desk;
        this.drafts = drafts;
        this.texts = texts;
        this.steps = steps;
        this.clock = clock;
    }

    /** One of my listings with what it lacks. */
    public record Mine(Listing listing, int missing, boolean renewable) {}

    /**
     * One listing that waits for a check.
     *
     * @param change whether it is a change of what is published
     */
    public record Waiting(
            Listing listing, LocalDate due, boolean late, boolean change, List<ListingForm.Difference> differences) {}

    @GetMapping("/desk/listings")
    @Requires(Right.WRITE_LISTINGS)
    String mine(Viewer viewer, Model model) {
        List<Mine> mine = listings.forOwner(viewer).stream().map(this::mine).toList();
        model.addAttribute("mine", mine);
        model.addAttribute(
                "open",
                mine.stream()
                        .filter(one -> one.listing().state() == ListingState.DRAFT
                                || one.listing().state() == ListingState.EXPIRED)
                        .count());
        model.addAttribute(
                "showsDemo", mine.stream().anyMatch(one -> one.listing().demo()));
        return "catalogue/mine";
    }

    private Mine mine(Listing listing) {
        int missing =
                texts.read(listing.kind(), texts.texts(listing)).obstacles().size();
        LocalDate until = listing.expiresOn();
        boolean soon = until != null && until.isBefore(clock.today().plusDays(30));
        boolean shown = listing.state() == ListingState.PUBLISHED || listing.state() == ListingState.EXPIRED;
        return new Mine(listing, missing, soon && shown);
    }

    @GetMapping("/desk/checks")
    @Requires(Right.CHECK_LISTINGS)
    String checks(Viewer viewer, Model model) {
        List<Waiting> waiting =
                listings.waitingForCheck(viewer).stream().map(this::waiting).toList();
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "showsDemo", waiting.stream().anyMatch(one -> one.listing().demo()));
        return "catalogue/checks";
    }

    private Waiting waiting(Listing listing) {
        Draft change = drafts.waiting(listing.id()).orElse(null);
        var since = change != null && change.submittedAt() != null ? change.submittedAt() : listing.updatedAt();
        LocalDate due = steps.due(clock.dayOf(since));
        List<ListingForm.Difference> differences =
                change == null ? List.of() : ListingForm.differences(published(listing), change.texts(), texts);
        return new Waiting(listing, due, due.isBefore(clock.today()), change != null, differences);
    }

    private Draft published(Listing listing) {
        return new Draft(
                listing.id(),
                listing.kind(),
                listing.version(),
                0,
                listing.id().value(),
                texts.texts(listing),
                listing.updatedAt(),
                null);
    }

    @PostMapping("/catalogue" + CataloguePages.KIND + "/{id}/moves/{move}")
    @Requires(Right.WRITE_LISTINGS)
    String move(
            @PathVariable("kind") String path,
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        Kind kind = CataloguePages.kind(path);
        ListingStep step = ListingStep.of(move).orElseThrow(Refusal::notFound);
        Listing moved = step.carryOut(desk, new ListingId(id), reason, viewer);
        return step == ListingStep.PUBLISH || step == ListingStep.SEND_BACK
                ? "redirect:/desk/checks"
                : "redirect:/catalogue/" + kind.path() + "/" + moved.id();
    }

    @PostMapping("/catalogue" + CataloguePages.KIND + "/{id}/change")
    @Requires(Right.CHECK_LISTINGS)
    String change(
            @PathVariable("kind") String path,
            @PathVariable UUID id,
            @RequestParam boolean accept,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        CataloguePages.kind(path);
        if (accept) {
            drafts.apply(new ListingId(id), viewer);
        } else {
            drafts.refuse(new ListingId(id), reason, viewer);
        }
        return "redirect:/desk/checks";
    }
}
