package org.mengkeju.deal.agreement.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.payment.Receipts;
import org.mengkeju.deal.payment.Royalties;
import org.mengkeju.ledger.claim.ClaimId;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payments under a deal: the supplier confirms what came in, the acquirer states what it earned. */
@Controller
@RequestMapping("/deals/{id}")
@Requires(Right.AGREE_ON_DEALS)
class PaymentController {
    private final Receipts receipts;
    private final Royalties royalties;

    PaymentController(Receipts receipts, Royalties royalties) {
        this.receipts = receipts;
        this.royalties = royalties;
    }

    @PostMapping("/claims/{claim}/payments")
    String receive(
            @PathVariable UUID id,
            @PathVariable UUID claim,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String evidence,
            Viewer viewer,
            RedirectAttributes said) {
        if (on == null) {
            throw Refusal.invalid("deal.payment.refusal.day");
        }
        receipts.confirm(new DealId(id), new ClaimId(claim), Money.parse(amount), on, evidence, viewer);
        return DealController.done(id, said, "deal.done.payment");
    }

    @PostMapping("/payments/{payment}/reverse")
    String reverse(
            @PathVariable UUID id,
            @PathVariable UUID payment,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            RedirectAttributes said) {
        receipts.takeBack(new DealId(id), payment, why, viewer);
        return DealController.done(id, said, "deal.done.payment-back");
    }

    @PostMapping("/royalties/{period}")
    String state(
            @PathVariable UUID id,
            @PathVariable int period,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String evidence,
            Viewer viewer,
            RedirectAttributes said) {
        royalties.state(new DealId(id), period, Money.parse(base), evidence, viewer);
        return DealController.done(id, said, "deal.done.royalty");
    }
}
