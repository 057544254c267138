package org.mengkeju.deal.usefirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mengkeju.deal.usefirst.Licence.date;
import static org.mengkeju.deal.usefirst.Licence.day;
import static org.mengkeju.deal.usefirst.Licence.done;
import static org.mengkeju.deal.usefirst.Licence.fee;
import static org.mengkeju.deal.usefirst.Licence.inUse;
import static org.mengkeju.deal.usefirst.Licence.on;
import static org.mengkeju.deal.usefirst.Licence.revenue;
import static org.mengkeju.deal.usefirst.Licence.rules;
import static org.mengkeju.deal.usefirst.Licence.share;
import static org.mengkeju.deal.usefirst.Licence.terms;
import static org.mengkeju.deal.usefirst.Licence.total;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.deal.usefirst.Act.Said;
import org.mengkeju.deal.usefirst.rule.Finding;
import org.mengkeju.deal.usefirst.rule.RuleSet;
import org.mengkeju.deal.usefirst.rule.SizeClass;
import org.mengkeju.deal.usefirst.rule.UseFirstRules;
import org.mengkeju.deal.usefirst.rule.UseFirstRules.Circumstances;
import org.mengkeju.platform.Money;

/** The worked examples of the rule sheet 先使用后付费, numbered as there. Example 9 is of the points. */
class UseFirstPayLaterExamplesTest {
    private final RuleSet beijing = rules("beijing");

    @Test
    void example1_aPaymentOneYearAfterTakingEffectIsValidAndOneDayEarlierIsNot() {
        assertThat(beijing.mayBePaidOn(day("2027-05-01"), day("2026-05-01"), null))
                .isTrue();
        assertThat(beijing.mayBePaidOn(day("2027-04-30"), day("2026-05-01"), null))
                .isFalse();
        assertThat(refusals(beijing, SizeClass.SMALL, terms("", 0, date("2027-05-01", 100_000)), Money.ZERO))
                .isEmpty();
        assertThat(refusals(beijing, SizeClass.SMALL, terms("", 0, date("2027-04-30", 100_000)), Money.ZERO))
                .containsExactly("deal.use-first.finding.too-early");
    }

    @Test
    void example2_onceThereIsRevenueAPaymentIsValidFromThatDayOn() {
        assertThat(beijing.mayBePaidOn(day("2026-12-01"), day("2026-05-01"), day("2026-11-10")))
                .isTrue();
        assertThat(beijing.mayBePaidOn(day("2026-11-01"), day("2026-05-01"), day("2026-11-10")))
                .isFalse();
        UseFirstContract contract = done(
                inUse(terms("", 0, fee(TriggerKind.FIRST_REVENUE, "首笔收入", 100_000))),
                Move.STATE_REVENUE,
                Side.LICENSEE,
                "2026-11-10",
                revenue("5000", null));
        assertThat(on(contract, "2026-11-09").state()).isEqualTo(UseFirstState.IN_FREE_USE);
        Status due = on(contract, "2026-12-01");
        assertThat(due.state()).isEqualTo(UseFirstState.DUE);
        assertThat(due.dues())
                .singleElement()
                .satisfies(one -> assertThat(one.from()).isEqualTo("2026-11-10"));
    }

    @Test
    void example3_threePercentOfTheRevenueOfTheQuarterFallDue() {
        UseFirstContract contract = done(
                inUse(terms("", 0, share("3"))),
                Move.STATE_REVENUE,
                Side.LICENSEE,
                "2027-04-10",
                revenue("820000", "2027-Q1"));
        assertThat(on(contract, "2027-04-10").outstanding()).isEqualTo(Money.ofYuan(24_600));
    }

    @Test
    void example4_anEntryFeeOfOneYuanIsRefusedInTheBeijingSet() {
        UseFirstTerms stages = terms("", 0, fee(TriggerKind.MILESTONE_MET, "中试", 50_000), share("3"));
        assertThat(refusals(beijing, SizeClass.SMALL, stages, Money.ofYuan(1)))
                .containsExactly("deal.use-first.finding.entry-fee");
        assertThat(refusals(beijing, SizeClass.SMALL, stages, Money.ZERO)).isEmpty();
    }

    @Test
    void example5_aLargeLicenseeIsRefusedInBeijingHunanAndSichuanAndAllowedInTianjin() {
        UseFirstTerms terms = terms("", 0, total(1_000_000, 100_000));
        for (String set : List.of("beijing", "hunan", "sichuan")) {
            assertThat(refusals(rules(set), SizeClass.LARGE, terms, Money.ZERO))
                    .as(set)
                    .containsExactly("deal.use-first.finding.size");
        }
        assertThat(refusals(rules("tianjin"), SizeClass.LARGE, terms, Money.ZERO))
                .isEmpty();
    }

    @Test
    void example6_aFailedTestEndsTheLicenceWithoutAFeeAndUseAfterThatIsABreach() {
        UseFirstContract contract = inUse(terms("收率达到 95 %", 0, total(10_000_000, 100_000)));
        contract = done(contract, Move.TEST, Side.LICENSEE, "2027-04-20", Said.passed(false));
        assertThat(on(contract, "2027-04-30").state()).isEqualTo(UseFirstState.IN_FREE_USE);
        assertThat(on(contract, "2027-04-30").freeUntil()).isEqualTo("2027-04-30");
        Status after = on(contract, "2027-05-01");
        assertThat(after.state()).isEqualTo(UseFirstState.EXITED_FREE);
        assertThat(after.outstanding()).isEqualTo(Money.ZERO);
        assertThat(after.owed()).extracting(Owed::what).containsExactly(Owed.What.RETURN_PAPERS);
        contract = done(contract, Move.REPORT_BREACH, Side.LICENSOR, "2027-07-01", Said.NOTHING);
        assertThat(on(contract, "2027-07-01").state()).isEqualTo(UseFirstState.BREACH);
    }

    @Test
    void example7_thePolicyPaysItsShareAfterTheDefaultAndTheRestIsStillOwed() {
        UseFirstContract contract = inUse(terms("", 80, date("2027-05-01", 100_000)));
        assertThat(on(contract, "2027-05-01").state()).isEqualTo(UseFirstState.DUE);
        assertThat(on(contract, "2027-06-01").state()).isEqualTo(UseFirstState.OVERDUE);
        contract = done(contract, Move.NOTIFY, Side.LICENSOR, "2027-06-01", Said.due("0"));
        assertThat(on(contract, "2027-07-01").state()).isEqualTo(UseFirstState.OVERDUE);
        Status inDefault = on(contract, "2027-07-02");
        assertThat(inDefault.state()).isEqualTo(UseFirstState.IN_DEFAULT);
        assertThat(inDefault.owed())
                .filteredOn(owed -> owed.what() == Owed.What.COVER)
                .singleElement()
                .satisfies(owed -> assertThat(owed.amount()).isEqualTo(Money.ofYuan(80_000)));
        contract = done(contract, Move.COVER, Side.GUARANTOR, "2027-07-10", Said.payment("0", Money.ofYuan(80_000)));
        Status covered = on(contract, "2027-07-10");
        assertThat(covered.state()).isEqualTo(UseFirstState.COVERED);
        assertThat(covered.outstanding()).isEqualTo(Money.ofYuan(20_000));
        assertThat(covered.owed())
                .filteredOn(owed -> owed.what() == Owed.What.PAY)
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.who()).isEqualTo(Side.LICENSEE);
                    assertThat(owed.amount()).isEqualTo(Money.ofYuan(20_000));
                });
        assertThat(covered.dues())
                .as("what the credit entry rests on")
                .singleElement()
                .satisfies(due -> assertThat(due.defaultOn()).isEqualTo("2027-07-02"));
    }

    @Test
    void example8_anUnusedResultOfPublicMoneyIsListedWithinFiveYearsOfAcceptanceInTheHunanSet() {
        RuleSet hunan = rules("hunan");
        assertThat(hunan.proposedSince().value()).isEqualTo(RuleSet.Since.ACCEPTED);
        assertThat(hunan.listedBy(day("2021-03-01"))).isEqualTo("2026-03-01");
    }

    private static List<String> refusals(RuleSet rules, SizeClass size, UseFirstTerms terms, Money entryFee) {
        var about = new Circumstances(size, day("2026-05-01"), false);
        return UseFirstRules.check(Licence.deal(terms, entryFee), terms, rules, about).stream()
                .filter(Finding::isRefusal)
                .map(Finding::message)
                .toList();
    }
}
