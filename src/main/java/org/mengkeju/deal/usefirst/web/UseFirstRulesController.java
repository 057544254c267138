package org.mengkeju.deal.usefirst.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.deal.usefirst.rule.Finding;
import org.mengkeju.deal.usefirst.rule.Mark;
import org.mengkeju.deal.usefirst.rule.RuleSet;
import org.mengkeju.deal.usefirst.rule.RuleSets;
import org.mengkeju.deal.usefirst.rule.Ruled;
import org.mengkeju.deal.usefirst.rule.SizeClass;
import org.mengkeju.deal.usefirst.rule.UseFirstRules;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.Named;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.web.Answers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rule sets as everybody may read them, and a check of terms one has in mind. */
@Controller
@Requires(Right.READ_PUBLISHED)
class UseFirstRulesController {
    static final List<String> RIGHTS = List.of(
            "invention-patent",
            "utility-model",
            "software",
            "layout-design",
            "plant-variety",
            "biomedical-variety",
            "trade-secret",
            "other");

    private final RuleSets sets;
    private final UseFirstRules rules;
    private final MessageSource messages;
    private final Answers answers;
    private final RegionClock clock;

    UseFirstRulesController(
            RuleSets sets, UseFirstRules rules, MessageSource messages, Answers answers, RegionClock clock) {
        this.sets = sets;
        this.rules = rules;
        this.messages = messages;
        this.answers = answers;
        this.clock = clock;
    }

    /** A value of a rule set in words. */
    public record Line(String field, String value, Mark mark, String source) {}

    /** A finding in words. */
    public record Found(
            Finding.Kind kind, String text, @Nullable Mark mark, String source) {}

    @GetMapping(UseFirstController.PATH + "/rules")
    String rules(@RequestParam(defaultValue = "") String set, Model model, Locale locale) {
        RuleSet shown = sets.find(set).or(sets::standard).orElseThrow(Refusal::notFound);
        model.addAttribute("sets", sets.all());
        model.addAttribute("set", shown);
        model.addAttribute("lines", lines(shown, locale));
        return "deal/use-first-rules";
    }

    private List<Line> lines(RuleSet set, Locale locale) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("modes", set.modes(), all -> named(all, locale)));
        lines.add(line("sizes", set.sizes(), all -> keys("size.", all, locale)));
        lines.add(line(
                "rights",
                set.rights(),
                all -> all.isEmpty() ? text("rules.any", locale) : keys("right.", all, locale)));
        lines.add(line("entryFee", set.entryFee(), may -> yes(may, locale)));
        lines.add(line("leastTrl", set.leastTrl(), String::valueOf));
        lines.add(line("earliestPaymentMonths", set.earliestPaymentMonths(), String::valueOf));
        lines.add(line("orFirstRevenue", set.orFirstRevenue(), may -> yes(may, locale)));
        lines.add(line("publicityDays", set.publicityDays(), String::valueOf));
        lines.add(line("proposedAfterYears", set.proposedAfterYears(), String::valueOf));
        lines.add(line("proposedSince", set.proposedSince(), since -> text("since." + since, locale)));
        lines.add(line("freeMonths", set.freeMonths(), String::valueOf));
        lines.add(line("extensionMonths", set.extensionMonths(), String::valueOf));
        lines.add(line("licence", set.licence(), kind -> text("licence." + kind, locale)));
        lines.add(line("registrationDays", set.registrationDays(), String::valueOf));
        lines.add(line("invoiceWorkingDays", set.invoiceWorkingDays(), String::valueOf));
        lines.add(line("decisionDays", set.decisionDays(), String::valueOf));
        lines.add(line("papersDays", set.papersDays(), String::valueOf));
        lines.add(line("paymentDays", set.paymentDays(), String::valueOf));
        lines.add(line("noticeDays", set.noticeDays(), String::valueOf));
        lines.add(line("statementDays", set.statementDays(), String::valueOf));
        lines.add(line(
                "reminderDays",
                set.reminderDays(),
                days -> days.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        return lines;
    }

    private static <T> Line line(String field, Ruled<T> rule, Function<T, String> words) {
        return new Line(field, words.apply(rule.value()), rule.mark(), rule.source());
    }

    private String keys(String prefix, List<?> keys, Locale locale) {
        return joined(keys.stream().map(key -> text(prefix + key, locale)).toList(), locale);
    }

    private static String named(List<Named> names, Locale locale) {
        return joined(names.stream().map(name -> name.in(locale)).toList(), locale);
    }

    private static String joined(List<String> words, Locale locale) {
        return String.join(locale.getLanguage().equals("en") ? ", " : "、", words);
    }

    private String yes(boolean may, Locale locale) {
        return text(may ? "rules.yes" : "rules.no", locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("deal.use-first." + key, null, locale);
    }

    @GetMapping(UseFirstController.PATH + "/check")
    String check(CheckForm typed, Model model, Locale locale) {
        RuleSet standard = sets.standard().orElseThrow(Refusal::notFound);
        CheckForm form = typed.filled(standard, clock.today());
        model.addAttribute("typed", form);
        model.addAttribute("sets", sets.all());
        model.addAttribute("sizes", SizeClass.values());
        model.addAttribute("rights", RIGHTS);
        model.addAttribute("kinds", TriggerKind.values());
        if (Boolean.TRUE.equals(form.go())) {
            try {
                model.addAttribute("findings", words(rules.check(form.terms(), form.circumstances()), locale));
            } catch (Refusal no) {
                model.addAttribute("fault", answers.text(no, locale));
            }
        }
        return "deal/use-first-check";
    }

    private List<Found> words(List<Finding> findings, Locale locale) {
        return findings.stream()
                .map(one -> new Found(one.kind(), words(one, locale), one.mark(), one.source()))
                .toList();
    }

    private String words(Finding finding, Locale locale) {
        Object[] arguments = finding.arguments().stream()
                .map(argument -> argument instanceof Named name ? name.in(locale) : argument)
                .toArray();
        return messages.getMessage(finding.message(), arguments, locale);
    }
}
