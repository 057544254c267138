package org.mengkeju.registration.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mengkeju.platform.Money;
import org.mengkeju.registration.recognition.ContractFacts.Applicant;
import org.mengkeju.registration.recognition.ContractFacts.ConsultingKind;
import org.mengkeju.registration.recognition.ContractFacts.Papers;
import org.mengkeju.registration.recognition.ContractFacts.Payment;
import org.mengkeju.registration.recognition.ContractType.Subtype;
import org.mengkeju.registration.recognition.Recognition.Decision;

class RecogniserTest {
    private static final RuleSet RULES = RuleSets.newest();

    @Test
    void aContractThatMeetsEverythingIsRecognisedUnderEachType() {
        for (ContractType type : ContractType.values()) {
            assertThat(Recogniser.recognise(facts(type, Map.of()), RULES).recognised())
                    .as(type.name())
                    .isTrue();
        }
    }

    @Test
    void everySingleConditionCanRefuseAndIsNamed() {
        for (ContractType type : ContractType.values()) {
            for (Condition one : all(type)) {
                if (one.when() == null && !one.flag().isComputed()) {
                    Answer other = one.wanted() == Answer.YES ? Answer.NO : Answer.YES;
                    Recognition told = Recogniser.recognise(facts(type, Map.of(one.flag(), other)), RULES);
                    assertThat(told.grounds())
                            .extracting(found -> found.condition().rule())
                            .contains(one.rule());
                    assertThat(told.decision()).isEqualTo(Decision.REFUSED);
                }
            }
        }
    }

    @Test
    void allGroundsAreToldAndNotOnlyTheFirst() {
        Recognition told = Recogniser.recognise(
                facts(
                        ContractType.DEV,
                        Map.of(
                                Flag.PARTIES_CLEAR, Answer.NO,
                                Flag.SEALS_COMPLETE, Answer.NO,
                                Flag.INNOVATIVE, Answer.NO)),
                RULES);
        assertThat(told.grounds()).extracting(found -> found.condition().rule()).contains("G-1", "G-11", "DEV-3");
    }

    @Test
    void whatIsNotSaidIsNeverTakenAsMet() {
        ContractFacts silent = facts(ContractType.SVC, Map.of());
        Map<Flag, Answer> answers = new EnumMap<>(Flag.class);
        answers.putAll(silent.answers());
        answers.remove(Flag.INDICATORS);
        Recognition told = Recogniser.recognise(silent.with(answers), RULES);
        assertThat(told.decision()).isEqualTo(Decision.OPEN);
        assertThat(told.of(Verdict.MISSING_DATA)).hasSize(1);
    }

    @Test
    void whatIsLeftToAPersonWaitsForOne() {
        Recognition told = Recogniser.recognise(facts(ContractType.DEV, Map.of(Flag.INNOVATIVE, Answer.UNSURE)), RULES);
        assertThat(told.decision()).isEqualTo(Decision.OPEN);
        assertThat(told.of(Verdict.MANUAL_REVIEW)).hasSize(1);
    }

    @Test
    void aTradeSecretIsAskedForItsFourMarks() {
        ContractFacts secret = typed(facts(ContractType.LIC, Map.of()), ContractType.LIC, Subtype.TRADE_SECRET);
        Map<Flag, Answer> answers = new EnumMap<>(Flag.class);
        answers.putAll(secret.answers());
        answers.remove(Flag.SECRET_UNKNOWN);
        assertThat(Recogniser.recognise(secret.with(answers), RULES).of(Verdict.MISSING_DATA))
                .extracting(found -> found.condition().flag())
                .containsExactly(Flag.SECRET_UNKNOWN);
        assertThat(Recogniser.recognise(facts(ContractType.LIC, Map.of()), RULES)
                        .of(Verdict.NOT_APPLICABLE))
                .extracting(found -> found.condition().flag())
                .contains(Flag.SECRET_UNKNOWN);
    }

    @Test
    void trainingAndBrokerageHaveTheirOwnConditions() {
        for (Subtype own : List.of(Subtype.TRAINING, Subtype.BROKERAGE)) {
            ContractFacts facts = typed(facts(ContractType.SVC, Map.of()), ContractType.SVC, own);
            Recognition told = Recogniser.recognise(facts, RULES);
            assertThat(told.findings())
                    .extracting(found -> found.condition().rule())
                    .noneMatch(rule -> rule.startsWith("SVC"));
        }
    }

    @Test
    void underTheRuleOf2001ALicenceIsATransfer() {
        Recognition told = Recogniser.recognise(
                facts(ContractType.LIC, Map.of()), RuleSets.find("TC-2001").orElseThrow());
        assertThat(told.type()).isEqualTo(ContractType.TRF);
        assertThat(told.recognised()).isTrue();
    }

    @Test
    void aConsultingContractThatImplementsIsToldThatItIsAService() {
        Recognition told =
                Recogniser.recognise(facts(ContractType.CON, Map.of(Flag.IMPLEMENTATION, Answer.YES)), RULES);
        assertThat(told.grounds()).extracting(found -> found.condition().rule()).containsExactly("CON-X3");
        assertThat(told.fits()).contains(ContractType.SVC);
    }

    @Test
    void costsAboveThePriceAreRefusedAndGiveNoAmount() {
        ContractFacts facts = priced(1000, List.of(new CostItem("设备", Money.ofYuan(1001), Answer.NO, 0)), null);
        Recognition told = Recogniser.recognise(facts, RULES);
        assertThat(told.technology()).isNull();
        assertThat(told.grounds()).extracting(found -> found.condition().rule()).containsExactly("A-1");
    }

    @Test
    void moreThanTwoSetsAreForAPersonToJudge() {
        ContractFacts facts = priced(1000, List.of(new CostItem("设备", Money.ofYuan(10), Answer.YES, 3)), null);
        assertThat(Recogniser.recognise(facts, RULES).of(Verdict.MANUAL_REVIEW))
                .extracting(found -> found.condition().rule())
                .containsExactly("A-2");
    }

    @Test
    void anEntryFeeWithRoyaltiesIsOpenAndCountsItsFixedPart() {
        ContractFacts facts = priced(80, List.of(), Payment.ENTRY_FEE_AND_ROYALTY);
        TechnologyAmount amount = Recogniser.recognise(facts, RULES).amount();
        assertThat(amount).isNotNull().satisfies(known -> {
            assertThat(known.open()).isTrue();
            assertThat(known.technology()).isEqualTo(Money.ofYuan(80));
        });
    }

    @Test
    void theTechnologyAmountStaysBetweenNothingAndTheWhole() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int n = 0; n < 20_000; n++) {
            long whole = random.nextLong(1, 1_000_000);
            List<CostItem> costs = new ArrayList<>();
            long deducted = 0;
            long listed = 0;
            for (int i = random.nextInt(5); i > 0; i--) {
                long cost = random.nextLong(0, 300_000);
                Answer kept = List.of(Answer.values()).get(random.nextInt(3));
                costs.add(new CostItem("x", Money.ofFen(cost), kept, 0));
                listed += cost;
                deducted += kept == Answer.YES ? 0 : cost;
            }
            TechnologyAmount amount = TechnologyAmount.of(fen(whole, costs));
            assertThat(amount).as("seed %d", seed).isNotNull();
            Money technology = amount == null ? null : amount.technology();
            if (listed > whole) {
                assertThat(technology).as("seed %d", seed).isNull();
            } else {
                assertThat(technology).as("seed %d", seed).isEqualTo(Money.ofFen(whole - deducted));
            }
        }
    }

    private static List<Condition> all(ContractType type) {
        List<Condition> all = new ArrayList<>(RULES.grounds());
        all.addAll(RULES.of(type, null));
        return all;
    }

    private static ContractFacts facts(ContractType type, Map<Flag, Answer> others) {
        Map<Flag, Answer> answers = new EnumMap<>(Flag.class);
        RULES.conditions().values().forEach(own -> own.forEach(one -> put(answers, one)));
        all(type).forEach(one -> put(answers, one));
        answers.put(Flag.MASTERED, type == ContractType.DEV ? Answer.NO : Answer.YES);
        answers.put(Flag.APPROVAL_NEEDED, Answer.NO);
        answers.putAll(others);
        return new ContractFacts(
                "r",
                type,
                null,
                answers,
                Money.ofYuan(1000),
                Payment.LUMP_SUM,
                List.of(),
                null,
                List.of(),
                LocalDate.of(2026, 3, 2),
                null,
                null,
                null,
                Applicant.SELLER,
                false,
                Papers.CONTRACT,
                false,
                ConsultingKind.ASSESSMENT);
    }

    private static void put(Map<Flag, Answer> answers, Condition one) {
        if (!one.flag().isComputed()) {
            answers.put(one.flag(), one.wanted());
        }
    }

    private static ContractFacts typed(ContractFacts of, ContractType type, Subtype subtype) {
        return changed(of, type, subtype, of.amount(), of.costs(), of.payment());
    }

    private static ContractFacts priced(long yuan, List<CostItem> costs, @Nullable Payment payment) {
        ContractFacts of = facts(ContractType.DEV, Map.of());
        return changed(of, of.type(), null, Money.ofYuan(yuan), costs, payment);
    }

    private static ContractFacts fen(long fen, List<CostItem> costs) {
        ContractFacts of = facts(ContractType.DEV, Map.of());
        return changed(of, of.type(), null, Money.ofFen(fen), costs, null);
    }

    private static ContractFacts changed(
            ContractFacts of,
            @Nullable ContractType type,
            @Nullable Subtype subtype,
            @Nullable Money amount,
            List<CostItem> costs,
            @Nullable Payment payment) {
        return new ContractFacts(
                of.id(),
                type,
                subtype,
                of.answers(),
                amount,
                payment,
                costs,
                null,
                List.of(),
                of.appliedOn(),
                null,
                null,
                null,
                Applicant.SELLER,
                false,
                Papers.CONTRACT,
                false,
                of.consultingKind());
    }
}
