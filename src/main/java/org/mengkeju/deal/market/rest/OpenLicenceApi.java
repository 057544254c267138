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
import org.mengkeju.deal.market.Conditions;
import org.mengkeju.deal.market.openlicence.Declaration;
import org.mengkeju.deal.market.openlicence.OpenLicence;
import org.mengkeju.deal.market.openlicence.OpenLicenceDesk;
import org.mengkeju.deal.market.openlicence.OpenLicenceState;
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

/** Open licences by REST; notifying again leads to the same licence. */
@RestController
@RequestMapping("/api/v1/open-licences")
@Tag(name = "Market")
@Requires(Right.READ_PUBLISHED)
class OpenLicenceApi {
    private final OpenLicenceDesk desk;
    private final RegionClock clock;

    OpenLicenceApi(OpenLicenceDesk desk, RegionClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** A declaration as everybody reads it. */
    record LicenceView(
            UUID id,
            String number,
            UUID listing,
            String title,
            String owner,
            String patent,
            String evaluation,
            OpenLicenceState state,
            Conditions conditions,
            Money fee,
            String standard,

            @JsonProperty("open_until") @Nullable LocalDate openUntil,

            @JsonProperty("declared_at") Instant declaredAt,
            int taken,
            @Nullable String reason,
            boolean demo) {
        static LicenceView of(OpenLicence one, LocalDate today) {
            return new LicenceView(
                    one.id(),
                    one.number(),
                    one.listing().value(),
                    one.title(),
                    one.ownerName(),
                    one.patent(),
                    one.evaluation(),
                    one.on(today),
                    one.conditions(),
                    one.fee(),
                    one.standard(),
                    one.openUntil(),
                    one.declaredAt(),
                    one.taken(),
                    one.reason(),
                    one.demo());
        }
    }

    /** What is declared. */
    record Declaring(
            @Nullable UUID listing,
            @Nullable Conditions conditions,
            @Nullable String evaluation,
            @Nullable Money fee,
            @Nullable String standard,

            @JsonProperty("open_until") @Nullable LocalDate openUntil,

            @Nullable Boolean free) {}

    /** What the taker writes. */
    record Notice(@Nullable String text) {}

    /** Why something ends. */
    record Reason(@Nullable String reason) {}

    @Operation(summary = "What is declared today, newest first")
    @GetMapping
    List<LicenceView> list(@RequestParam(required = false) @Nullable UUID listing) {
        return desk.declared(listing == null ? null : new ListingId(listing)).stream()
                .map(licence -> LicenceView.of(licence, clock.today()))
                .toList();
    }

    @Operation(summary = "One declaration")
    @GetMapping("/{id}")
    LicenceView one(@PathVariable UUID id) {
        return LicenceView.of(desk.find(id).orElseThrow(Refusal::notFound), clock.today());
    }

    @Operation(summary = "Declares that anybody may have an ordinary licence of a patent of one's own organisation")
    @PostMapping
    @Requires(Right.OFFER_ON_MARKET)
    @ResponseStatus(HttpStatus.CREATED)
    LicenceView declare(@RequestBody Declaring said, Viewer viewer) {
        var declaration = new Declaration(
                Given.needed("conditions", said.conditions()),
                Given.text(said.evaluation()),
                Given.needed("fee", said.fee()),
                Given.text(said.standard()),
                said.openUntil(),
                Boolean.TRUE.equals(said.free()));
        OpenLicence licence = desk.declare(new ListingId(Given.needed("listing", said.listing())), declaration, viewer);
        return LicenceView.of(licence, clock.today());
    }

    @Operation(summary = "Notifies the owner in writing and has the licence")
    @PostMapping("/{id}/notices")
    @Requires(Right.TAKE_ON_MARKET)
    OfferApi.Dealt take(@PathVariable UUID id, @RequestBody Notice notice, Viewer viewer) {
        return OfferApi.Dealt.of(desk.take(id, Given.text(notice.text()), viewer));
    }

    @Operation(summary = "Takes a declaration back; licences given before it stay")
    @PostMapping("/{id}/withdraw")
    @Requires(Right.OFFER_ON_MARKET)
    LicenceView withdraw(@PathVariable UUID id, @RequestBody Reason why, Viewer viewer) {
        return LicenceView.of(desk.withdraw(id, Given.text(why.reason()), viewer), clock.today());
    }
}
