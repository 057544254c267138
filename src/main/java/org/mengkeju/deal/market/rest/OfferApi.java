package org.mengkeju.deal.market.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.market.Conditions;
import org.mengkeju.deal.market.offer.Offer;
import org.mengkeju.deal.market.offer.OfferDesk;
import org.mengkeju.deal.market.offer.OfferState;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offers at a price by REST; accepting again leads to the same deal. */
@RestController
@RequestMapping("/api/v1/offers")
@Tag(name = "Market")
@Requires(Right.READ_PUBLISHED)
class OfferApi {
    private final OfferDesk desk;
    private final RegionClock clock;

    OfferApi(OfferDesk desk, RegionClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** An offer as everybody reads it. */
    record OfferView(
            UUID id,
            String number,
            UUID listing,
            String title,
            String seller,
            OfferState state,
            Conditions conditions,
            Money price,

            @JsonProperty("closes_on") @Nullable LocalDate closesOn,

            @JsonProperty("published_at") Instant publishedAt,
            int taken,
            @Nullable String reason,
            boolean demo) {
        static OfferView of(Offer offer, LocalDate today) {
            return new OfferView(
                    offer.id(),
                    offer.number(),
                    offer.listing().value(),
                    offer.title(),
                    offer.sellerName(),
                    offer.on(today),
                    offer.conditions(),
                    offer.price(),
                    offer.closesOn(),
                    offer.publishedAt(),
                    offer.taken(),
                    offer.reason(),
                    offer.demo());
        }
    }

    /** What is offered. */
    record Offering(
            @Nullable UUID listing,
            @Nullable Conditions conditions,
            @Nullable Money price,

            @JsonProperty("closes_on") @Nullable LocalDate closesOn) {}

    /** Why something ends. */
    record Reason(@Nullable String reason) {}

    /** The deal that came of it. */
    record Dealt(UUID deal, String number, String href) {
        static Dealt of(Deal deal) {
            return new Dealt(deal.id().value(), deal.number(), "/api/v1/deals/" + deal.id());
        }
    }

    @Operation(summary = "Offers that can be accepted today, newest first")
    @GetMapping
    List<OfferView> list(@RequestParam(required = false) @Nullable UUID listing) {
        return desk.open(listing == null ? null : new ListingId(listing)).stream()
                .map(offer -> OfferView.of(offer, clock.today()))
                .toList();
    }

    @Operation(summary = "One offer")
    @GetMapping("/{id}")
    OfferView one(@PathVariable UUID id) {
        return OfferView.of(desk.find(id).orElseThrow(Refusal::notFound), clock.today());
    }

    @Operation(summary = "Offers a result of one's own organisation at a price; a way once at a time")
    @PostMapping
    @Requires(Right.OFFER_ON_MARKET)
    @ResponseStatus(HttpStatus.CREATED)
    OfferView publish(@RequestBody Offering said, Viewer viewer) {
        Offer offer = desk.publish(
                new ListingId(Given.needed("listing", said.listing())),
                Given.needed("conditions", said.conditions()),
                Given.needed("price", said.price()),
                said.closesOn(),
                viewer);
        return OfferView.of(offer, clock.today());
    }

    @Operation(summary = "Accepts an offer at its price; the deal opens with its terms agreed")
    @PostMapping("/{id}/accept")
    @Requires(Right.TAKE_ON_MARKET)
    Dealt accept(@PathVariable UUID id, Viewer viewer) {
        return Dealt.of(desk.accept(id, viewer));
    }

    @Operation(summary = "Takes an offer back that nobody has accepted")
    @PostMapping("/{id}/withdraw")
    @Requires(Right.OFFER_ON_MARKET)
    OfferView withdraw(@PathVariable UUID id, @RequestBody Reason why, Viewer viewer) {
        return OfferView.of(desk.withdraw(id, Given.text(why.reason()), viewer), clock.today());
    }
}
