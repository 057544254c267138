package org.mengkeju.catalogue.fields;

import static org.mengkeju.catalogue.fields.FieldBuilder.field;
import static org.mengkeju.catalogue.fields.FieldBuilder.fields;
import static org.mengkeju.catalogue.fields.FieldNeed.OPTIONAL;
import static org.mengkeju.catalogue.fields.FieldNeed.RECOMMENDED;
import static org.mengkeju.catalogue.fields.FieldNeed.REQUIRED;
import static org.mengkeju.catalogue.fields.FieldType.CHOICE;
import static org.mengkeju.catalogue.fields.FieldType.CHOICES;
import static org.mengkeju.catalogue.fields.FieldType.DATE;
import static org.mengkeju.catalogue.fields.FieldType.DECIMAL;
import static org.mengkeju.catalogue.fields.FieldType.DIVISIONS;
import static org.mengkeju.catalogue.fields.FieldType.EXPRESSION;
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
import org.mengkeju.chain.codes.CodeTable;

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

    private static FieldBuilder title(String kind) {
        return field("title", LINE, REQUIRED, "what").common().atMost(120).named("catalogue.field." + kind + ".title");
    }

    private static FieldBuilder text(String kind, String section) {
        return field("text", TEXT, REQUIRED, section).common().named("catalogue.field." + kind + ".text");
    }

    private static FieldBuilder keywords() {
        return field("keywords", WORDS, OPTIONAL, "what").common();
    }

    private static FieldBuilder links() {
        return field("links", LINKS, RECOMMENDED, "what").common().atMost(8);
    }

    private static FieldBuilder divisions() {
        return field("divisions", DIVISIONS, REQUIRED, "open").common().atMost(12);
    }

    private static FieldBuilder ownerName() {
        return field("owner_name", LINE, OPTIONAL, "open").common().atMost(120);
    }

    private static FieldBuilder visibility() {
        return field("visibility", CHOICE, REQUIRED, "open")
                .common()
                .outOf("visibility", List.of("public", "anonymous", "network"));
    }

    private static FieldBuilder conditions(String section) {
        return field("conditions", ROWS, RECOMMENDED, section)
                .of(
                        field("text", LINE, REQUIRED, "")
                                .named("catalogue.field.conditions.text")
                                .atMost(1000),
                        field("expression", EXPRESSION, OPTIONAL, "")
                                .named("catalogue.field.conditions.expression")
                                .atMost(500));
    }

    private static FieldBuilder disciplines() {
        return field("disciplines", WORDS, OPTIONAL, "open").codesOf(CodeTable.DISCIPLINES);
    }

    private static FieldBuilder industries() {
        return field("industries", WORDS, OPTIONAL, "open").codesOf(CodeTable.INDUSTRIES);
    }

    private static final List<FieldSpec> ACHIEVEMENT = fields(
            title("achievement"),
            text("achievement", "what"),
            links(),
            keywords(),
            field("trl", ROWS, REQUIRED, "ripe")
                    .of(
                            field("level", WHOLE, REQUIRED, "").between(1, 9),
                            field("since", MONTH, REQUIRED, ""),
                            field("evidence", LINE, OPTIONAL, "").named("catalogue.field.trl.evidence")),
            field("comparison", TEXT, RECOMMENDED, "ripe").withFigure(),
            field("evidence", TEXT, RECOMMENDED, "ripe"),
            field("rights", ROWS, OPTIONAL, "trade")
                    .of(
                            field("kind", CHOICE, REQUIRED, "")
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
                            field("status", CHOICE, REQUIRED, "")
                                    .named("catalogue.field.rights.status")
                                    .outOf("right-status", List.of("granted", "applied")),
                            field("count", WHOLE, REQUIRED, "")
                                    .named("catalogue.field.rights.count")
                                    .between(1, 9999)),
            field("ways", CHOICES, RECOMMENDED, "trade").outOf("way", WAYS),
            field("price_wan", MONEY, RECOMMENDED, "trade").into("price").in("catalogue.unit.wan"),
            field("owner_kind", CHOICE, REQUIRED, "open").outOf("owner-kind", OWNER_KINDS),
            divisions(),
            ownerName(),
            disciplines(),
            industries(),
            visibility());

    private static final List<FieldSpec> NEED = fields(
            title("need"),
            field("scene", FLAG, OPTIONAL, "what"),
            links(),
            keywords(),
            text("need", "now"),
            field("targets", ROWS, RECOMMENDED, "now")
                    .of(
                            field("name", LINE, REQUIRED, "").named("catalogue.field.targets.name"),
                            field("present", LINE, OPTIONAL, "").named("catalogue.field.targets.present"),
                            field("target", LINE, REQUIRED, "")
                                    .named("catalogue.field.targets.target")
                                    .withFigure(),
                            field("unit", LINE, OPTIONAL, "").named("catalogue.field.targets.unit"),
                            field("verification", LINE, OPTIONAL, "").named("catalogue.field.targets.verification")),
            field("tried", TEXT, OPTIONAL, "tried"),
            field("budget_wan", MONEY, RECOMMENDED, "terms").into("budget").in("catalogue.unit.wan"),
            field("deadline", DATE, RECOMMENDED, "terms"),
            field("trl_min", WHOLE, OPTIONAL, "terms").between(1, 9).in("catalogue.unit.level"),
            field("ways", CHOICES, OPTIONAL, "terms").outOf("way", WAYS).named("catalogue.field.need.ways"),
            divisions(),
            ownerName(),
            industries(),
            visibility());

    private static final List<FieldSpec> EXPERT = fields(
            title("expert"),
            text("expert", "what"),
            links(),
            keywords(),
            field("rank", LINE, REQUIRED, "open"),
            field("organisation_kind", CHOICE, REQUIRED, "open")
                    .outOf("owner-kind", List.of("firm", "university", "institute")),
            disciplines(),
            divisions(),
            ownerName(),
            visibility());

    private static final List<FieldSpec> PLATFORM = fields(
            title("platform"),
            text("platform", "what"),
            links(),
            keywords(),
            field("platform_kind", CHOICE, REQUIRED, "use")
                    .outOf(
                            "platform-kind",
                            List.of(
                                    "pilot-line",
                                    "instrument",
                                    "laboratory",
                                    "testing",
                                    "engineering-centre",
                                    "incubator")),
            field("level", CHOICE, REQUIRED, "use")
                    .named("catalogue.field.platform.level")
                    .outOf("platform-level", List.of("national", "regional", "league")),
            field("capacity", LINE, RECOMMENDED, "use").withFigure(),
            field("price", LINE, RECOMMENDED, "use").named("catalogue.field.platform.price"),
            field("bookable", FLAG, OPTIONAL, "use"),
            divisions(),
            ownerName(),
            visibility());

    private static final List<FieldSpec> FINANCE = fields(
            title("finance"),
            text("finance", "what"),
            links(),
            keywords(),
            field("product_kind", CHOICE, REQUIRED, "terms")
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
            field("amount_wan", MONEY, RECOMMENDED, "terms").into("amount").in("catalogue.unit.wan"),
            field("rate_from", DECIMAL, OPTIONAL, "terms").between(0, 100).in("catalogue.unit.percent"),
            field("rate_to", DECIMAL, OPTIONAL, "terms").between(0, 100).in("catalogue.unit.percent"),
            field("term_months_from", WHOLE, OPTIONAL, "terms").between(0, 600).in("catalogue.unit.month"),
            field("term_months_to", WHOLE, OPTIONAL, "terms").between(0, 600).in("catalogue.unit.month"),
            conditions("terms").named("catalogue.field.finance.conditions").orPhrases(),
            divisions(),
            ownerName(),
            visibility());

    private static final List<FieldSpec> AGENCY = fields(
            title("agency"),
            text("agency", "what"),
            links(),
            keywords(),
            field("windows", CHOICES, RECOMMENDED, "use").outOf("window", WINDOWS),
            field("services", PHRASES, REQUIRED, "use"),
            field("accreditation", LINE, OPTIONAL, "use"),
            field("hours", LINE, OPTIONAL, "use"),
            divisions(),
            ownerName(),
            visibility());

    private static final List<FieldSpec> POLICY = fields(
            title("policy"),
            text("policy", "what"),
            links(),
            keywords(),
            field("number", LINE, OPTIONAL, "paper"),
            field("issuer", LINE, REQUIRED, "paper"),
            field("level", CHOICE, REQUIRED, "paper")
                    .named("catalogue.field.policy.level")
                    .outOf("policy-level", List.of("national", "region", "league")),
            field("issued", DATE, OPTIONAL, "paper"),
            field("effective", DATE, OPTIONAL, "paper"),
            field("valid_until", DATE, OPTIONAL, "paper"),
            field("standing", CHOICE, REQUIRED, "paper")
                    .outOf("standing", List.of("in-force", "trial", "draft", "unknown")),
            field("mark", CHOICE, REQUIRED, "paper").outOf("mark", List.of("S", "R", "K", "D")),
            field("gives", TEXT, REQUIRED, "use"),
            field("who", LINE, REQUIRED, "use"),
            conditions("use"),
            field("windows", CHOICES, OPTIONAL, "use").outOf("window", WINDOWS),
            field("source", TEXT, REQUIRED, "paper").named("catalogue.field.policy.source"),
            divisions(),
            visibility());
}
