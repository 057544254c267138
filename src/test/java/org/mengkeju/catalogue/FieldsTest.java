package org.mengkeju.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mengkeju.DemoHouse;
import org.mengkeju.catalogue.fields.FieldFault;
import org.mengkeju.catalogue.fields.FieldSpec;
import org.mengkeju.catalogue.fields.KindFields;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.catalogue.internal.DetailsJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@DemoHouse
class FieldsTest {
    private static final Path DOCUMENT = Path.of("docs/reference/fields.md");

    @Autowired
    ListingTexts texts;

    @Autowired
    Listings listings;

    @Autowired
    MessageSource messages;

    @ParameterizedTest
    @EnumSource
    void everyComponentOfTheRecordHasItsFieldAndEveryFieldItsComponent(Kind kind) {
        Set<String> components = Arrays.stream(DetailsJson.type(kind).getRecordComponents())
                .map(component ->
                        component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> fields = KindFields.of(kind).stream()
                .filter(field -> !field.isCommon())
                .map(FieldSpec::component)
                .collect(Collectors.toSet());
        assertThat(fields).isEqualTo(components);
    }

    @ParameterizedTest
    @EnumSource
    void everyListingOfTheRegionReadsBackFromItsTexts(Kind kind) {
        for (Listing listing : listings.page(ListingFilter.published(kind), Sample.VISITOR, 1, 500)) {
            var read = texts.read(kind, texts.texts(listing));
            assertThat(read.faults()).as(listing.code()).isEmpty();
            assertThat(read.content()).as(listing.code()).isEqualTo(ListingContent.of(listing));
        }
    }

    @Test
    void whatPeopleWriteIsUnderstood() {
        Map<String, String> written = new LinkedHashMap<>(Sample.need("宽窄字"));
        written.put("budget_wan", "８０～１５０万元");
        written.put("deadline", "2027年6月30日");
        written.put("divisions", "包头、东胜区");
        written.put("trl_min", "７");
        written.put("ways", "普通许可；先使用后付费");
        var read = texts.read(Kind.NEED, written);
        assertThat(read.faults())
                .extracting(FieldFault::field)
                .extracting(FieldSpec::key)
                .isEmpty();
        var need = (Details.Need) read.content().details();
        assertThat(need.budget())
                .isEqualTo(MoneyRange.ofWan(new java.math.BigDecimal(80), new java.math.BigDecimal(150)));
        assertThat(need.deadline()).isEqualTo("2027-06-30");
        assertThat(need.trlMin()).isEqualTo(7);
        assertThat(need.ways()).containsExactly(TradeWay.LICENCE_ORDINARY, TradeWay.USE_FIRST_PAY_LATER);
    }

    @Test
    void whatDoesNotReadIsSaidWithItsReason() {
        Map<String, String> written = new LinkedHashMap<>(Sample.need("坏值"));
        written.put("title", "长".repeat(121));
        written.put("budget_wan", "一千三");
        written.put("trl_min", "10");
        written.put("deadline", "2027-02-30");
        written.put("links", "rare-earth/nowhere");
        written.put("targets", "温度|1|二|℃|\n|2|3||");
        assertThat(texts.read(Kind.NEED, written).faults())
                .extracting(fault -> fault.field().key() + " " + fault.message())
                .containsExactlyInAnyOrder(
                        "title catalogue.fault.too-long",
                        "budget_wan catalogue.fault.number",
                        "trl_min catalogue.fault.range",
                        "deadline catalogue.fault.date",
                        "links catalogue.fault.link",
                        "targets catalogue.fault.cell-missing");
    }

    @Test
    void controlCharactersAreLeftOutAndEmojiStay() {
        Map<String, String> written = new LinkedHashMap<>(Sample.need("标题"));
        written.put("text", "一\u0000二\u0007三😀\n四");
        assertThat(texts.read(Kind.NEED, written).content().text()).isEqualTo("一二三😀\n四");
    }

    @Test
    void aHugeTextIsRefusedAndNotCutOff() {
        Map<String, String> written = new LinkedHashMap<>(Sample.need("巨大"));
        written.put("text", "字".repeat(10_000_000));
        assertThat(texts.read(Kind.NEED, written).faults())
                .extracting(FieldFault::message)
                .containsExactly("catalogue.fault.too-long");
    }

    @Test
    void theReferenceOfFieldsIsUpToDate() throws IOException {
        String document = document();
        if ("fields".equals(System.getProperty("update"))) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("run this test with -Dupdate=fields")
                .isEqualTo(document);
    }

    private String document() {
        StringBuilder text = new StringBuilder("""
                # Fields of listings

                Made from the declarations in `KindFields` by `FieldsTest` with `-Dupdate=fields`. The keys are the same in
                spreadsheets, JSON lines and REST. A table in one cell has its rows on lines and its cells separated by `|`.
                """);
        for (Kind kind : Kind.values()) {
            text.append("\n## ")
                    .append(label("catalogue.kind." + kind.key()))
                    .append(" `")
                    .append(kind.key());
            text.append("`\n\n| key | 名称 | type | need | range, choices or columns |\n|---|---|---|---|---|\n");
            KindFields.of(kind).forEach(field -> text.append(line(field)));
        }
        return text.toString();
    }

    private String line(FieldSpec field) {
        List<String> more = field.columns().isEmpty()
                ? field.choices().stream()
                        .map(key -> "`" + key + "` " + label(field.choiceLabels() + key))
                        .toList()
                : field.columns().stream()
                        .map(column -> "`" + column.key() + "` " + label(column.label()))
                        .toList();
        String range = field.from() == null ? "" : field.from() + "–" + field.to();
        String unit = field.unit() == null ? "" : " " + label(field.unit());
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        field.key(),
                        label(field.label()),
                        field.type().name().toLowerCase(Locale.ROOT) + unit,
                        field.need().name().toLowerCase(Locale.ROOT),
                        (range + String.join(", ", more)).replace("|", "\\|"));
    }

    private String label(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
