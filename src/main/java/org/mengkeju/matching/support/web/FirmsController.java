package org.mengkeju.matching.support.web;

import java.util.UUID;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.matching.support.FittingFirms;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** "这条政策够得上的企业": firms that a policy or finance product fits. */
@Controller
@Requires(Right.FIND_FIRMS)
class FirmsController {
    private static final String PATH = "/matching/support/listings";

    private final FittingFirms firms;

    FirmsController(FittingFirms firms) {
        this.firms = firms;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry fittingFirmsEntry() {
            return new WorkbenchEntry(
                    "matching.rail.group",
                    "matching.firms.rail",
                    PATH,
                    "people",
                    Right.FIND_FIRMS,
                    49,
                    WorkbenchEntry.NO_COUNT);
        }
    }

    @GetMapping(PATH)
    String list(Viewer viewer, Model model) {
        var askable = firms.askable(viewer);
        model.addAttribute("listings", askable);
        model.addAttribute("showsDemo", askable.stream().anyMatch(listing -> listing.demo()));
        return "matching/firms-list";
    }

    @GetMapping(PATH + "/{id}/firms")
    String firms(@PathVariable UUID id, Viewer viewer, Model model) {
        FittingFirms.Found found = firms.of(new ListingId(id), viewer);
        model.addAttribute("found", found);
        model.addAttribute("near", FittingFirms.NEAR);
        model.addAttribute("least", FittingFirms.LEAST);
        model.addAttribute("showsDemo", true);
        return "matching/firms";
    }
}
