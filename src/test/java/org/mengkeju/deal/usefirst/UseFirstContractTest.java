package org.mengkeju.deal.usefirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mengkeju.deal.usefirst.Licence.date;
import static org.mengkeju.deal.usefirst.Licence.done;
import static org.mengkeju.deal.usefirst.Licence.fee;
import static org.mengkeju.deal.usefirst.Licence.inUse;
import static org.mengkeju.deal.usefirst.Licence.on;
import static org.mengkeju.deal.usefirst.Licence.revenue;
import static org.mengkeju.deal.usefirst.Licence.share;
import static org.mengkeju.deal.usefirst.Licence.terms;
import static org.mengkeju.deal.usefirst.Licence.total;

import org.junit.jupiter.api.Test;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.deal.usefirst.Act.Said;
import org.mengkeju.platform.Money;

class UseFirstContractTest {
    private final UseFirstContract idle = inUse(terms("", 0, total(1_000_000, 100_000)));

    @Test
    void whoeverDecidesNothingWithinThirtyDaysLeavesWithoutAFee() {
        assertThat(on(idle, "2027-04-30").state()).isEqualTo(UseFirstState.IN_FREE_USE);
        assertThat(on(idle, "2027-05-01").state()).isEqualTo(UseFirstState.DECISION);
        assertThat(on(idle, "2027-05-31").state()).isEqualTo(UseFirstState.DECISION);
        assertThat(on(idle, "2027-06-01").state()).isEqualTo(UseFirstState.EXITED_FREE);
    }

    @Test
    void anExtensionNeedsBothSidesAndComesOnce() {
        UseFirstContract asked = done(idle, Move.EXTEND, Side.LICENSEE, "2027-05-10", Said.months(6));
        assertThat(on(asked, "2027-05-10").state()).isEqualTo(UseFirstState.DECISION);
        assertThat(on(asked, "2027-05-10").owed())
                .filteredOn(owed -> owed.what() == Owed.What.CONFIRM)
                .singleElement()
                .satisfies(owed -> assertThat(owed.who()).isEqualTo(Side.LICENSOR));
        UseFirstContract otherwise = done(asked, Move.EXTEND, Side.LICENSOR, "2027-05-11", Said.months(3));
        assertThat(on(otherwise, "2027-05-11").state())
                .as("three months are not six")
                .isEqualTo(UseFirstState.DECISION);
        UseFirstContract agreed = done(asked, Move.EXTEND, Side.LICENSOR, "2027-05-12", Said.months(6));
        assertThat(on(agreed, "2027-05-12").state()).isEqualTo(UseFirstState.EXTENDED);
        assertThat(on(agreed, "2027-05-12").freeUntil()).isEqualTo("2027-10-31");
        assertThat(on(agreed, "2027-11-01").state()).isEqualTo(UseFirstState.DECISION);
        assertThatThrownBy(() -> done(agreed, Move.EXTEND, Side.LICENSEE, "2027-11-02", Said.months(6)))
                .hasMessage("deal.use-first.refusal.possible.EXTEND");
        assertThatThrownBy(() -> done(idle, Move.EXTEND, Side.LICENSEE, "2027-05-10", Said.months(13)))
                .hasMessage("deal.use-first.refusal.months");
    }

    @Test
    void whatTheLicensorSaysOfRevenueCountsOnceTheLicenseeConfirmsIt() {
        UseFirstContract said = done(idle, Move.STATE_REVENUE, Side.LICENSOR, "2026-12-01", revenue("1200000", null));
        assertThat(on(said, "2026-12-01").state()).isEqualTo(UseFirstState.IN_FREE_USE);
        UseFirstContract confirmed =
                done(said, Move.STATE_REVENUE, Side.LICENSEE, "2026-12-05", revenue("1200000", null));
        assertThat(on(confirmed, "2026-12-05").state()).isEqualTo(UseFirstState.DUE);
    }

    @Test
    void aMilestoneMetInTheFirstYearWaitsForTheYearOrForRevenue() {
        UseFirstContract met = done(
                inUse(terms("", 0, fee(TriggerKind.MILESTONE_MET, "中试", 50_000))),
                Move.MEET_MILESTONE,
                Side.LICENSEE,
                "2026-09-01",
                Said.text("中试"));
        assertThat(on(met, "2027-04-30").state()).isEqualTo(UseFirstState.IN_FREE_USE);
        assertThat(on(met, "2027-04-30").outstanding()).isEqualTo(Money.ZERO);
        assertThat(on(met, "2027-05-01").state()).isEqualTo(UseFirstState.DUE);
        UseFirstContract earned = done(met, Move.STATE_REVENUE, Side.LICENSEE, "2026-11-10", revenue("1", null));
        assertThat(on(earned, "2026-11-10").state()).isEqualTo(UseFirstState.DUE);
    }

    @Test
    void nothingFallsDueWhileRightsAreDisputedAndTheDaysAreGivenBack() {
        UseFirstContract disputed = done(
                inUse(terms("", 0, date("2027-05-01", 100_000))),
                Move.DISPUTE_RIGHTS,
                Side.PLATFORM,
                "2027-04-01",
                Said.NOTHING);
        assertThat(on(disputed, "2027-06-01").state()).isEqualTo(UseFirstState.SUSPENDED);
        UseFirstContract settled = done(disputed, Move.SETTLE_RIGHTS, Side.PLATFORM, "2027-04-11", Said.NOTHING);
        assertThat(on(settled, "2027-05-10").state()).isEqualTo(UseFirstState.IN_FREE_USE);
        assertThat(on(settled, "2027-05-11").state()).isEqualTo(UseFirstState.DUE);
        UseFirstContract lost = done(disputed, Move.LOSE_RIGHTS, Side.PLATFORM, "2027-04-11", Said.NOTHING);
        assertThat(on(lost, "2027-04-11").state()).isEqualTo(UseFirstState.EXITED_FREE);
    }

    @Test
    void aPaidShareWaitsForTheNextQuarterAndABuyOutEndsIt() {
        UseFirstContract contract = inUse(terms("", 0, share("3"), fee(TriggerKind.BUYOUT_OPTION, "买断", 500_000)));
        contract = done(contract, Move.STATE_REVENUE, Side.LICENSEE, "2027-04-10", revenue("820000", "2027-Q1"));
        contract =
                done(contract, Move.PAY, Side.LICENSOR, "2027-04-20", Said.payment("0:2027-Q1", Money.ofYuan(24_600)));
        Status paid = on(contract, "2027-04-20");
        assertThat(paid.state()).isEqualTo(UseFirstState.PAID);
        assertThat(on(contract, "2027-07-01").owed())
                .extracting(Owed::about)
                .contains("2027-Q2")
                .doesNotContain("2027-Q1");
        contract = done(contract, Move.BUY_OUT, Side.LICENSEE, "2027-05-01", Said.NOTHING);
        assertThat(on(contract, "2027-05-01").outstanding()).isEqualTo(Money.ofYuan(500_000));
        contract = done(contract, Move.PAY, Side.LICENSOR, "2027-05-20", Said.payment("1", Money.ofYuan(500_000)));
        assertThat(on(contract, "2027-05-20").state()).isEqualTo(UseFirstState.CONVERTED);
        assertThat(on(contract, "2028-01-01").owed()).isEmpty();
    }

    @Test
    void aPaymentThatIsTakenBackNeverWas() {
        UseFirstContract due = inUse(terms("", 0, date("2027-05-01", 100_000)));
        Act payment = Licence.act(Move.PAY, Side.LICENSOR, "2027-05-10", Said.payment("0", Money.ofYuan(100_000)));
        UseFirstContract paid = due.with(payment, Licence.day("2027-05-10"), Licence::workingDay);
        assertThat(on(paid, "2027-07-01").state()).isEqualTo(UseFirstState.CONVERTED);
        UseFirstContract back = done(paid, Move.TAKE_BACK, Side.LICENSOR, "2027-05-12", Said.reference(payment.id()));
        assertThat(on(back, "2027-05-12").state()).isEqualTo(UseFirstState.DUE);
        assertThat(on(back, "2027-06-02").state()).isEqualTo(UseFirstState.OVERDUE);
    }

    @Test
    void anActThatAnotherOneRestsOnCannotBePutBeforeIt() {
        UseFirstContract due = inUse(terms("", 0, date("2027-05-01", 100_000)));
        UseFirstContract noticed = done(due, Move.NOTIFY, Side.LICENSOR, "2027-06-05", Said.due("0"));
        assertThatThrownBy(() ->
                        done(noticed, Move.PAY, Side.LICENSOR, "2027-05-20", Said.payment("0", Money.ofYuan(100_000))))
                .hasMessageStartingWith("deal.use-first.refusal");
    }

    @Test
    void nobodyPaysMoreThanIsOwedAndNobodyActsForTheOtherSide() {
        UseFirstContract due = inUse(terms("", 0, date("2027-05-01", 100_000)));
        assertThatThrownBy(() ->
                        done(due, Move.PAY, Side.LICENSOR, "2027-05-20", Said.payment("0", Money.ofYuan(100_001))))
                .hasMessage("deal.use-first.refusal.amount");
        assertThatThrownBy(() -> done(idle, Move.REPORT_BREACH, Side.LICENSEE, "2027-01-01", Said.NOTHING))
                .hasMessage("deal.use-first.refusal.side");
    }
}
