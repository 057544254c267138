package org.mengkeju.catalogue.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.MoneyRange;
import org.mengkeju.catalogue.TradeWay;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.catalogue.fields.FieldFault;
import org.mengkeju.catalogue.fields.FieldSpec;
import org.mengkeju.chain.Chains;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.chain.codes.CodeTable;
import org.mengkeju.chain.codes.CodeTables;
import org.mengkeju.network.Centres;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How what a listing says is written for people, in the language of the page. */
@Component("listingWords")
public class ListingWords {
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;
    private final Chains chains;
    private final CodeTables codeTables;
    private final Divisions divisions;
    private final RegionClock clock;
    private final Centres centres;

    ListingWords(
            MessageSource messages,
            Chains chains,
            CodeTables codeTables,
            Divisions divisions,
            RegionClock clock,
            Centres centres) {
        this.codeTables = codeTables;
        this.messages = messages;
        this.chains = chains;
        this.divisions = divisions;
        this.clock = clock;
        this.centres = centres;
    }

    /** The text of a message key. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** The text of a message key with a list of arguments. */
    public String message(String key, List<Object> arguments) {
        return text(key, arguments.toArray());
    }

    public String kind(Listing listing) {
        boolean scene = listing.details() instanceof Details.Need need && need.scene();
        return text(
                scene
                        ? "catalogue.one.scene"
                        : "catalogue.one." + listing.kind().key());
    }

    /** Kind in lists: 技术需求, 科技成果. */
    public String list(Kind kind) {
        return text("catalogue.list." + kind.key());
    }

    public String state(Listing listing) {
        return text("catalogue.state." + listing.state().name().toLowerCase(Locale.ROOT));
    }

    /** The class of the tag that shows the state. */
    public String stateTag(Listing listing) {
        return switch (listing.state()) {
            case DRAFT -> "draft";
            case SUBMITTED -> "wait";
            case PUBLISHED -> "go";
            case EXPIRED, WITHDRAWN -> "stop";
        };
    }

    public String choice(String group, String key) {
        return key.isEmpty()
                ? text("catalogue.detail.unknown")
                : messages.getMessage("catalogue.choice." + group + "." + key, null, key, locale()) + "";
    }

    public String choices(String group, List<String> keys) {
        return keys.isEmpty()
                ? text("catalogue.detail.unknown")
                : keys.stream().map(key -> choice(group, key)).collect(Collectors.joining(separator()));
    }

    public String ways(List<TradeWay> ways) {
        return choices("way", ways.stream().map(TradeWay::key).toList());
    }

    public String joined(List<String> words) {
        return words.isEmpty() ? text("catalogue.detail.unknown") : String.join(separator(), words);
    }

    /** Disciplines by code, with their names where the table is there. */
    public String disciplines(List<String> codes) {
        return joined(codes.stream()
                .map(code -> codeTables.label(CodeTable.DISCIPLINES, code))
                .toList());
    }

    /** Industries by code, with their names where the table is there. */
    public String industries(List<String> codes) {
        return joined(codes.stream()
                .map(code -> codeTables.label(CodeTable.INDUSTRIES, code))
                .toList());
    }

    /**
     * A value of a field of links or codes as people read it.
     *
     * @param near links, {@code chain/link}, by which a code without a name is explained where one of them names it
     */
    public String placed(FieldSpec field, String value, List<String> near) {
        CodeTable table = field.codes();
        if (table != null) {
            return codeTables.find(table, value).isPresent()
                    ? codeTables.label(table, value)
                    : named(table, value, near);
        }
        int slash = value.indexOf('/');
        return slash > 0 && slash < value.length() - 1 ? link(LinkRef.parse(value)) : value;
    }

    /** A code without a name, by a link of a chain that names it. */
    private String named(CodeTable table, String code, List<String> near) {
        return chains.links().entrySet().stream()
                .filter(link -> (table == CodeTable.INDUSTRIES
                                ? link.getValue().gbt4754()
                                : link.getValue().gbt13745())
                        .contains(code))
                .map(Map.Entry::getKey)
                .min(Comparator.<LinkRef, Boolean>comparing(link -> !near.contains(link.toString()))
                        .thenComparing(Comparator.naturalOrder()))
                .map(link -> text("catalogue.placement.used", code, link(link)))
                .orElse(code);
    }

    /** Names of the places, or a dash. */
    public String places(Listing listing) {
        return listing.divisions().isEmpty()
                ? text("catalogue.detail.unknown")
                : listing.divisions().stream().map(divisions::name).collect(Collectors.joining(separator()));
    }

    public String owner(Listing listing) {
        if (!listing.ownerName().isEmpty()) {
            return listing.ownerName();
        }
        return listing.visibility() == Visibility.ANONYMOUS
                ? text("catalogue.detail.anonymous")
                : text("catalogue.detail.unknown");
    }

    /** What the centre is called. */
    public String centre(@Nullable String code) {
        return code == null ? text("catalogue.detail.unknown") : centres.name(code, locale());
    }

    public String link(LinkRef ref) {
        return chains.label(ref, locale());
    }

    /** {@code 80—150 万元}; the words of this key where there is no amount. */
    public String money(@Nullable MoneyRange range, String open) {
        if (range == null) {
            return text(open);
        }
        String from = plain(range.fromWan());
        String to = plain(range.toWan());
        return (from.equals(to) ? from : text("catalogue.money.range", from, to)) + " " + text("catalogue.unit.wan");
    }

    /** A number without needless zeros, thousands marked. */
    public String plain(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }

    public String day(@Nullable Instant instant) {
        return instant == null
                ? text("catalogue.detail.unknown")
                : clock.dayOf(instant).toString();
    }

    public String dayTime(Instant instant) {
        return DAY_TIME.format(instant.atZone(clock.zone()));
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(clock.zone()));
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? text("catalogue.detail.unknown") : day.toString();
    }

    /** {@link #parts} in one line. */
    public String line(Listing listing) {
        return String.join(" · ", parts(listing));
    }

    /** Owner, places and what matters most of its kind, for lists; what is unknown is left out. */
    public List<String> parts(Listing listing) {
        String particular =
                switch (listing.details()) {
                    case Details.Achievement achievement ->
                        readiness(achievement.readiness()) + money(achievement.price(), "catalogue.detail.price.open");
                    case Details.Need need -> money(need.budget(), "catalogue.detail.budget.open");
                    case Details.Expert expert -> expert.rank();
                    case Details.Platform platform -> choice("platform-kind", platform.platformKind());
                    case Details.Finance finance -> choice("product-kind", finance.productKind());
                    case Details.Agency agency -> joined(agency.services());
                    case Details.Policy policy -> policy.issuer();
                };
        return List.of(owner(listing), places(listing), particular).stream()
                .filter(part -> !part.isEmpty() && !part.equals(text("catalogue.detail.unknown")))
                .toList();
    }

    private String readiness(int level) {
        return level == 0 ? "" : "TRL " + level + " · ";
    }

    /** What is wrong with a field, in words. */
    public String fault(FieldFault fault) {
        String said = text(fault.message(), fault.arguments().toArray());
        return fault.row() == 0 ? said : text("catalogue.fault.in-row", fault.row(), said);
    }

    private String separator() {
        return locale().getLanguage().equals("en") ? ", " : "、";
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
