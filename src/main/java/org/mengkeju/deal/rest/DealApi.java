package org.mengkeju.deal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealEntry;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.DealOpener;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.agreement.NextAction;
import org.mengkeju.deal.agreement.Party;
import org.mengkeju.deal.contract.Contracts;
import org.mengkeju.deal.contract.Signature;
import org.mengkeju.deal.payment.Receipts;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.TermsVersion;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.ClaimId;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.ledger.claim.Payment;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Deals by REST. Every step may be sent again: opening leads to the deal there is, terms name the version they follow, a
 * signature is there once, a payment is known by its slip.
 */
@RestController
@RequestMapping("/api/v1/deals")
@Tag(name = "Deals")
@Requires(Right.FOLLOW_DEALS)
class DealApi {
    private static final int MOST = 100;

    private final Deals deals;
    private final DealOpener opener;
    private final Negotiation negotiation;
    private final Contracts contracts;
    private final Claims claims;
    private final Receipts receipts;

    DealApi(
            Deals deals,
            DealOpener opener,
            Negotiation negotiation,
            Contracts contracts,
            Claims claims,
            Receipts receipts) {
        this.deals = deals;
        this.opener = opener;
        this.negotiation = negotiation;
        this.contracts = contracts;
        this.claims = claims;
        this.receipts = receipts;
    }

    /** A deal as it stands. */
    record DealView(
            UUID id,
            String number,
            int version,
            DealStage stage,
            Set<DealStage> moves,
            String title,
            UUID subject,
            @Nullable UUID need,
            List<Party> parties,
            @JsonProperty("agreed_terms") @Nullable Integer agreedTerms,
            @Nullable NextAction next,

            @JsonProperty("effective_on") @Nullable LocalDate effectiveOn,

            @Nullable NoReason reason,
            @Nullable String registration,
            @JsonProperty("opened_at") Instant openedAt,
            boolean demo,
            String href) {
        static DealView of(Deal deal) {
            return new DealView(
                    deal.id().value(),
                    deal.number(),
                    deal.version(),
                    deal.stage(),
                    deal.stage().next(),
                    deal.title(),
                    deal.subject().value(),
                    deal.need() == null ? null : deal.need().value(),
                    deal.parties(),
                    deal.agreed(),
                    deal.next(),
                    deal.effectiveOn(),
                    deal.reason(),
                    deal.registration(),
                    deal.openedAt(),
                    deal.demo(),
                    "/api/v1/deals/" + deal.id());
        }
    }

    /** A part of a list; {@code next} is where the next part begins. */
    record Part(List<DealView> items, @Nullable String next) {}

    /** About which listing talks begin. */
    record Opening(@Nullable UUID listing) {}

    /** Terms after the version one has read, 0 for none. */
    record Proposal(@Nullable Integer basis, @Nullable Terms terms) {}

    /** The text one has read. */
    record Signing(@Nullable String digest) {}

    /** Money that came in. */
    record Received(
            @Nullable Money amount,
            @Nullable LocalDate on,
            @Nullable String evidence) {}

    @Operation(summary = "Deals the caller takes part in or looks after, newest first")
    @GetMapping
    Part list(
            @RequestParam(required = false) @Nullable DealStage stage,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "20") int limit,
            Viewer viewer) {
        int size = Math.clamp(limit, 1, MOST);
        List<Deal> found = deals.mine(viewer, stage, cursor == null ? null : new DealId(cursor), size + 1);
        List<Deal> part = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? part.getLast().id().toString() : null;
        return new Part(part.stream().map(DealView::of).toList(), next);
    }

    @Operation(summary = "One deal; the ETag is its version")
    @GetMapping("/{id}")
    ResponseEntity<DealView> one(@PathVariable UUID id, Viewer viewer) {
        Deal deal = deal(id, viewer);
        return ResponseEntity.ok().eTag("\"" + deal.version() + "\"").body(DealView.of(deal));
    }

    @Operation(summary = "Opens talks about a listing; the same two have one deal at a time about the same thing")
    @PostMapping
    @Requires(Right.AGREE_ON_DEALS)
    @ResponseStatus(HttpStatus.CREATED)
    DealView open(@RequestBody Opening opening, Viewer viewer) {
        return DealView.of(opener.open(new ListingId(Given.needed("listing", opening.listing())), viewer));
    }

    @Operation(summary = "All versions of the terms, oldest first")
    @GetMapping("/{id}/terms")
    List<TermsVersion> terms(@PathVariable UUID id, Viewer viewer) {
        return deals.versions(deal(id, viewer).id());
    }

    @Operation(summary = "Proposes terms as a new version")
    @PostMapping("/{id}/terms")
    @ResponseStatus(HttpStatus.CREATED)
    TermsVersion propose(@PathVariable UUID id, @RequestBody Proposal proposal, Viewer viewer) {
        Terms terms = Given.needed("terms", proposal.terms());
        return negotiation.propose(new DealId(id), terms, Given.needed("basis", proposal.basis()), viewer);
    }

    @Operation(summary = "Accepts the newest version for one's own side")
    @PostMapping("/{id}/terms/{number}/accept")
    DealView accept(@PathVariable UUID id, @PathVariable int number, Viewer viewer) {
        return DealView.of(negotiation.accept(new DealId(id), number, viewer));
    }

    /** A contract with what is signed. */
    record ContractView(String title, String text, String digest, List<Signature> signatures) {}

    @Operation(summary = "The contract with its digest and signatures")
    @GetMapping("/{id}/contract")
    ContractView contract(@PathVariable UUID id, Viewer viewer) {
        var contract = contracts.of(deal(id, viewer)).orElseThrow(Refusal::notFound);
        return new ContractView(contract.title(), contract.text(), contract.digest(), contracts.signatures(contract));
    }

    @Operation(summary = "Signs the contract whose text has this digest for one's own side")
    @PostMapping("/{id}/contract/sign")
    @Requires(Right.AGREE_ON_DEALS)
    DealView sign(@PathVariable UUID id, @RequestBody Signing signing, Viewer viewer) {
        return DealView.of(contracts.sign(new DealId(id), Given.needed("digest", signing.digest()), viewer));
    }

    @Operation(summary = "What is owed under the deal, by the day it is due")
    @GetMapping("/{id}/claims")
    List<Claim> claims(@PathVariable UUID id, Viewer viewer) {
        return claims.of(deal(id, viewer).key());
    }

    @Operation(summary = "Confirms money that came in on a claim; the same slip counts once")
    @PostMapping("/{id}/claims/{claim}/payments")
    @Requires(Right.AGREE_ON_DEALS)
    @ResponseStatus(HttpStatus.CREATED)
    Payment receive(@PathVariable UUID id, @PathVariable UUID claim, @RequestBody Received received, Viewer viewer) {
        return receipts.confirm(
                new DealId(id),
                new ClaimId(claim),
                Given.needed("amount", received.amount()),
                Given.needed("on", received.on()),
                Given.needed("evidence", received.evidence()),
                viewer);
    }

    @Operation(summary = "What happened, oldest first")
    @GetMapping("/{id}/history")
    List<DealEntry> history(@PathVariable UUID id, Viewer viewer) {
        return deals.entries(deal(id, viewer).id());
    }

    private Deal deal(UUID id, Viewer viewer) {
        return deals.find(new DealId(id), viewer).orElseThrow(Refusal::notFound);
    }
}
