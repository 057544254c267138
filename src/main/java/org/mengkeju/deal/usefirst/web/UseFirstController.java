package org.mengkeju.deal.usefirst.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.usefirst.Act;
import org.mengkeju.deal.usefirst.Move;
import org.mengkeju.deal.usefirst.Side;
import org.mengkeju.deal.usefirst.UseFirstDesk;
import org.mengkeju.deal.usefirst.UseFirstLicence;
import org.mengkeju.deal.usefirst.UseFirstLicences;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.web.Answers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Use-first licences: mine, one of them, and what one does under it. */
@Controller
@Requires(Right.FOLLOW_USE_FIRST)
class UseFirstController {
    static final String PATH = "/deals/use-first";

    private final UseFirstLicences licences;
    private final UseFirstDesk desk;
    private final Answers answers;
    private final RegionClock clock;

    UseFirstController(UseFirstLicences licences, UseFirstDesk desk, Answers answers, RegionClock clock) {
        this.licences = licences;
        this.desk = desk;
        this.answers = answers;
        this.clock = clock;
    }

    /** Entry of the rail, with how much the viewer's side owes. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry useFirstEntry(UseFirstLicences licences) {
            return new WorkbenchEntry(
                    "deal.rail.mine",
                    "deal.use-first.title",
                    PATH,
                    "clock",
                    Right.FOLLOW_USE_FIRST,
                    35,
                    viewer -> owedBy(licences, viewer));
        }

        private static int owedBy(UseFirstLicences licences, Viewer viewer) {
            return viewer.organisation() == null
                    ? WorkbenchEntry.NO_COUNT.applyAsInt(viewer)
                    : licences.mine(viewer).stream()
                            .map(licence -> new UseFirstPage(
                                    licence, licences.side(licence, viewer).orElse(null)))
                            .mapToInt(page -> page.mine().size())
                            .sum();
        }
    }

    @GetMapping(PATH)
    String list(Viewer viewer, Model model) {
        List<UseFirstPage> pages = licences.mine(viewer).stream()
                .map(licence -> page(licence, viewer))
                .toList();
        model.addAttribute("pages", pages);
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "showsDemo",
                pages.stream().anyMatch(page -> page.licence().deal().demo()));
        return "deal/use-first";
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        UseFirstLicence licence = licences.find(new DealId(id), viewer).orElseThrow(Refusal::notFound);
        model.addAttribute("page", page(licence, viewer));
        model.addAttribute("credit", licences.credit(licence));
        model.addAttribute("sides", Side.values());
        model.addAttribute("today", clock.today());
        model.addAttribute("zone", clock.zone());
        model.addAttribute("key", Identifier.next());
        model.addAttribute("evidenceMax", UseFirstDesk.EVIDENCE_MAX);
        model.addAttribute("showsDemo", licence.deal().demo());
        return "deal/use-first-contract";
    }

    private UseFirstPage page(UseFirstLicence licence, Viewer viewer) {
        Side side = viewer.may(Right.ACT_IN_USE_FIRST)
                ? licences.side(licence, viewer).orElse(null)
                : null;
        return new UseFirstPage(licence, side);
    }

    /** What a form about an act says; what its move does not ask for is empty. */
    record Typed(
            @Nullable UUID key,
            Move move,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate on,

            @Nullable String evidence,
            @Nullable String amount,
            @Nullable String base,
            @Nullable String due,
            @Nullable String text,
            @Nullable Integer months,
            @Nullable Boolean passed,
            @Nullable String period) {

        Act.Said said() {
            return new Act.Said(
                    money(amount), money(base), filled(due), filled(text), months, passed, filled(period), null);
        }

        private static @Nullable Money money(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : Money.parse(typed);
        }

        private static @Nullable String filled(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }
    }

    /** A step that is refused leads back to the page, with the reason and what was typed. */
    @PostMapping(PATH + "/{id}/acts")
    @Requires(Right.ACT_IN_USE_FIRST)
    String act(@PathVariable UUID id, Typed typed, Viewer viewer, RedirectAttributes said, Locale locale) {
        try {
            LocalDate on = typed.on();
            if (on == null) {
                throw Refusal.invalid("deal.use-first.refusal.day");
            }
            String evidence = typed.evidence() == null ? "" : typed.evidence();
            desk.act(new DealId(id), typed.key(), typed.move(), on, evidence, typed.said(), viewer);
            said.addFlashAttribute("done", "deal.use-first.done." + typed.move());
        } catch (Refusal no) {
            if (no.kind() == Refusal.Kind.NOT_FOUND) {
                throw no;
            }
            said.addFlashAttribute("fault", answers.text(no, locale));
            said.addFlashAttribute("typed", typed);
        }
        return "redirect:" + PATH + "/" + id;
    }

    /** Defaults and breaches on record: a party's own, an officer's all. */
    @GetMapping(PATH + "/credit")
    String credit(Viewer viewer, Model model) {
        model.addAttribute("lines", licences.credit(viewer));
        model.addAttribute("zone", clock.zone());
        return "deal/use-first-credit";
    }
}
