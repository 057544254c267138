package org.mengkeju.deal.usefirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mengkeju.deal.usefirst.Licence.date;
import static org.mengkeju.deal.usefirst.Licence.fee;
import static org.mengkeju.deal.usefirst.Licence.terms;
import static org.mengkeju.deal.usefirst.Licence.total;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.deal.usefirst.Act.Said;
import org.mengkeju.deal.usefirst.UseFirstHouse.Signed;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.notification.Notification;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Reader;
import org.mengkeju.platform.verification.Truth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Licences that are kept: what time does to them by jobs, what the ledger hears, who is told. */
@ClockHouse
@Import(Talks.class)
class UseFirstTimersTest {
    @Autowired
    Notifications notifications;

    @Autowired
    ObjectProvider<Truth> truths;

    private final UseFirstHouse house;

    UseFirstTimersTest(@Autowired ApplicationContext context, @Autowired Talks talks) {
        this.house = new UseFirstHouse(context, talks);
    }

    @BeforeEach
    void theFirstOfMay() {
        house.dayWithoutJobs("2026-05-01");
    }

    @Test
    void jobsCarryALicenceFromFreeUseToDueAndThePaymentConvertsIt() {
        Signed it = house.inUse(terms("", 0, date("2027-05-01", 100_000)));
        assertThat(house.kept(it)).isEqualTo(UseFirstState.IN_FREE_USE);
        house.day("2027-04-30");
        assertThat(house.kept(it)).isEqualTo(UseFirstState.IN_FREE_USE);
        assertThat(house.claims(it)).isEmpty();
        house.day("2027-05-01");
        assertThat(house.kept(it)).isEqualTo(UseFirstState.DUE);
        assertThat(house.claims(it)).singleElement().satisfies(claim -> {
            assertThat(claim.amount()).isEqualTo(Money.ofYuan(100_000));
            assertThat(claim.due()).isEqualTo("2027-05-31");
        });
        house.pay(it, "use-first:0", 40_000);
        assertThat(house.kept(it)).isEqualTo(UseFirstState.DUE);
        house.pay(it, "use-first:0", 60_000);
        assertThat(house.kept(it)).isEqualTo(UseFirstState.CONVERTED);
        assertThat(house.stage(it)).isEqualTo(DealStage.SIGNED);
        house.day("2031-05-01");
        assertThat(house.stage(it)).as("the term is over and nothing is owed").isEqualTo(DealStage.COMPLETED);
        allIsTrue();
    }

    @Test
    void afterALongStopOfTheProgramEverythingIsCaughtUpOnce() {
        Signed it = house.inUse(terms("", 0, total(1_000_000, 100_000)));
        house.day("2028-01-01");
        assertThat(house.kept(it)).isEqualTo(UseFirstState.EXITED_FREE);
        assertThat(house.stage(it)).as("the deal ends with the use").isEqualTo(DealStage.COMPLETED);
        assertThat(told(it.licensee()))
                .filteredOn(text -> text.contains("DECIDE"))
                .isEmpty();
        int before = told(it.licensee()).size();
        house.lookAgain(it);
        house.day("2028-01-01");
        assertThat(told(it.licensee())).hasSize(before);
        allIsTrue();
    }

    @Test
    void overdueNoticeDefaultAndTheGuarantorPaysItsShare() {
        Signed it = house.inUse(terms("", 80, date("2027-05-01", 100_000)));
        house.day("2027-06-01");
        assertThat(house.kept(it)).isEqualTo(UseFirstState.OVERDUE);
        house.act(it, Move.NOTIFY, it.licensor(), Said.due("0"));
        house.day("2027-07-01");
        assertThat(house.kept(it)).isEqualTo(UseFirstState.OVERDUE);
        house.day("2027-07-02");
        assertThat(house.kept(it)).isEqualTo(UseFirstState.IN_DEFAULT);
        assertThat(entries(it)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(CreditEntry.Kind.DEFAULT);
            assertThat(entry.organisation()).isEqualTo(it.licensee().organisation());
            assertThat(entry.on()).isEqualTo("2027-07-02");
        });
        house.pay(it, "use-first-cover:0", 80_000);
        assertThat(house.kept(it)).isEqualTo(UseFirstState.COVERED);
        assertThat(house.claims(it))
                .filteredOn(claim -> claim.state() == Claim.State.OPEN)
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.amount()).isEqualTo(Money.ofYuan(20_000));
                    assertThat(claim.debtor().key())
                            .isEqualTo(String.valueOf(it.licensee().organisation()));
                });
        house.pay(it, "use-first:0", 20_000);
        assertThat(house.kept(it)).isEqualTo(UseFirstState.CONVERTED);
        assertThat(entries(it)).as("a default that was, stays").hasSize(1);
        allIsTrue();
    }

    @Test
    void whoOwesIsRemindedOnceEachAndNobodyElse() {
        Signed it = house.inUse(terms("", 80, date("2027-05-01", 100_000)));
        int licensor = told(it.licensor()).size();
        house.day("2027-05-01");
        assertThat(told(it.licensee())).contains("deal.use-first.told.PAY.new");
        assertThat(told(it.licensor()))
                .as("the licensor owes the invoice")
                .contains("deal.use-first.told.INVOICE.soon")
                .doesNotContain("deal.use-first.told.PAY.new");
        house.day("2027-05-16");
        house.day("2027-05-17");
        house.day("2027-05-28");
        house.day("2027-05-31");
        assertThat(told(it.licensee()).stream().filter(text -> text.contains(".PAY.")))
                .containsExactlyInAnyOrder(
                        "deal.use-first.told.PAY.new",
                        "deal.use-first.told.PAY.soon",
                        "deal.use-first.told.PAY.soon",
                        "deal.use-first.told.PAY.today");
        assertThat(told(it.licensor())).noneMatch(text -> text.contains(".PAY."));
        assertThat(told(it.guarantor())).noneMatch(text -> text.contains("use-first"));
        assertThat(told(it.licensor()).size()).isGreaterThan(licensor);
    }

    @Test
    void firstRevenueMakesTheFeeFallDueBeforeTheYearIsOver() {
        Signed it = house.inUse(terms("", 0, fee(TriggerKind.FIRST_REVENUE, "首笔收入", 30_000)));
        house.day("2026-11-10");
        UseFirstLicence due = house.act(it, Move.STATE_REVENUE, it.licensee(), Said.amount(Money.ofYuan(5_000)));
        assertThat(due.status().state()).isEqualTo(UseFirstState.DUE);
        assertThat(house.claims(it)).hasSize(1);
        house.pay(it, "use-first:0", 30_000);
        assertThat(house.kept(it)).isEqualTo(UseFirstState.CONVERTED);
    }

    @Test
    void strangersNeverLearnOfALicenceAndNobodyActsForTheOtherSide() {
        Signed it = house.inUse(terms("", 0, date("2027-05-01", 100_000)));
        Signed other = house.inUse(terms("", 0, date("2027-05-01", 100_000)));
        assertThat(house.licences().find(it.id(), other.licensee())).isEmpty();
        assertThat(house.licences().mine(other.licensee()))
                .extracting(licence -> licence.deal().id())
                .containsExactly(other.id());
        assertThatThrownBy(() -> house.act(it, Move.STATE_REVENUE, other.licensee(), Said.amount(Money.ZERO)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> house.act(it, Move.REPORT_BREACH, it.licensee(), Said.NOTHING))
                .hasMessage("deal.use-first.refusal.side");
    }

    private List<CreditEntry> entries(Signed it) {
        return house.licences().credit(house.licences().find(it.id()).orElseThrow());
    }

    private List<String> told(@org.jspecify.annotations.Nullable Viewer who) {
        if (who == null || who.person() == null || who.organisation() == null) {
            return List.of();
        }
        var reader = new Reader(who.person(), who.organisation().value());
        return notifications.list(reader, 1, 200).stream()
                .map(Notification::text)
                .map(Notification.Text::message)
                .toList();
    }

    private void allIsTrue() {
        assertThat(truths.stream()
                        .filter(truth -> truth.name().contains("use-first")
                                || truth.name().contains("use first"))
                        .flatMap(truth -> truth.differences().stream()))
                .isEmpty();
    }
}
