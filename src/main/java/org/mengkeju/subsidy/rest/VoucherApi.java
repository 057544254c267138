package org.mengkeju.subsidy.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.subsidy.rest.SubsidyJson.VoucherView;
import org.mengkeju.subsidy.voucher.Bill;
import org.mengkeju.subsidy.voucher.Voucher;
import org.mengkeju.subsidy.voucher.VoucherDesk;
import org.mengkeju.subsidy.voucher.VoucherId;
import org.mengkeju.subsidy.voucher.VoucherUse;
import org.mengkeju.subsidy.voucher.Vouchers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vouchers by REST. Every step needs the version that was read in If-Match, so that it is taken once. */
@RestController
@RequestMapping("/api/v1/subsidies/vouchers")
@Tag(name = "Vouchers")
@Requires(Right.FOLLOW_SUBSIDIES)
class VoucherApi {
    private static final String IF_MATCH = "If-Match";

    private final Vouchers vouchers;
    private final VoucherUse use;
    private final VoucherDesk desk;

    VoucherApi(Vouchers vouchers, VoucherUse use, VoucherDesk desk) {
        this.vouchers = vouchers;
        this.use = use;
        this.desk = desk;
    }

    /** What a firm asks for; the fee in yuan. */
    record Wish(
            @Nullable String scheme,
            @Nullable String service,
            @Nullable String purpose,
            @Nullable String planned) {}

    /** What a firm says with a step; which parts are needed depends on the step. Amounts in yuan. */
    record Use(
            @Nullable String provider,
            @Nullable String code,
            @Nullable String content,
            @Nullable String price,
            @Nullable Boolean unrelated,
            @Nullable LocalDate on,
            @Nullable String invoice,

            @JsonProperty("invoiced_on") @Nullable LocalDate invoicedOn,

            @Nullable String paid,

            @JsonProperty("paid_on") @Nullable LocalDate paidOn,

            @Nullable String receipt) {}

    @Operation(summary = "The caller's vouchers; officers and auditors see what waits at the desk")
    @GetMapping
    List<VoucherView> list(Viewer viewer) {
        List<Voucher> found = viewer.may(Right.READ_SUBSIDIES) ? vouchers.waiting() : vouchers.own(viewer);
        return found.stream().map(SubsidyJson::view).toList();
    }

    @Operation(summary = "One voucher")
    @GetMapping("/{id}")
    ResponseEntity<VoucherView> one(@PathVariable UUID id, Viewer viewer) {
        return answer(vouchers.find(new VoucherId(id), viewer).orElseThrow(Refusal::notFound));
    }

    @Operation(summary = "Ask for a voucher; the same Idempotency-Key asks once")
    @PostMapping
    @Requires(Right.CLAIM_SUBSIDIES)
    ResponseEntity<VoucherView> ask(
            @RequestBody Wish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Viewer viewer) {
        return answer(use.askOnce(
                new VoucherUse.Wish(
                        text(wish.scheme()),
                        text(wish.service()),
                        text(wish.purpose()),
                        Money.parse(text(wish.planned()))),
                key,
                viewer));
    }

    @Operation(summary = "A step of the firm: withdraw, order, cancel-order, served, file")
    @PostMapping("/{id}/use")
    @Requires(Right.CLAIM_SUBSIDIES)
    ResponseEntity<VoucherView> use(
            @PathVariable UUID id,
            @RequestParam String step,
            @RequestBody(required = false) @Nullable Use body,
            @RequestHeader(IF_MATCH) String match,
            Viewer viewer) {
        var key = new VoucherId(id);
        int version = Versions.of(match);
        Use said = body == null ? new Use(null, null, null, null, null, null, null, null, null, null, null) : body;
        return answer(
                switch (step) {
                    case "withdraw" -> use.withdraw(key, version, viewer);
                    case "order" -> use.order(key, version, wanted(said), viewer);
                    case "cancel-order" -> use.cancelOrder(key, version, viewer);
                    case "served" -> use.served(key, version, day(said.on()), viewer);
                    case "file" -> use.file(key, version, bill(said), viewer);
                    default -> throw Refusal.notFound();
                });
    }

    private static VoucherUse.Wanted wanted(Use said) {
        return new VoucherUse.Wanted(
                text(said.provider()),
                text(said.code()),
                text(said.content()),
                Money.parse(text(said.price())),
                Boolean.TRUE.equals(said.unrelated()));
    }

    private static Bill bill(Use said) {
        return new Bill(
                text(said.invoice()),
                day(said.invoicedOn()),
                Money.parse(text(said.paid())),
                day(said.paidOn()),
                text(said.receipt()));
    }

    @Operation(summary = "A step of an officer: issue, refuse, send-back, approve, pay, recover")
    @PostMapping("/{id}/desk")
    @Requires(Right.DECIDE_SUBSIDIES)
    ResponseEntity<VoucherView> decide(
            @PathVariable UUID id,
            @RequestParam String step,
            @RequestBody(required = false) @Nullable Decision body,
            @RequestHeader(IF_MATCH) String match,
            Viewer viewer) {
        var key = new VoucherId(id);
        int version = Versions.of(match);
        Decision said = Decision.of(body);
        return answer(
                switch (step) {
                    case "issue" -> desk.issue(key, version, viewer);
                    case "refuse" -> desk.refuse(key, version, said.ground(), said.text(), viewer);
                    case "send-back" -> desk.sendBack(key, version, said.ground(), said.text(), viewer);
                    case "approve" -> desk.approve(key, version, said.text(), viewer);
                    case "pay" -> desk.pay(key, version, said.day(), said.text(), viewer);
                    case "recover" -> desk.recover(key, version, said.ground(), said.day(), said.text(), viewer);
                    default -> throw Refusal.notFound();
                });
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static LocalDate day(@Nullable LocalDate day) {
        if (day == null) {
            throw Refusal.invalid("subsidy.refusal.no-day", "");
        }
        return day;
    }

    private static ResponseEntity<VoucherView> answer(Voucher one) {
        return ResponseEntity.ok().eTag(Versions.tag(one.version())).body(SubsidyJson.view(one));
    }
}
