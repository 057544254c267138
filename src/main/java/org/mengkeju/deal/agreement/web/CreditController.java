package org.mengkeju.deal.agreement.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.credit.Credit;
import org.mengkeju.deal.credit.Credits;
import org.mengkeju.deal.credit.Introduction;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** To whom a deal is credited: centres with their shares; a share of the manager's or introducer's centre is theirs. */
@Controller
@Requires(Right.WORK_LEADS)
class CreditController {
    private final Deals deals;
    private final Credits credits;
    private final Centres centres;

    CreditController(Deals deals, Credits credits, Centres centres) {
        this.deals = deals;
        this.credits = credits;
        this.centres = centres;
    }

    @PostMapping("/deals/{id}/credits")
    String agree(
            @PathVariable UUID id,
            @RequestParam List<String> centre,
            @RequestParam List<String> percent,
            Viewer viewer,
            RedirectAttributes said) {
        Deal deal = deals.find(new DealId(id), viewer).orElseThrow(Refusal::notFound);
        Introduction introduction = credits.introduction(deal).orElse(null);
        List<Credit> split = new ArrayList<>();
        for (int i = 0; i < Math.min(centre.size(), percent.size()); i++) {
            if (!percent.get(i).isBlank()) {
                split.add(credit(deal, introduction, centre.get(i), share(percent.get(i))));
            }
        }
        credits.agree(deal.id(), split, viewer);
        return DealController.done(id, said, "deal.done.credit");
    }

    private Credit credit(Deal deal, @Nullable Introduction introduction, String centre, int share) {
        if (centre.equals(deal.centre()) && deal.manager() != null) {
            return new Credit(centre, deal.manager(), Objects.requireNonNull(deal.managerName()), share);
        }
        if (introduction != null && centre.equals(introduction.centre())) {
            return new Credit(centre, introduction.manager(), introduction.managerName(), share);
        }
        return new Credit(centre, null, centres.name(centre, Locale.SIMPLIFIED_CHINESE), share);
    }

    private static int share(String percent) {
        String plain = percent.replace("%", "").strip();
        if (!plain.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw Refusal.invalid("deal.terms.fault.percent");
        }
        return new BigDecimal(plain).movePointRight(2).intValueExact();
    }
}
