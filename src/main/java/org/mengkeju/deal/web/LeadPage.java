package org.mengkeju.deal.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.Answer;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.approach.ApproachState;
import org.mengkeju.deal.approach.Approaches;
import org.mengkeju.matching.MatchResult;
import org.mengkeju.matching.Matching;
import org.mengkeju.matching.feedback.FeedbackLog;
import org.mengkeju.matching.feedback.Showing;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the manager's and the firm's page of a lead both show. */
@Component
class LeadPage {
    private static final int PROPOSALS = 5;

    private final Leads leads;
    private final Matching matching;
    private final Listings listings;
    private final Centres centres;
    private final LeadCard.Cards cards;
    private final Approaches approaches;
    private final ApproachLine.Lines lines;
    private final RegionClock clock;
    private final FeedbackLog feedback;

    LeadPage(
            Leads leads,
            Matching matching,
            Listings listings,
            Centres centres,
            LeadCard.Cards cards,
            Approaches approaches,
            ApproachLine.Lines lines,
            RegionClock clock,
            FeedbackLog feedback) {
        this.feedback = feedback;
        this.approaches = approaches;
        this.lines = lines;
        this.leads = leads;
        this.matching = matching;
        this.listings = listings;
        this.centres = centres;
        this.cards = cards;
        this.clock = clock;
    }

    void fill(Model model, Lead lead, Viewer viewer) {
        List<Answer> answers = leads.answers(lead.id());
        Map<ListingId, Listing> candidates =
                listings.findAll(answers.stream().map(Answer::candidate).toList(), viewer).stream()
                        .collect(Collectors.toMap(Listing::id, Function.identity()));
        model.addAttribute("card", cards.of(lead, viewer));
        model.addAttribute("entries", leads.entries(lead.id()));
        model.addAttribute("answers", answers);
        model.addAttribute("candidates", candidates);
        List<Proposal> proposals = lead.isTalk() ? List.of() : proposals(lead, viewer);
        shown(lead, proposals);
        model.addAttribute("proposals", proposals);
        List<ApproachLine> all = lines.of(approaches.ofLead(lead.id()), viewer);
        model.addAttribute("approaches", all);
        model.addAttribute(
                "shown",
                all.stream()
                        .filter(line -> line.approach().state() != ApproachState.WITHDRAWN)
                        .toList());
        model.addAttribute("centres", centres);
        model.addAttribute("zone", clock.zone());
        model.addAttribute("today", clock.today());
        model.addAttribute("showsDemo", lead.demo());
    }

    private void shown(Lead lead, List<Proposal> proposals) {
        if (!proposals.isEmpty()) {
            List<Showing.Line> lines = IntStream.range(0, proposals.size())
                    .mapToObj(at ->
                            new Showing.Line(at + 1, proposals.get(at).listing().id(), (double)
                                    proposals.get(at).score()))
                    .toList();
            feedback.shown(new Showing(
                    FeedbackLog.number(),
                    clock.now(),
                    lead.subject(),
                    Showing.Surface.LEAD,
                    false,
                    lines,
                    lead.demo()));
        }
    }

    private List<Proposal> proposals(Lead lead, Viewer viewer) {
        return listings
                .find(lead.subject(), viewer)
                .map(need -> matching.match(matching.questionOf(need, PROPOSALS), viewer))
                .filter(result -> !result.gap())
                .map(MatchResult::candidates)
                .orElse(List.of())
                .stream()
                .flatMap(candidate -> listings
                        .find(ListingId.parse(candidate.text().key()), viewer)
                        .map(listing -> new Proposal(listing, Math.round(candidate.confidence())))
                        .stream())
                .toList();
    }
}
