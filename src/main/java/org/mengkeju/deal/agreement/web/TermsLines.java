package org.mengkeju.deal.agreement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.Royalty;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.TermsVersion;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.springframework.context.MessageSource;

/** Terms put into words, field by field, for several versions beside each other. */
final class TermsLines {
    private TermsLines() {}

    /**
     * A field in every version.
     *
     * @param label message key of its name
     */
    public record Line(String label, List<Cell> cells) {
        /** Whether it says anything in any version. */
        boolean saysAnything() {
            return cells.stream().anyMatch(cell -> !cell.text().isEmpty());
        }
    }

    /**
     * What a version says.
     *
     * @param changed whether it differs from the version before
     */
    public record Cell(String text, boolean changed) {}

    static List<Line> of(List<TermsVersion> versions, MessageSource texts, Locale locale) {
        List<Line> lines = new ArrayList<>();
        add(lines, versions, "way", terms -> texts.getMessage("deal.way." + terms.way(), null, locale));
        add(lines, versions, "pricing", terms -> texts.getMessage("deal.pricing." + terms.pricing(), null, locale));
        add(lines, versions, "object", Terms::object);
        add(
                lines,
                versions,
                "results",
                terms -> terms.results().stream()
                        .map(one -> one.title() + (one.number().isEmpty() ? "" : " " + one.number()))
                        .collect(Collectors.joining("\n")));
        add(lines, versions, "price", terms -> terms.price().text());
        add(
                lines,
                versions,
                "instalments",
                terms -> terms.instalments().stream()
                        .map(one -> one.due() + " " + one.amount().text() + " " + one.label())
                        .collect(Collectors.joining("\n")));
        add(lines, versions, "royalty", terms -> royalty(terms.royalty(), texts, locale));
        add(lines, versions, "use-first", terms -> useFirst(terms.useFirst(), texts, locale));
        add(
                lines,
                versions,
                "costs",
                terms -> terms.costs().stream()
                        .map(one -> one.label() + " " + one.amount().text())
                        .collect(Collectors.joining("\n")));
        add(lines, versions, "scope", Terms::scope);
        add(lines, versions, "territory", Terms::territory);
        add(lines, versions, "months", terms -> "" + terms.months());
        add(lines, versions, "deliverables", Terms::deliverables);
        add(lines, versions, "acceptance", Terms::acceptance);
        add(lines, versions, "confidentiality", Terms::confidentiality);
        add(lines, versions, "improvements", Terms::improvements);
        add(lines, versions, "penalty", Terms::penalty);
        return lines.stream().filter(Line::saysAnything).toList();
    }

    private static void add(
            List<Line> lines, List<TermsVersion> versions, String field, Function<Terms, String> words) {
        List<Cell> cells = new ArrayList<>();
        @Nullable String before = null;
        for (TermsVersion version : versions) {
            String text = words.apply(version.terms());
            cells.add(new Cell(text, before != null && !before.equals(text)));
            before = text;
        }
        lines.add(new Line("deal.terms.field." + field, cells));
    }

    private static String royalty(@Nullable Royalty royalty, MessageSource texts, Locale locale) {
        return royalty == null
                ? ""
                : texts.getMessage(
                        "deal.terms.royalty.words",
                        new Object[] {royalty.base(), royalty.percent().toPlainString(), royalty.everyMonths()},
                        locale);
    }

    private static String useFirst(@Nullable UseFirstTerms useFirst, MessageSource texts, Locale locale) {
        if (useFirst == null) {
            return "";
        }
        String head = texts.getMessage(
                "deal.terms.use-first.words", new Object[] {useFirst.freeMonths(), useFirst.coveredPercent()}, locale);
        return head
                + useFirst.triggers().stream()
                        .map(trigger -> "\n" + texts.getMessage("deal.trigger." + trigger.kind(), null, locale) + " "
                                + trigger.label() + " "
                                + (trigger.percent() == null
                                        ? trigger.amount().text()
                                        : trigger.percent().toPlainString() + " %"))
                        .collect(Collectors.joining());
    }
}
