package org.mengkeju.network.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mengkeju.network.facts.Verdict.Outcome;
import org.mengkeju.platform.region.RegionFolder;
import tools.jackson.databind.json.JsonMapper;

/** What conditions say of a firm of which only part is known, and which conditions are refused when they are read. */
class ConditionsTest {
    private static final Path REGION = Path.of("regions/inner-mongolia");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HNTE = "firm.sales_3y_fen > 0 && firm.rd_3y_fen * 100 >= firm.sales_3y_fen"
            + " * (firm.sales_fen <= 5000000000 ? 5 : firm.sales_fen <= 20000000000 ? 4 : 3)";
    private static Conditions conditions = new Conditions(List.of());

    @BeforeAll
    static void read() {
        var vocabulary = new FactVocabulary(JsonMapper.builder().build());
        conditions = vocabulary.conditionsOf(new RegionFolder(REGION));
    }

    private static Verdict judge(String expression, Map<String, Object> known) {
        return conditions.judge(expression, conditions.completed(known, TODAY));
    }

    private static List<String> missing(Verdict verdict) {
        return verdict.missing().stream().map(Fact::key).toList();
    }

    @Test
    void whatIsKnownDecidesAndWhatIsNotKnownIsNamed() {
        assertThat(judge("firm.hnte_valid", Map.of("hnte_valid", true)).outcome())
                .isEqualTo(Outcome.MET);
        assertThat(judge("firm.hnte_valid", Map.of("hnte_valid", false)).outcome())
                .isEqualTo(Outcome.NOT_MET);
        Verdict unknown = judge("firm.hnte_valid", Map.of());
        assertThat(unknown.outcome()).isEqualTo(Outcome.MISSING);
        assertThat(missing(unknown)).containsExactly("hnte_valid");
    }

    @Test
    void withoutAnExpressionAPersonMustJudge() {
        assertThat(conditions.judge(null, conditions.completed(Map.of(), TODAY)).outcome())
                .isEqualTo(Outcome.JUDGE);
    }

    @Test
    void oneKnownSideIsEnoughWhereItDecides() {
        assertThat(judge("firm.sme_valid || firm.hnte_valid", Map.of("sme_valid", true))
                        .outcome())
                .isEqualTo(Outcome.MET);
        assertThat(judge("!firm.serious_dishonesty && !firm.abnormal_listed", Map.of("abnormal_listed", true))
                        .outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(missing(judge("firm.sme_valid || firm.hnte_valid", Map.of("sme_valid", false))))
                .containsExactly("hnte_valid");
    }

    @ParameterizedTest
    @CsvSource({
        "4999999999, 249999999, 5, NOT_MET",
        "5000000000, 250000000, 5, MET",
        "5000000001, 200000001, 4, MET",
        "5000000001, 200000000, 4, NOT_MET",
        "20000000001, 600000001, 3, MET",
        "20000000001, 600000000, 3, NOT_MET"
    })
    void theShareOfResearchIsExactToTheFen(long sales, long research, int percent, Outcome outcome) {
        Map<String, Object> known = Map.of("sales_3y_fen", sales, "sales_fen", sales, "rd_3y_fen", research);
        assertThat(judge(HNTE, known).outcome()).as(percent + " %").isEqualTo(outcome);
    }

    @Test
    void aFirmWithoutSalesIsNotMetAndNeedsNoFurtherFact() {
        assertThat(judge(HNTE, Map.of("sales_3y_fen", 0L)).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void daysAreCountedFromTheDayOfRegistration() {
        String oneYear = "firm.days_since_registration >= 365";
        assertThat(judge(oneYear, Map.of("registered_on", "2025-11-22")).outcome())
                .isEqualTo(Outcome.MET);
        assertThat(judge(oneYear, Map.of("registered_on", "2025-11-23")).outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(missing(judge(oneYear, Map.of()))).containsExactly("registered_on");
    }

    @Test
    void whatFollowsFromAnotherFactAsksForThatFact() {
        assertThat(judge("firm.registered_in_region", Map.of("division", "150200"))
                        .outcome())
                .isEqualTo(Outcome.MET);
        assertThat(judge("firm.registered_in_region", Map.of("division", "110000"))
                        .outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(missing(judge("firm.registered_in_region && firm.legal_person", Map.of())))
                .containsExactly("division", "legal_person");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firm.salse_fen > 0",
                "firm.sales_fen",
                "firm.sales_fen >",
                "firm.sales_fen > 'much'",
                "firm.sales_fen > 0.5",
                "firm.sales_fen / firm.rd_fen > 10",
                "firm.sales_fen * firm.sales_fen > 10",
                "sales_fen > 0",
                "''",
                "firm",
                "true ? 1 : 2"
            })
    void aConditionThatCannotBeComputedIsRefusedWhenItIsRead(String expression) {
        assertThat(conditions.fault(expression)).isPresent();
    }

    @Test
    void aMisspeltFactIsNamed() {
        assertThat(conditions.fault("firm.salse_fen > 0").orElseThrow()).contains("firm.salse_fen");
    }

    @Test
    void textInQuotesIsNotTakenForAFact() {
        assertThat(conditions.fault("firm.size == \"firm.nothing\"")).isEmpty();
    }

    @Test
    void whatAConditionNeedsIsWhatPeopleAreAsked() {
        assertThat(conditions.factsOf("firm.registered_in_region && firm.days_since_registration > 3"))
                .extracting(Fact::key)
                .containsExactlyInAnyOrder("division", "registered_on");
        assertThat(conditions.factsOf(null)).isEmpty();
        assertThat(conditions.factsOf("firm.salse_fen > 0")).isEmpty();
    }

    @Test
    void everyFactOfTheRegionIsNeededBySomeConditionOfTheRegion() throws IOException {
        StringBuilder all = new StringBuilder(Files.readString(REGION.resolve("demo/finance.jsonl")));
        for (Path file : new RegionFolder(REGION).files("policies", ".yaml")) {
            all.append(Files.readString(file));
        }
        var vocabulary = new FactVocabulary(JsonMapper.builder().build());
        var folder = new RegionFolder(REGION);
        vocabulary.takeOver(vocabulary.read(folder));
        assertThat(folder.problems()).isEmpty();
        Set<String> derivedFrom = Set.of("registered_on", "division");
        assertThat(vocabulary.facts())
                .allMatch(fact -> derivedFrom.contains(fact.key()) || all.indexOf("firm." + fact.key()) >= 0);
    }

    @Test
    void aVocabularyThatContradictsItselfIsRefusedWithTheReason(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("facts.yaml"), """
                groups:
                - {key: money, name: {zh: 钱, en: Money}}
                facts:
                - {key: a, group: money, type: count, label: {zh: 甲}, meaning: {zh: 甲}, source: x, derived: firm.zz > 1}
                - {key: a, group: elsewhere, type: choice, label: {zh: 乙}, meaning: {zh: 乙}, source: x}
                - {key: c, group: money, type: count, label: {zh: 丙}, meaning: {zh: 丙}, source: x, days_since: a}
                """);
        var region = new RegionFolder(folder);
        new FactVocabulary(JsonMapper.builder().build()).read(region);
        assertThat(region.problems())
                .extracting(problem -> problem.reason())
                .anyMatch(reason -> reason.contains("firm.zz"))
                .anyMatch(reason -> reason.contains("twice"))
                .anyMatch(reason -> reason.contains("elsewhere"))
                .anyMatch(reason -> reason.contains("choices"))
                .anyMatch(reason -> reason.contains("no day"));
    }
}
