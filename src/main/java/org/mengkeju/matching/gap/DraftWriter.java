package org.mengkeju.matching.gap;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.MoneyRange;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the first draft of a challenge from what is known of the problem. Challenges are published in Chinese, so the
 * draft is. Who may enter has no threshold of age, degree, title or registration, and whoever sets the task may not take
 * it (national lists of 2021, obligations 1; the poster's exclusion and 30 days are defaults of the platform).
 */
@Component
class DraftWriter {
    private static final int TITLE_LENGTH = 60;

    private final MessageSource messages;

    DraftWriter(MessageSource messages) {
        this.messages = messages;
    }

    ChallengeDraft write(Gap gap, Optional<Listing> need) {
        Optional<Details.Need> asked = need.map(Listing::details)
                .filter(Details.Need.class::isInstance)
                .map(Details.Need.class::cast);
        List<Details.Target> targets = asked.map(Details.Need::targets).orElse(List.of());
        return new ChallengeDraft(
                shortened(gap.title()),
                subject(gap, targets),
                text("matching.gap.draft.who.default"),
                text("matching.gap.draft.how.default"),
                given(asked),
                judged(targets));
    }

    /** The first line of a text, cut where it is long. */
    static String shortened(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        return line.codePointCount(0, line.length()) <= TITLE_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH - 1)) + "…";
    }

    private String subject(Gap gap, List<Details.Target> targets) {
        String text = gap.text().substring(0, Math.min(gap.text().length(), ChallengeDraft.FACT_MAX * 3 / 4));
        if (targets.isEmpty()) {
            return text;
        }
        return text + "\n"
                + text("matching.gap.draft.targets") + "\n"
                + targets.stream()
                        .map(target -> text("matching.gap.draft.target", target.name(), target.target(), target.unit()))
                        .collect(Collectors.joining("\n"));
    }

    private String given(Optional<Details.Need> asked) {
        MoneyRange budget = asked.map(Details.Need::budget).orElse(null);
        String own = budget == null
                ? text("matching.gap.draft.given.open")
                : text(
                        "matching.gap.draft.given.budget",
                        budget.fromWan().toPlainString(),
                        budget.toWan().toPlainString());
        return own + "\n" + text("matching.gap.draft.given.public");
    }

    private String judged(List<Details.Target> targets) {
        String checks = targets.stream()
                .filter(target -> !target.verification().isBlank())
                .map(target -> text("matching.gap.draft.check", target.name(), target.verification()))
                .collect(Collectors.joining("\n"));
        String scene = text("matching.gap.draft.judged.default");
        return checks.isEmpty() ? scene : checks + "\n" + scene;
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE));
    }
}
