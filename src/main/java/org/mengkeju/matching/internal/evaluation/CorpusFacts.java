package org.mengkeju.matching.internal.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.Facts.MoneyRange;
import org.mengkeju.matching.Facts.TrlRange;
import tools.jackson.databind.JsonNode;

/**
 * The {@code fields} of a corpus line that matching understands: chain, links, trl or trl_min, division, price_wan or
 * budget_wan (10,000 yuan), trade or ways. Others are the business of whoever wrote them.
 */
final class CorpusFacts {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private CorpusFacts() {}

    static Facts of(JsonNode fields) {
        if (!fields.isObject()) {
            return Facts.NONE;
        }
        String chain = fields.path("chain").asString("");
        List<String> links = texts(fields.path("links")).stream()
                .map(link -> link.contains("/") ? link : chain + "/" + link)
                .toList();
        String division = fields.path("division").asString("");
        return new Facts(
                links,
                trl(fields),
                division.isEmpty() ? null : division,
                money(fields.has("price_wan") ? fields.path("price_wan") : fields.path("budget_wan")),
                texts(fields.has("trade") ? fields.path("trade") : fields.path("ways")),
                null);
    }

    static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> {
            if (value.isString()) {
                texts.add(value.stringValue());
            }
        });
        return texts;
    }

    private static @Nullable TrlRange trl(JsonNode fields) {
        int exact = fields.path("trl").asInt(0);
        int least = fields.path("trl_min").asInt(0);
        if (exact >= 1 && exact <= 9) {
            return new TrlRange(exact, exact);
        }
        return least >= 1 && least <= 9 ? new TrlRange(least, 9) : null;
    }

    private static @Nullable MoneyRange money(JsonNode range) {
        if (range.size() != 2 || !range.get(0).isNumber() || !range.get(1).isNumber()) {
            return null;
        }
        BigDecimal low = yuan(range.get(0));
        BigDecimal high = yuan(range.get(1));
        return low.signum() < 0 || high.compareTo(low) < 0 ? null : new MoneyRange(low, high);
    }

    private static BigDecimal yuan(JsonNode wan) {
        return wan.decimalValue().multiply(WAN).setScale(2, RoundingMode.HALF_UP);
    }
}
