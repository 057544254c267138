package org.mengkeju.deal.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.Answer;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.NoReason;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What firms said of a supplier's listings: counted by reason, in their words, without their names. */
@Controller
@Requires(Right.WRITE_LISTINGS)
class FeedbackController {
    private final Leads leads;
    private final Listings listings;

    FeedbackController(Leads leads, Listings listings) {
        this.leads = leads;
        this.listings = listings;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry feedbackEntry() {
            return new WorkbenchEntry(
                    "deal.rail.mine",
                    "deal.rail.feedback",
                    "/deals/feedback",
                    "chat",
                    Right.WRITE_LISTINGS,
                    40,
                    WorkbenchEntry.NO_COUNT);
        }
    }

    /** Answers to one listing. */
    record Echo(Listing listing, long fits, List<Answer> refusals) {}

    @GetMapping("/deals/feedback")
    String show(Viewer viewer, Model model) {
        List<Listing> own = listings.forOwner(viewer);
        List<Answer> answers = leads.answersTo(own.stream().map(Listing::id).toList());
        var byListing = answers.stream().collect(Collectors.groupingBy(Answer::candidate));
        Map<NoReason, Long> counts = answers.stream()
                .map(Answer::reason)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        reason -> reason, () -> new EnumMap<>(NoReason.class), Collectors.counting()));
        model.addAttribute("counts", counts);
        model.addAttribute(
                "most",
                counts.values().stream().mapToLong(Long::longValue).max().orElse(1));
        model.addAttribute(
                "echoes",
                own.stream()
                        .map(listing -> echo(listing, byListing.getOrDefault(listing.id(), List.of())))
                        .filter(echo -> echo.fits() > 0 || !echo.refusals().isEmpty())
                        .toList());
        model.addAttribute("showsDemo", own.stream().anyMatch(Listing::demo));
        return "deal/feedback";
    }

    private static Echo echo(Listing listing, List<Answer> answers) {
        return new Echo(
                listing,
                answers.stream().filter(Answer::fits).count(),
                answers.stream().filter(answer -> !answer.fits()).toList());
    }
}
