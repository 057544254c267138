package org.mengkeju.catalogue.internal.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.MoneyRange;
import org.mengkeju.catalogue.TradeWay;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.catalogue.internal.DetailsJson;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.platform.region.Division;
import org.mengkeju.platform.region.Divisions;
import tools.jackson.databind.JsonNode;

/**
 * One line of a demonstration file.
 *
 * @param node the line as JSON
 */
record DemoLine(Kind kind, JsonNode node) {
    String code() {
        return required(node, "id");
    }

    ListingContent content(Divisions divisions) {
        return new ListingContent(
                required(node, "title"),
                required(node, "text"),
                words(node.get("keywords")),
                links(),
                divisions(divisions),
                ownerName(),
                Visibility.PUBLIC,
                details());
    }

    private JsonNode fields() {
        return node.path("fields");
    }

    private List<LinkRef> links() {
        String chain = fields().path("chain").asString("");
        return words(fields().get("links")).stream()
                .map(link -> new LinkRef(chain, link))
                .toList();
    }

    private List<String> divisions(Divisions divisions) {
        String place = fields().path("division").asString("");
        if (place.isEmpty()) {
            return List.of();
        }
        return List.of(divisions
                .lookUp(place)
                .map(Division::code)
                .orElseThrow(() -> new IllegalArgumentException("no division is called " + place)));
    }

    private String ownerName() {
        return Stream.of("owner", "firm", "provider")
                .map(key -> fields().path(key).asString(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Details details() {
        return switch (kind) {
            case ACHIEVEMENT -> achievement();
            case NEED -> need();
            case EXPERT ->
                new Details.Expert(
                        required(fields(), "rank"), required(fields(), "org_kind"), words(fields().get("disciplines")));
            case PLATFORM -> platform();
            case FINANCE -> finance();
            case AGENCY ->
                new Details.Agency(
                        words(fields().get("windows")),
                        words(fields().get("services")),
                        fields().path("accreditation").asString(""),
                        String.join("，", words(fields().get("hours"))));
            case POLICY -> throw new IllegalArgumentException("policies are no demonstration data");
        };
    }

    private Details achievement() {
        var mark = new Details.TrlMark(
                fields().path("trl").asInt(),
                required(fields(), "trl_date"),
                fields().path("evidence").asString(""));
        List<Details.Right> rights = fields().path("ip").values().stream()
                .map(right -> new Details.Right(
                        required(right, "kind"),
                        required(right, "status"),
                        right.path("count").asInt()))
                .toList();
        return new Details.Achievement(
                List.of(mark),
                required(fields(), "owner_kind"),
                ways("trade"),
                money("price_wan"),
                rights,
                fields().path("comparison").asString(""),
                fields().path("evidence").asString(""),
                words(fields().get("disciplines")),
                words(fields().get("industries")));
    }

    private Details need() {
        JsonNode trl = fields().get("trl_min");
        String deadline = fields().path("deadline").asString("");
        return new Details.Need(
                fields().path("kind").asString("").equals("scene"),
                money("budget_wan"),
                trl == null || trl.isNull() ? null : trl.asInt(),
                deadline.isEmpty() ? null : LocalDate.parse(deadline),
                ways("ways"),
                List.of(),
                "",
                words(fields().get("industries")));
    }

    private Details platform() {
        String platformKind = required(fields(), "kind");
        return new Details.Platform(
                platformKind,
                required(fields(), "level"),
                fields().path("capacity").asString(""),
                fields().path("price").asString(""),
                platformKind.equals("pilot-line") || platformKind.equals("instrument"));
    }

    private Details finance() {
        List<BigDecimal> rate = numbers("rate_percent");
        List<BigDecimal> term = numbers("term_months");
        return new Details.Finance(
                required(fields(), "product_kind"),
                money("amount_wan"),
                rate.isEmpty() ? null : rate.getFirst(),
                rate.isEmpty() ? null : rate.getLast(),
                term.isEmpty() ? null : term.getFirst().intValueExact(),
                term.isEmpty() ? null : term.getLast().intValueExact(),
                fields().path("conditions").values().stream()
                        .map(one -> DetailsJson.MAPPER.treeToValue(one, Details.Condition.class))
                        .toList());
    }

    private List<TradeWay> ways(String key) {
        return words(fields().get(key)).stream().map(TradeWay::of).toList();
    }

    private @Nullable MoneyRange money(String key) {
        List<BigDecimal> ends = numbers(key);
        return ends.isEmpty() ? null : MoneyRange.ofWan(ends.getFirst(), ends.getLast());
    }

    private List<BigDecimal> numbers(String key) {
        return fields().path(key).values().stream().map(JsonNode::asDecimal).toList();
    }

    private static String required(JsonNode node, String key) {
        String text = node.path(key).asString("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("'" + key + "' is missing");
        }
        return text;
    }

    private static List<String> words(@Nullable JsonNode array) {
        return array == null
                ? List.of()
                : array.values().stream().map(JsonNode::asString).toList();
    }
}
