package org.mengkeju.matching.internal.explanation;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.mengkeju.matching.Facts.MoneyRange;
import org.mengkeju.matching.Facts.TrlRange;
import org.mengkeju.matching.Reason;

/** One sentence for each reason, from the message files. */
public final class ReasonTexts {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final ResourceBundle messages;
    private final Locale locale;
    private final UnaryOperator<String> linkNames;
    private final UnaryOperator<String> divisionNames;

    /**
     * Sentences in one language.
     *
     * @param linkNames names of chain links by {@code chain/link}
     * @param divisionNames names of divisions by code
     */
    public ReasonTexts(Locale locale, UnaryOperator<String> linkNames, UnaryOperator<String> divisionNames) {
        this.messages = ResourceBundle.getBundle("messages.matching", locale);
        this.locale = locale;
        this.linkNames = linkNames;
        this.divisionNames = divisionNames;
    }

    /** The sentence of a reason. */
    public String of(Reason reason) {
        return switch (reason) {
            case Reason.Terms terms -> terms(terms);
            case Reason.Meaning meaning -> meaning(meaning);
            case Reason.Chain chain -> text("chain." + chain.fit(), named(chain.links(), linkNames));
            case Reason.Maturity maturity -> maturity(maturity);
            case Reason.Region region ->
                text("region." + region.fit(), region.has() == null ? "" : divisionNames.apply(region.has()));
            case Reason.Budget budget -> budget(budget);
        };
    }

    /** The name of a reason. */
    public String name(Reason reason) {
        return messages.getString("matching.reason." + reason.type());
    }

    /** What is said when nothing fits. */
    public String gap(List<String> nearestLinks) {
        String gap = messages.getString("matching.gap");
        if (nearestLinks.isEmpty()) {
            return gap;
        }
        String links = new MessageFormat(messages.getString("matching.gap.links"), locale)
                .format(new Object[] {named(nearestLinks, linkNames)});
        return gap + System.lineSeparator() + links;
    }

    private String terms(Reason.Terms terms) {
        String shared = terms.shared().isEmpty() ? text("terms.none") : text("terms.shared", listed(terms.shared()));
        return terms.missing().isEmpty() ? shared : shared + text("terms.missing", listed(terms.missing()));
    }

    private String meaning(Reason.Meaning meaning) {
        return meaning.need() == null || meaning.candidate() == null
                ? text("meaning.none")
                : text(
                        "meaning.pair",
                        meaning.need().sentence(),
                        meaning.candidate().sentence());
    }

    private String maturity(Reason.Maturity maturity) {
        if (maturity.has() == null) {
            return text("maturity.unknown");
        }
        String has = levels(maturity.has());
        if (maturity.asked() == null) {
            return text("maturity.unasked", has);
        }
        String key = maturity.missingLevels() == 0 ? "maturity.reached" : "maturity.short";
        return text(key, has, levels(maturity.asked()), maturity.missingLevels());
    }

    private String levels(TrlRange range) {
        return range.low() == range.high()
                ? text("maturity.level", range.low())
                : text("maturity.range", range.low(), range.high());
    }

    private String budget(Reason.Budget budget) {
        if (budget.budget() == null || budget.price() == null) {
            return text("budget.unknown");
        }
        String key = "budget.within";
        if (budget.shortfall().signum() > 0) {
            key = "budget.over";
        } else if (budget.highShortfall().signum() > 0) {
            key = "budget.high";
        }
        return text(
                key,
                range(budget.price()),
                range(budget.budget()),
                wan(budget.highShortfall()),
                wan(budget.shortfall()));
    }

    private static String range(MoneyRange range) {
        String low = wan(range.low());
        String high = wan(range.high());
        return low.equals(high) ? low : low + "—" + high;
    }

    private static String wan(BigDecimal yuan) {
        return yuan.divide(WAN).stripTrailingZeros().toPlainString();
    }

    private String named(List<String> values, UnaryOperator<String> names) {
        return listed(values.stream().map(names).toList());
    }

    /** What stands between reasons that are read aloud one after another. */
    public String pause() {
        return messages.getString("matching.why.pause");
    }

    private String listed(List<String> values) {
        return String.join(messages.getString("matching.why.separator"), values);
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(messages.getString("matching.why." + key), locale).format(arguments);
    }
}
