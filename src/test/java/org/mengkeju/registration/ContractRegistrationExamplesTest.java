package org.mengkeju.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mengkeju.platform.Money;
import org.mengkeju.registration.recognition.Answer;
import org.mengkeju.registration.recognition.Condition;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.ContractFacts.Applicant;
import org.mengkeju.registration.recognition.ContractFacts.Connected;
import org.mengkeju.registration.recognition.ContractFacts.ConsultingKind;
import org.mengkeju.registration.recognition.ContractFacts.Papers;
import org.mengkeju.registration.recognition.ContractFacts.Payment;
import org.mengkeju.registration.recognition.ContractType;
import org.mengkeju.registration.recognition.CostItem;
import org.mengkeju.registration.recognition.Flag;
import org.mengkeju.registration.recognition.Recogniser;
import org.mengkeju.registration.recognition.Recognition;
import org.mengkeju.registration.recognition.RuleSet;
import org.mengkeju.registration.recognition.RuleSets;
import org.mengkeju.registration.tax.TransferIncome;
import org.mengkeju.registration.tax.VatExemption;

/** The worked examples of the rule sheet on technology contracts, one test each. */
class ContractRegistrationExamplesTest {
    private static final RuleSet RULES = RuleSets.newest();
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void example1EquipmentAndMaterialAreDeducted() {
        var costs = List.of(cost("设备购置", 70, Answer.NO), cost("原材料", 30, Answer.NO));
        assertThat(recognise(contract(ContractType.DEV, 320, costs)).technology())
                .isEqualTo(wan(220));
    }

    @Test
    void example2AReasonableQuantityOfTrialEquipmentIsNotDeducted() {
        var costs = List.of(new CostItem("试验设备", wan(60), Answer.YES, 2), cost("生产设备", 90, Answer.NO));
        Recognition recognition = recognise(contract(ContractType.TRF, 500, costs));
        assertThat(recognition.technology()).isEqualTo(wan(410));
        assertThat(recognition.recognised()).isTrue();
    }

    @Test
    void example3AnOrdinaryContractTakesFifteenWorkingDays() {
        assertThat(due(RULES, MONDAY, 220)).isEqualTo(LocalDate.of(2026, 3, 23));
    }

    @Test
    void example4ALargeContractGoesToExpertsAndTakesThirtyWorkingDays() {
        assertThat(RULES.needsExperts(wan(500), false)).isTrue();
        assertThat(due(RULES, MONDAY, 500)).isEqualTo(LocalDate.of(2026, 4, 14));
    }

    @Test
    void example5TheTermBeginsAnewWithTheCorrectedPapers() {
        assertThat(due(RULES, LocalDate.of(2026, 3, 9), 220)).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void example6TheRuleOf2001CountsThirtyDays() {
        RuleSet old = RuleSets.find("TC-2001").orElseThrow();
        assertThat(RuleSets.on(LocalDate.of(2025, 3, 2))).isSameAs(old);
        assertThat(due(old, LocalDate.of(2025, 3, 2), 220)).isEqualTo(LocalDate.of(2025, 4, 1));
    }

    @Test
    void example7TransferIncomeUpToFiveMillionIsFree() {
        assertThat(new TransferIncome(wan(400)).tax()).isEqualTo(Money.ZERO);
    }

    @Test
    void example8TheIncomeAboveIsHalved() {
        var income = new TransferIncome(wan(900));
        assertThat(income.tax()).isEqualTo(wan(50));
        assertThat(income.ordinary()).isEqualTo(wan(225));
        assertThat(income.saved()).isEqualTo(wan(175));
    }

    @Test
    void example9EquipmentCostAndTaxesAreTakenOffTheIncome() {
        var income = TransferIncome.of(wan(800), wan(60), wan(150), wan(20));
        assertThat(income.gain()).isEqualTo(wan(570));
        assertThat(income.tax()).isEqualTo(Money.ofYuan(87_500));
    }

    @Test
    void example10AServiceAloneIsNotExempt() {
        ContractFacts service = contract(ContractType.SVC, 50, List.of());
        assertThat(recognise(service).recognised()).isTrue();
        assertThat(VatExemption.of(service, recognise(service)).exempt()).isFalse();
    }

    @Test
    void example11ConnectedServiceIsExemptOnTheSameInvoiceOnly() {
        assertThat(vat(true)).isEqualTo(wan(340));
        assertThat(vat(false)).isEqualTo(wan(300));
    }

    @Test
    void example12OfAnImportTheDomesticBuyerApplies() {
        ContractFacts bySeller = imported(Applicant.SELLER);
        assertThat(recognise(bySeller).grounds())
                .extracting(one -> one.condition().flag())
                .containsExactly(Flag.RIGHT_APPLICANT);
        assertThat(recognise(imported(Applicant.BUYER)).recognised()).isTrue();
    }

    private static Money vat(boolean sameInvoice) {
        ContractFacts plain = contract(ContractType.DEV, 300, List.of());
        ContractFacts facts = copy(plain, List.of(new Connected(wan(40), sameInvoice)), Applicant.SELLER, false);
        return VatExemption.of(facts, recognise(facts)).base();
    }

    private static ContractFacts imported(Applicant applicant) {
        return copy(contract(ContractType.LIC, 100, List.of()), List.of(), applicant, true);
    }

    private static ContractFacts copy(
            ContractFacts of, List<Connected> connected, Applicant applicant, boolean imported) {
        return new ContractFacts(
                of.id(),
                of.type(),
                of.subtype(),
                of.answers(),
                of.amount(),
                of.payment(),
                of.costs(),
                null,
                connected,
                of.appliedOn(),
                null,
                null,
                null,
                applicant,
                imported,
                Papers.CONTRACT,
                false,
                of.consultingKind());
    }

    private static LocalDate due(RuleSet rules, LocalDate accepted, long technology) {
        return rules.due(accepted, wan(technology), false, ContractRegistrationExamplesTest::plusWorkingDays);
    }

    /** Weekends are free, and so is Monday 2026-04-06. */
    private static LocalDate plusWorkingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            boolean free = day.getDayOfWeek() == DayOfWeek.SATURDAY
                    || day.getDayOfWeek() == DayOfWeek.SUNDAY
                    || day.equals(LocalDate.of(2026, 4, 6));
            left -= free ? 0 : 1;
        }
        return day;
    }

    static Recognition recognise(ContractFacts facts) {
        return Recogniser.recognise(facts, RULES);
    }

    /** A contract of this type that meets every condition. */
    static ContractFacts contract(ContractType type, long wan, List<CostItem> costs) {
        Map<Flag, Answer> answers = new EnumMap<>(Flag.class);
        List<Condition> all = new ArrayList<>(RULES.grounds());
        all.addAll(RULES.of(type, null));
        for (Condition one : all) {
            if (one.when() == null && !one.flag().isComputed()) {
                answers.put(one.flag(), one.wanted());
            }
        }
        return new ContractFacts(
                "t",
                type,
                null,
                answers,
                wan(wan),
                Payment.LUMP_SUM,
                costs,
                null,
                List.of(),
                MONDAY,
                null,
                null,
                null,
                Applicant.SELLER,
                false,
                Papers.CONTRACT,
                false,
                ConsultingKind.ASSESSMENT);
    }

    private static CostItem cost(String label, long wan, Answer reasonable) {
        return new CostItem(label, wan(wan), reasonable, 0);
    }

    static Money wan(long amount) {
        return Money.ofYuan(amount * 10_000);
    }
}
