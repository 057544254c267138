package org.mengkeju.deal.agreement.web;

import java.util.List;
import java.util.UUID;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealAccess;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.notice.Notice;
import org.mengkeju.deal.notice.PriceNotices;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Public notices of agreed prices: anybody reads them, whoever has an account may object. */
@Controller
@Requires(Right.READ_PUBLISHED)
class PriceNoticeController {
    private static final String ONE = "/deals/notices/prices/{id}";

    private final PriceNotices notices;
    private final Deals deals;
    private final DealAccess access;
    private final RegionClock clock;

    PriceNoticeController(PriceNotices notices, Deals deals, DealAccess access, RegionClock clock) {
        this.notices = notices;
        this.deals = deals;
        this.access = access;
        this.clock = clock;
    }

    /** What a notice shows: name, way, price and who offers it; of the acquirer only whether it is connected. */
    public record Shown(Notice notice, Deal deal, Terms terms) {}

    @GetMapping("/deals/notices/prices")
    String list(Model model) {
        List<Shown> shown = notices.running().stream().map(this::shown).toList();
        model.addAttribute("notices", shown);
        model.addAttribute(
                "showsDemo", shown.stream().anyMatch(one -> one.deal().demo()));
        return "deal/price-notices";
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Shown shown = shown(notices.find(id).orElseThrow(Refusal::notFound));
        boolean answers = access.mayManage(shown.deal(), viewer)
                || access.side(shown.deal(), viewer)
                        .filter(side -> side == PartyRole.SUPPLIER)
                        .isPresent();
        model.addAttribute("shown", shown);
        model.addAttribute("standing", notices.standing(shown.notice()));
        model.addAttribute("lastDay", shown.notice().clock().lastDay());
        model.addAttribute("freeFrom", shown.notice().clock().freeFrom());
        model.addAttribute("counted", shown.notice().clock().counted(clock.today()));
        model.addAttribute("answers", answers);
        model.addAttribute("manages", access.mayManage(shown.deal(), viewer));
        model.addAttribute("showsDemo", shown.deal().demo());
        return "deal/price-notice";
    }

    private Shown shown(Notice notice) {
        Deal deal = deals.find(notice.deal()).orElseThrow();
        return new Shown(
                notice,
                deal,
                deals.version(notice.deal(), notice.terms()).orElseThrow().terms());
    }

    @PostMapping("/deals/{id}/notice")
    @Requires(Right.FOLLOW_DEALS)
    String publish(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        Notice notice = notices.publish(new DealId(id), viewer);
        return done(notice.id(), said, "deal.done.notice-open");
    }

    @PostMapping(ONE + "/objections")
    @Requires(Right.OWN_ACCOUNT)
    String object(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes said) {
        notices.object(id, text, viewer);
        return done(id, said, "deal.done.objected");
    }

    @PostMapping(ONE + "/objections/{objection}/answer")
    @Requires(Right.FOLLOW_DEALS)
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes said) {
        notices.answer(id, objection, text, viewer);
        return done(id, said, "deal.done.objection-answered");
    }

    @PostMapping(ONE + "/connected")
    @Requires(Right.WORK_LEADS)
    String connected(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            RedirectAttributes said) {
        notices.findConnected(id, why, viewer);
        return done(id, said, "deal.done.notice-void");
    }

    /** Asks whether the notice is over; the program also does every hour. */
    @PostMapping(ONE + "/end")
    @Requires(Right.FOLLOW_DEALS)
    String end(@PathVariable UUID id, RedirectAttributes said) {
        return done(id, said, notices.end(id) ? "deal.done.notice-over" : "deal.done.notice-runs");
    }

    private static String done(UUID id, RedirectAttributes said, String message) {
        said.addFlashAttribute("done", message);
        return "redirect:/deals/notices/prices/" + id;
    }
}
