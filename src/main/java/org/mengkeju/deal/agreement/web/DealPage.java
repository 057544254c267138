package org.mengkeju.deal.agreement.web;

import java.util.ArrayList;
import java.util.List;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.Channel;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealAccess;
import org.mengkeju.deal.agreement.DealEntry;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.agreement.NextAction;
import org.mengkeju.deal.contract.Contracts;
import org.mengkeju.deal.credit.Credits;
import org.mengkeju.deal.notice.PriceNotices;
import org.mengkeju.deal.payment.Royalties;
import org.mengkeju.deal.room.DataRoom;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.deal.terms.TermsVersion;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.network.Centre;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything the page of one deal shows. */
@Component
class DealPage {
    private static final List<DealStage> WAY =
            List.of(DealStage.TALKS, DealStage.NOTICE, DealStage.SIGNING, DealStage.SIGNED, DealStage.COMPLETED);

    private final Deals deals;
    private final DealAccess access;
    private final Listings listings;
    private final Contracts contracts;
    private final PriceNotices notices;
    private final Credits credits;
    private final Centres centres;
    private final DataRoom room;
    private final Claims claims;
    private final Royalties royalties;
    private final RegionClock clock;

    DealPage(
            Deals deals,
            DealAccess access,
            Listings listings,
            Contracts contracts,
            PriceNotices notices,
            Credits credits,
            Centres centres,
            DataRoom room,
            Claims claims,
            Royalties royalties,
            RegionClock clock) {
        this.deals = deals;
        this.access = access;
        this.listings = listings;
        this.contracts = contracts;
        this.notices = notices;
        this.credits = credits;
        this.centres = centres;
        this.room = room;
        this.claims = claims;
        this.royalties = royalties;
        this.clock = clock;
    }

    /**
     * A step of the picture of the way.
     *
     * @param state {@code done}, {@code now}, {@code stop} or empty
     */
    public record Step(DealStage stage, String state) {}

    /** How much of what is owed is paid. */
    public record Sums(Money owed, Money paid) {
        public Money open() {
            return owed.minus(paid);
        }

        /** Paid share in percent, rounded down. */
        public int percent() {
            return owed.isZero() ? 0 : (int) (paid.fen() * 100 / owed.fen());
        }
    }

    void fill(Model model, Deal deal, Viewer viewer) {
        model.addAttribute("deal", deal);
        model.addAttribute("steps", steps(deal));
        model.addAttribute("subject", listings.find(deal.subject(), viewer).orElse(null));
        model.addAttribute(
                "need",
                deal.need() == null ? null : listings.find(deal.need(), viewer).orElse(null));
        model.addAttribute("side", access.side(deal, viewer).orElse(null));
        model.addAttribute("works", access.mayWork(deal, viewer));
        model.addAttribute("manages", access.mayManage(deal, viewer));
        model.addAttribute("entries", deals.entries(deal.id()).reversed());
        List<TermsVersion> versions = deals.versions(deal.id());
        model.addAttribute("newest", versions.isEmpty() ? null : versions.getLast());
        model.addAttribute("contract", contracts.of(deal).orElse(null));
        model.addAttribute("credits", credits.of(deal));
        model.addAttribute("introduction", credits.introduction(deal).orElse(null));
        model.addAttribute(
                "centres", centres.all().stream().filter(Centre::hasQueue).toList());
        model.addAttribute("notice", notices.of(deal).orElse(null));
        model.addAttribute("files", room.files(deal).size());
        money(model, deal);
        model.addAttribute("channels", Channel.values());
        model.addAttribute("holders", NextAction.Holder.values());
        model.addAttribute("reasons", NoReason.values());
        model.addAttribute("joining", List.of(PartyRole.GUARANTOR, PartyRole.INSURER, PartyRole.BROKER));
        model.addAttribute("today", clock.today());
        model.addAttribute("zone", clock.zone());
        model.addAttribute("showsDemo", deal.demo());
    }

    private void money(Model model, Deal deal) {
        List<Claim> owed = claims.of(deal.key());
        model.addAttribute("claims", owed);
        model.addAttribute(
                "payments",
                owed.stream()
                        .flatMap(claim -> claims.payments(claim.id()).stream())
                        .toList());
        model.addAttribute("sums", sums(owed));
        model.addAttribute("terms", deals.agreedTerms(deal).orElse(null));
        model.addAttribute("statements", royalties.of(deal.id()));
        model.addAttribute("royaltyDue", royalties.due(deal).orElse(null));
    }

    private static Sums sums(List<Claim> claims) {
        Money owed = Money.ZERO;
        Money paid = Money.ZERO;
        for (Claim claim : claims) {
            owed = owed.plus(claim.state() == Claim.State.CANCELLED ? claim.paid() : claim.amount());
            paid = paid.plus(claim.paid());
        }
        return new Sums(owed, paid);
    }

    /** The way without the stages this deal does not pass; one that ended early stops where it was. */
    private List<Step> steps(Deal deal) {
        List<Step> steps = new ArrayList<>();
        boolean noticed =
                deals.entries(deal.id()).stream().anyMatch(entry -> entry.kind() == DealEntry.Kind.NOTICE_OPENED);
        DealStage last = reached(deal);
        for (DealStage stage : WAY) {
            if (stage == DealStage.NOTICE && deal.stage() != DealStage.NOTICE && !noticed) {
                continue;
            }
            String state = stage.compareTo(last) < 0 ? "done" : stage == last ? "now" : "";
            steps.add(new Step(stage, deal.stage() == DealStage.COMPLETED ? "done" : state));
        }
        if (deal.stage() == DealStage.CLOSED || deal.stage() == DealStage.TERMINATED) {
            steps.removeIf(step -> !step.state().equals("done"));
            steps.add(new Step(deal.stage(), "stop"));
        }
        return steps;
    }

    private static DealStage reached(Deal deal) {
        return switch (deal.stage()) {
            case CLOSED -> deal.agreed() == null ? DealStage.TALKS : DealStage.SIGNING;
            case TERMINATED -> DealStage.SIGNED;
            default -> deal.stage();
        };
    }
}
