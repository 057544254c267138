package org.mengkeju.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealOpener;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.contract.Contract;
import org.mengkeju.deal.contract.Contracts;
import org.mengkeju.deal.payment.Receipts;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.Matching;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.ApplicationContext;

/**
 * One way through the whole loop, from a published result to divided money, as its people walk it: each step looks first
 * whether it is done already, as a person does who did not see what came of the last press of a button.
 */
final class ClosedLoop {
    /**
     * A step.
     *
     * @param done whether what it brings about is there
     * @param act what a person does for it; nothing where the program does it by itself
     */
    record Step(String name, BooleanSupplier done, Runnable act) {
        /** Something the program brings about by itself. */
        static Step awaited(String name, BooleanSupplier done) {
            return new Step(name, done, () -> {});
        }
    }

    final String tag;
    final LoopPeople people;
    final ListingId result;

    private final ListingDesk desk;
    private final Listings listings;
    private final Matching matching;
    private final DealOpener opener;
    private final Deals deals;
    private final Negotiation negotiation;
    private final Contracts contracts;
    private final Claims claims;
    private final Receipts receipts;
    private final RegionClock clock;
    private final LoopRegistration registration;
    private final LoopProceeds proceeds;

    /**
     * A way.
     *
     * @param tag tells it from others; the same tag is the same way, after a restart too
     */
    ClosedLoop(ApplicationContext house, String tag) {
        this.tag = tag;
        people = new LoopPeople(house.getBean(Organisations.class), tag);
        result = new ListingId(people.key("result"));
        desk = house.getBean(ListingDesk.class);
        listings = house.getBean(Listings.class);
        matching = house.getBean(Matching.class);
        opener = house.getBean(DealOpener.class);
        deals = house.getBean(Deals.class);
        negotiation = house.getBean(Negotiation.class);
        contracts = house.getBean(Contracts.class);
        claims = house.getBean(Claims.class);
        receipts = house.getBean(Receipts.class);
        clock = house.getBean(RegionClock.class);
        registration = new LoopRegistration(house, people);
        proceeds = new LoopProceeds(house, people, result);
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(
                new Step("draft", () -> listing().isPresent(), () -> desk.draft(result, content(), people.supplier())));
        steps.add(new Step(
                "submit",
                () -> listing().orElseThrow().state() != ListingState.DRAFT,
                () -> desk.submit(result, people.supplier())));
        steps.add(new Step(
                "publish", () -> listings.published(result).isPresent(), () -> desk.publish(result, Viewer.program())));
        steps.add(Step.awaited("found", this::isFound));
        steps.add(new Step("deal", () -> deal().isPresent(), () -> opener.open(result, people.acquirer())));
        steps.add(new Step("terms", () -> versions() > 0, this::propose));
        steps.add(new Step("agreed", () -> theDeal().agreed() != null, this::accept));
        steps.add(new Step("signed by one", () -> signed(PartyRole.SUPPLIER), () -> sign(people.supplier())));
        steps.add(new Step("signed by both", () -> signed(PartyRole.ACQUIRER), () -> sign(people.acquirer())));
        steps.add(Step.awaited("claims", () -> owed().size() == 2));
        steps.addAll(registration.steps(this::theDeal));
        steps.addAll(proceeds.agreement());
        steps.add(new Step("first payment", () -> paid(0), () -> pay(0)));
        steps.add(new Step("second payment", () -> paid(1), () -> pay(1)));
        steps.add(Step.awaited("completed", () -> theDeal().stage() == DealStage.COMPLETED));
        steps.addAll(proceeds.division());
        return steps;
    }

    private Optional<Listing> listing() {
        return listings.find(result, Viewer.program());
    }

    private ListingContent content() {
        var details = new Details.Achievement(
                List.of(new Details.TrlMark(7, "2026-01", "")),
                "firm",
                List.of(),
                null,
                List.of(),
                "",
                "",
                List.of(),
                List.of());
        return new ListingContent(
                title(),
                "连续工况 1200 ℃ 下用两年。" + tag,
                List.of(),
                List.of(),
                List.of("150200"),
                "",
                Visibility.PUBLIC,
                details);
    }

    private String title() {
        return "高温涂层 " + tag;
    }

    private boolean isFound() {
        return matching.match(MatchQuery.of(title(), 10), Viewer.program()).candidates().stream()
                .anyMatch(one -> one.text().key().equals(result.toString()));
    }

    Optional<Deal> deal() {
        return deals.ofOrganisation(people.acquirer().organisation(), 10).stream()
                .findFirst();
    }

    Deal theDeal() {
        return deal().orElseThrow();
    }

    private int versions() {
        return deals.versions(theDeal().id()).size();
    }

    private void propose() {
        negotiation.propose(theDeal().id(), LoopProceeds.terms(clock.today()), 0, people.supplier());
    }

    private void accept() {
        negotiation.accept(theDeal().id(), 1, people.acquirer());
    }

    private boolean signed(PartyRole side) {
        return contracts
                .of(theDeal())
                .filter(contract -> contracts.signatures(contract).stream().anyMatch(one -> one.role() == side))
                .isPresent();
    }

    private void sign(Viewer side) {
        Contract contract = contracts.of(theDeal()).orElseThrow();
        contracts.sign(theDeal().id(), contract.digest(), side);
    }

    List<Claim> owed() {
        return claims.of(theDeal().key());
    }

    private boolean paid(int instalment) {
        return owed().get(instalment).state() == Claim.State.PAID;
    }

    private void pay(int instalment) {
        Claim claim = owed().get(instalment);
        receipts.confirm(
                theDeal().id(), claim.id(), claim.amount(), clock.today(), "回单 " + instalment, people.supplier());
    }

    /** Who has no account here and whose share stands in the books all the same. */
    Owner transferStaff() {
        return new Owner(Owner.Kind.OUTSIDE, "proceeds:" + proceeds.id() + ":转化服务人员 01");
    }

    UUID dealKey() {
        return theDeal().id().value();
    }
}
