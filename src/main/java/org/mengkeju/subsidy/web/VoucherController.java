package org.mengkeju.subsidy.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.subsidy.CaseLog;
import org.mengkeju.subsidy.Ground;
import org.mengkeju.subsidy.payout.Payouts;
import org.mengkeju.subsidy.voucher.Bill;
import org.mengkeju.subsidy.voucher.Voucher;
import org.mengkeju.subsidy.voucher.VoucherDesk;
import org.mengkeju.subsidy.voucher.VoucherId;
import org.mengkeju.subsidy.voucher.VoucherUse;
import org.mengkeju.subsidy.voucher.Vouchers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One voucher: where it is, what it pays and why, and the next step of whoever looks at it. */
@Controller
@Requires(Right.FOLLOW_SUBSIDIES)
class VoucherController {
    private final Vouchers vouchers;
    private final VoucherUse use;
    private final VoucherDesk desk;
    private final Payouts payouts;
    private final RegionClock clock;

    VoucherController(Vouchers vouchers, VoucherUse use, VoucherDesk desk, Payouts payouts, RegionClock clock) {
        this.vouchers = vouchers;
        this.use = use;
        this.desk = desk;
        this.payouts = payouts;
        this.clock = clock;
    }

    @GetMapping("/subsidies/vouchers/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Voucher one = vouchers.find(new VoucherId(id), viewer).orElseThrow(Refusal::notFound);
        model.addAttribute("one", one);
        model.addAttribute("calculation", one.calculation());
        model.addAttribute("entries", vouchers.entries(one));
        model.addAttribute("payouts", payouts.of(one.subject()));
        model.addAttribute("own", viewer.actsFor(one.firm()) && viewer.may(Right.CLAIM_SUBSIDIES));
        model.addAttribute("officer", CaseLog.mayDecide(one.firm(), viewer));
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("today", clock.today());
        model.addAttribute("zone", clock.zone());
        model.addAttribute("showsDemo", one.demo());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "subsidy/voucher";
    }

    /** A step of the firm. */
    @PostMapping("/subsidies/vouchers/{id}/use/{step}")
    @Requires(Right.CLAIM_SUBSIDIES)
    String use(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            Turn turn) {
        return step(id, form, turn, (key, typed) -> switch (step) {
            case "withdraw" -> use.withdraw(key, version, viewer);
            case "order" ->
                use.order(
                        key,
                        version,
                        new VoucherUse.Wanted(
                                Typed.text(typed, "provider"),
                                Typed.text(typed, "code"),
                                Typed.text(typed, "content"),
                                Typed.money(typed, "price"),
                                Typed.text(typed, "unrelated").equals("yes")),
                        viewer);
            case "cancel-order" -> use.cancelOrder(key, version, viewer);
            case "served" -> use.served(key, version, Typed.day(typed, "on"), viewer);
            case "file" ->
                use.file(
                        key,
                        version,
                        new Bill(
                                Typed.text(typed, "invoice"),
                                Typed.day(typed, "invoicedOn"),
                                Typed.money(typed, "paid"),
                                Typed.day(typed, "paidOn"),
                                Typed.text(typed, "receipt")),
                        viewer);
            default -> throw Refusal.notFound();
        });
    }

    /** A step of an officer. */
    @PostMapping("/subsidies/vouchers/{id}/desk/{step}")
    @Requires(Right.DECIDE_SUBSIDIES)
    String decide(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            Turn turn) {
        return step(id, form, turn, (key, typed) -> switch (step) {
            case "issue" -> desk.issue(key, version, viewer);
            case "refuse" -> desk.refuse(key, version, Typed.ground(typed), Typed.text(typed, "words"), viewer);
            case "send-back" -> desk.sendBack(key, version, Typed.ground(typed), Typed.text(typed, "words"), viewer);
            case "approve" -> desk.approve(key, version, Typed.text(typed, "words"), viewer);
            case "pay" -> desk.pay(key, version, Typed.day(typed, "on"), Typed.text(typed, "words"), viewer);
            case "recover" ->
                desk.recover(
                        key, version, Typed.ground(typed), Typed.day(typed, "on"), Typed.text(typed, "words"), viewer);
            default -> throw Refusal.notFound();
        });
    }

    private String step(
            UUID id, Map<String, String> form, Turn turn, BiFunction<VoucherId, Map<String, String>, Voucher> work) {
        String page = "/subsidies/vouchers/" + id;
        return turn.take(
                page,
                "subsidy.done.step",
                () -> "/subsidies/vouchers/"
                        + work.apply(new VoucherId(id), form).id());
    }
}
