package org.mengkeju.matching.support.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.network.facts.Fact;
import org.mengkeju.network.facts.FactVocabulary;
import org.mengkeju.network.facts.FactsForm;
import org.mengkeju.network.facts.FirmFacts;
import org.mengkeju.platform.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "我们的情况": what a firm says of itself, and whether it may be proposed. */
@Controller
@Requires(Right.STATE_FACTS)
class FactsController {
    static final String PATH = "/matching/support/facts";
    private static final FactsForm.Result FRESH = new FactsForm.Result(0, List.of(), List.of());

    private final FirmFacts facts;
    private final FactVocabulary vocabulary;
    private final FactsPage page;
    private final Organisations organisations;

    FactsController(FirmFacts facts, FactVocabulary vocabulary, FactsPage page, Organisations organisations) {
        this.facts = facts;
        this.vocabulary = vocabulary;
        this.page = page;
        this.organisations = organisations;
    }

    /** Entries of the rail: for people who act for a firm. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        private static WorkbenchEntry entry(String label, String path, String icon, int position) {
            return new WorkbenchEntry(
                    "matching.rail.support",
                    label,
                    path,
                    icon,
                    Right.STATE_FACTS,
                    position,
                    WorkbenchEntry.NO_COUNT,
                    viewer -> viewer.organisation() != null);
        }

        @Bean
        WorkbenchEntry supportEntry() {
            return entry("matching.support.title", SupportController.PATH, "seal", 47);
        }

        @Bean
        WorkbenchEntry factsEntry() {
            return entry("matching.facts.title", PATH, "list", 48);
        }
    }

    @GetMapping(PATH)
    String form(Viewer viewer, Locale locale, Model model) {
        return shown(Map.of(), FRESH, viewer, locale, model);
    }

    private String shown(
            Map<String, String> typed, FactsForm.Result result, Viewer viewer, Locale locale, Model model) {
        var organisation = organisations.find(facts.own(viewer)).orElseThrow(Refusal::notFound);
        List<FactsPage.Group> groups = page.groups(viewer, locale, typed, result);
        model.addAttribute("organisation", organisation);
        model.addAttribute("groups", groups);
        model.addAttribute("labels", page);
        model.addAttribute("result", result);
        model.addAttribute("consent", facts.consent(viewer));
        model.addAttribute(
                "stale",
                groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .filter(row ->
                                row.statement() != null && row.statement().stale())
                        .count());
        model.addAttribute("showsDemo", organisation.demo());
        return "matching/facts";
    }

    @PostMapping(PATH)
    String state(
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes said) {
        Map<String, String> typed = new LinkedHashMap<>();
        List<FactsForm.Entry> entries = new ArrayList<>();
        for (Fact fact : vocabulary.facts()) {
            String entered = parameters.getFirst("fact." + fact.key());
            String seen = parameters.getFirst("seen." + fact.key());
            if (entered != null && !fact.followsFromOthers()) {
                typed.put(fact.key(), entered);
                entries.add(new FactsForm.Entry(fact, seen == null ? "" : seen, entered));
            }
        }
        FactsForm.Result result = facts.state(entries, viewer);
        if (!result.kept()) {
            return shown(typed, result, viewer, locale, model);
        }
        said.addFlashAttribute("stated", result.stated());
        return "redirect:" + PATH;
    }

    /** Says again what was said too long ago to count. */
    @PostMapping(PATH + "/confirm")
    String confirm(Viewer viewer, RedirectAttributes said) {
        said.addFlashAttribute("stated", facts.confirm(viewer));
        return "redirect:" + PATH;
    }

    @PostMapping(SupportController.PATH + "/consent")
    String consent(@RequestParam(defaultValue = "false") boolean agreed, Viewer viewer, RedirectAttributes said) {
        facts.consent(agreed, viewer);
        said.addFlashAttribute("consented", agreed);
        return "redirect:" + PATH + "#consent";
    }
}
