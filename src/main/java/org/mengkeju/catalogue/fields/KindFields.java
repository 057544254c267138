package org.mengkeju.catalogue.fields;

import static org.mengkeju.catalogue.fields.FieldNeed.OPTIONAL;
import static org.mengkeju.catalogue.fields.FieldNeed.RECOMMENDED;
import static org.mengkeju.catalogue.fields.FieldNeed.REQUIRED;
import static org.mengkeju.catalogue.fields.FieldType.CHOICE;
import static org.mengkeju.catalogue.fields.FieldType.CHOICES;
import static org.mengkeju.catalogue.fields.FieldType.DATE;
import static org.mengkeju.catalogue.fields.FieldType.DECIMAL;
import static org.mengkeju.catalogue.fields.FieldType.DIVISIONS;
import static org.mengkeju.catalogue.fields.FieldType.FLAG;
import static org.mengkeju.catalogue.fields.FieldType.LINE;
import static org.mengkeju.catalogue.fields.FieldType.LINKS;
import static org.mengkeju.catalogue.fields.FieldType.MONEY;
import static org.mengkeju.catalogue.fields.FieldType.MONTH;
import static org.mengkeju.catalogue.fields.FieldType.PHRASES;
import static org.mengkeju.catalogue.fields.FieldType.ROWS;
import static org.mengkeju.catalogue.fields.FieldType.TEXT;
import static org.mengkeju.catalogue.fields.FieldType.WHOLE;
import static org.mengkeju.catalogue.fields.FieldType.WORDS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.TradeWay;

/** The fields of every kind, in the order in which people are asked. */
public final class KindFields {
    private static final List<String> WAYS =
            Arrays.stream(TradeWay.values()).map(TradeWay::key).toList();
    private static final List<String> OWNER_KINDS = List.of("firm", "university", "institute", "person");
    private static final List<String> WINDOWS = List.of(
            "policy-advice",
            "research",
            "achievement-registration",
            "incubation",
            "technology-finance",
            "intellectual-property",
            "technology-exchange",
            "contract-registration");

    private KindFields() {}

    /** The fields of a kind. */
    public static List<FieldSpec> of(Kind kind) {
        return switch (kind) {
            case ACHIEVEMENT -> ACHIEVEMENT;
            case NEED -> NEED;
            case EXPERT -> EXPERT;
            case PLATFORM -> PLATFORM;
            case FINANCE -> FINANCE;
            case AGENCY -> AGENCY;
            case POLICY -> POLICY;
        };
    }

    public static Optional<FieldSpec> find(Kind kind, String key) {
        return of(kind).stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Parts of the form, in order. */
    public static List<String> sections(Kind kind) {
        return of(kind).stream().map(FieldSpec::section).distinct().toList();
    }

    private static FieldSpec title(String kind) {
        return FieldSpec.of("title", LINE, REQUIRED, "what")
                .common()
                .atMost(120)
                .named("catalogue.field." + kind + ".title");
    }

    private static FieldSpec text(String kind, String section) {
        return FieldSpec.of("text", TEXT, REQUIRED, section).common().named("catalogue.field." + kind + ".text");
    }

    private static FieldSpec keywords() {
        return FieldSpec.of("keywords", WORDS, OPTIONAL, "what").common();
    }

    private static FieldSpec links() {
        return FieldSpec.of("links", LINKS, RECOMMENDED, "what").common().atMost(8);
    }

    private static FieldSpec divisions() {
        return FieldSpec.of("divisions", DIVISIONS, REQUIRED, "open").common().atMost(12);
    }

    private static FieldSpec ownerName() {
        return FieldSpec.of("owner_name", LINE, OPTIONAL, "open").common().atMost(120);
    }

    private static FieldSpec visibility() {
        return FieldSpec.of("visibility", CHOICE, REQUIRED, "open")
                .common()
                .outOf("visibility", List.of("public", "anonymous", "network"));
    }

    private static FieldSpec disciplines() {
        return FieldSpec.of("disciplines", WORDS, OPTIONAL, "open");
    }

    private static final List<FieldSpec> ACHIEVEMENT = List.of(
            title("achievement"),
            text("achievement", "what"),
            links(),
            keywords(),
            FieldSpec.of("trl", ROWS, REQUIRED, "ripe")
                    .of(
                            FieldSpec.of("level", WHOLE, REQUIRED, "").between(1, 9),
                            FieldSpec.of("since", MONTH, REQUIRED, ""),
                            FieldSpec.of("evidence", LINE, OPTIONAL, "").named("catalogue.field.trl.evidence")),
            FieldSpec.of("comparison", TEXT, RECOMMENDED, "ripe").withFigure(),
            FieldSpec.of("evidence", TEXT, RECOMMENDED, "ripe"),
            FieldSpec.of("rights", ROWS, OPTIONAL, "trade")
                    .of(
                            FieldSpec.of("kind", CHOICE, REQUIRED, "")
                                    .named("catalogue.field.rights.kind")
                                    .outOf(
                                            "right",
                                            List.of(
                                                    "invention-patent",
                                                    "utility-model",
                                                    "design-patent",
                                                    "software",
                                                    "trade-secret",
                                                    "plant-variety",
                                                    "new-biological",
                                                    "layout-design")),
                            FieldSpec.of("status", CHOICE, REQUIRED, "")
                                    .named("catalogue.field.rights.status")
                                    .outOf("right-status", List.of("granted", "applied")),
                            FieldSpec.of("count", WHOLE, REQUIRED, "")
                                    .named("catalogue.field.rights.count")
                                    .between(1, 9999)),
            FieldSpec.of("ways", CHOICES, RECOMMENDED, "trade").outOf("way", WAYS),
            FieldSpec.of("price_wan", MONEY, RECOMMENDED, "trade").into("price").in("catalogue.unit.wan"),
            FieldSpec.of("owner_kind", CHOICE, REQUIRED, "open").outOf("owner-kind", OWNER_KINDS),
            divisions(),
            ownerName(),
            disciplines(),
            visibility());

    private static final List<FieldSpec> NEED = List.of(
            title("need"),
            FieldSpec.of("scene", FLAG, OPTIONAL, "what"),
            links(),
            keywords(),
            text("need", "now"),
            FieldSpec.of("targets", ROWS, RECOMMENDED, "now")
                    .of(
                            FieldSpec.of("name", LINE, REQUIRED, "").named("catalogue.field.targets.name"),
                            FieldSpec.of("present", LINE, OPTIONAL, "").named("catalogue.field.targets.present"),
                            FieldSpec.of("target", LINE, REQUIRED, "")
                                    .named("catalogue.field.targets.target")
                                    .withFigure(),
                            FieldSpec.of("unit", LINE, OPTIONAL, "").named("catalogue.field.targets.unit"),
                            FieldSpec.of("verification", LINE, OPTIONAL, "")
                                    .named("catalogue.field.targets.verification")),
            FieldSpec.of("tried", TEXT, OPTIONAL, "tried"),
            FieldSpec.of("budget_wan", MONEY, RECOMMENDED, "terms")
                    .into("budget")
                    .in("catalogue.unit.wan"),
            FieldSpec.of("deadline", DATE, RECOMMENDED, "terms"),
            FieldSpec.of("trl_min", WHOLE, OPTIONAL, "terms").between(1, 9).in("catalogue.unit.level"),
            FieldSpec.of("ways", CHOICES, OPTIONAL, "terms").outOf("way", WAYS).named("catalogue.field.need.ways"),
            divisions(),
            ownerName(),
            visibility());

    private static final List<FieldSpec> EXPERT = List.of(
            title("expert"),
            text("expert", "what"),
            links(),
            keywords(),
            FieldSpec.of("rank", LINE, REQUIRED, "open"),
            FieldSpec.of("organisation_kind", CHOICE, REQUIRED, "open")
                    .outOf("owner-kind", List.of("firm", "university", "institute")),
            disciplines(),
            divisions(),
            ownerName(),
            visibility());

    private static final List<FieldSpec> PLATFORM = List.of(
            title("platform"),
            text("platform", "what"),
            links(),
            keywords(),
            FieldSpec.of("platform_kind", CHOICE, REQUIRED, "use")
                    .outOf(
                            "platform-kind",
                            List.of(
                                    "pilot-line",
                                    "instrument",
                                    "laboratory",
                                    "testing",
                                    "engineering-centre",
                                    "incubator")),
            FieldSpec.of("level", CHOICE, REQUIRED, "use")
                    .named("catalogue.field.platform.level")
                    .outOf("platform-level", List.of("national", "regional", "league")),
            FieldSpec.of("capacity", LINE, RECOMMENDED, "use").withFigure(),
            FieldSpec.of("price", LINE, RECOMMENDED, "use").named("catalogue.field.platform.price"),
            FieldSpec.of("bookable", FLAG, OPTIONAL, "use"),
            divisions(),
            ownerName(),
            visibility());

    private static final List<FieldSpec> FINANCE = List.of(
            title("finance"),
            text("finance", "what"),
            links(),
            keywords(),
            FieldSpec.of("product_kind", CHOICE, REQUIRED, "terms")
                    .outOf(
                            "product-kind",
                            List.of(
                                    "credit-loan",
                                    "point-loan",
                                    "ip-pledge",
                                    "equity-fund",
                                    "guarantee",
                                    "insurance",
                                    "lease",
                                    "bond")),
            FieldSpec.of("amount_wan", MONEY, RECOMMENDED, "terms")
                    .into("amount")
                    .in("catalogue.unit.wan"),
            FieldSpec.of("rate_from", DECIMAL, OPTIONAL, "terms")
                    .between(0, 100)
                    .in("catalogue.unit.percent"),
            FieldSpec.of("rate_to", DECIMAL, OPTIONAL, "terms").between(0, 100).in("catalogue.unit.percent"),
            FieldSpec.of("term_months_from", WHOLE, OPTIONAL, "terms")
                    .between(0, 600)
                    .in("catalogue.unit.month"),
            FieldSpec.of("term_months_to", WHOLE, OPTIONAL, "terms")
                    .between(0, 600)
                    .in("catalogue.unit.month"),
            FieldSpec.of("conditions", PHRASES, RECOMMENDED, "terms").named("catalogue.field.finance.conditions"),
            divisions(),
            ownerName(),
            visibility());

    private static final List<FieldSpec> AGENCY = List.of(
            title("agency"),
            text("agency", "what"),
            links(),
            keywords(),
            FieldSpec.of("windows", CHOICES, RECOMMENDED, "use").outOf("window", WINDOWS),
            FieldSpec.of("services", PHRASES, REQUIRED, "use"),
            FieldSpec.of("accreditation", LINE, OPTIONAL, "use"),
            FieldSpec.of("hours", LINE, OPTIONAL, "use"),
            divisions(),
            ownerName(),
            visibility());

    private static final List<FieldSpec> POLICY = List.of(
            title("policy"),
            text("policy", "what"),
            links(),
            keywords(),
            FieldSpec.of("number", LINE, OPTIONAL, "paper"),
            FieldSpec.of("issuer", LINE, REQUIRED, "paper"),
            FieldSpec.of("level", CHOICE, REQUIRED, "paper")
                    .named("catalogue.field.policy.level")
                    .outOf("policy-level", List.of("national", "region", "league")),
            FieldSpec.of("issued", DATE, OPTIONAL, "paper"),
            FieldSpec.of("effective", DATE, OPTIONAL, "paper"),
            FieldSpec.of("valid_until", DATE, OPTIONAL, "paper"),
            FieldSpec.of("standing", CHOICE, REQUIRED, "paper")
                    .outOf("standing", List.of("in-force", "trial", "draft", "unknown")),
            FieldSpec.of("mark", CHOICE, REQUIRED, "paper").outOf("mark", List.of("S", "R", "K", "D")),
            FieldSpec.of("gives", TEXT, REQUIRED, "use"),
            FieldSpec.of("who", LINE, REQUIRED, "use"),
            FieldSpec.of("conditions", ROWS, RECOMMENDED, "use")
                    .of(
                            FieldSpec.of("text", LINE, REQUIRED, "")
                                    .named("catalogue.field.conditions.text")
                                    .atMost(1000),
                            FieldSpec.of("expression", LINE, OPTIONAL, "")
                                    .named("catalogue.field.conditions.expression")
                                    .atMost(500)),
            FieldSpec.of("windows", CHOICES, OPTIONAL, "use").outOf("window", WINDOWS),
            FieldSpec.of("source", TEXT, REQUIRED, "paper").named("catalogue.field.policy.source"),
            divisions(),
            visibility());
}
