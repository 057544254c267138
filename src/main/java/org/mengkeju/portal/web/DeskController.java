package org.mengkeju.portal.web;

import java.util.Comparator;
import java.util.List;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first screen after signing in: a manager's board, everybody else's overview of what waits. */
@Controller
@Requires(Right.OWN_ACCOUNT)
class DeskController {
    private static final int NEWEST = 5;

    private final List<WorkbenchEntry> entries;
    private final Listings listings;

    DeskController(List<WorkbenchEntry> entries, Listings listings) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(WorkbenchEntry::position))
                .toList();
        this.listings = listings;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry deskEntry() {
            return new WorkbenchEntry(
                    "portal.rail.home",
                    "portal.rail.desk",
                    "/desk",
                    "home",
                    Right.OWN_ACCOUNT,
                    0,
                    WorkbenchEntry.NO_COUNT);
        }
    }

    /** A door of the workbench with what waits behind it; a negative count is not shown. */
    record Door(WorkbenchEntry entry, int count) {}

    @GetMapping("/desk")
    String desk(Viewer viewer, Model model) {
        if (viewer.has(Role.TRANSFER_MANAGER)) {
            return "redirect:/deals/leads";
        }
        List<Listing> mine = viewer.organisation() == null ? List.of() : listings.forOwner(viewer);
        model.addAttribute(
                "doors",
                entries.stream()
                        .filter(entry -> entry.isFor(viewer) && !entry.href().equals("/desk"))
                        .map(entry -> new Door(entry, entry.count().applyAsInt(viewer)))
                        .toList());
        model.addAttribute(
                "drafts",
                mine.stream()
                        .filter(one -> one.state() == ListingState.DRAFT)
                        .limit(NEWEST)
                        .toList());
        model.addAttribute(
                "published",
                mine.stream()
                        .filter(one -> one.state() == ListingState.PUBLISHED)
                        .limit(NEWEST)
                        .toList());
        model.addAttribute("mayWrite", viewer.may(Right.WRITE_LISTINGS) && viewer.organisation() != null);
        model.addAttribute("showsDemo", mine.stream().anyMatch(Listing::demo));
        return "portal/desk";
    }
}
