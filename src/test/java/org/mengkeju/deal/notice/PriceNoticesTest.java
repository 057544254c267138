package org.mengkeju.deal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.Talks.Between;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.contract.Contracts;
import org.mengkeju.deal.proceeds.engine.PriceNotice.Standing;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@House
@Import(Talks.class)
class PriceNoticesTest {
    @Autowired
    Talks talks;

    @Autowired
    PriceNotices notices;

    @Autowired
    Deals deals;

    @Autowired
    Contracts contracts;

    @Autowired
    RegionClock clock;

    @Autowired
    JdbcClient jdbc;

    /** A published notice of a university's agreed price. */
    private record Published(Between between, Notice notice) {
        Published at(Notice later) {
            return new Published(between, later);
        }
    }

    private Published published() {
        Between between = talks.universityAndFirm();
        Deal deal = talks.agree(between, Talks.licence(clock.today()));
        return new Published(between, notices.publish(deal.id(), between.supplier()));
    }

    /** As if it had been published so many days ago. */
    private Published daysAgo(Published published, int days) {
        jdbc.sql("UPDATE deal.price_notice SET published_on = ? WHERE id = ?")
                .params(clock.today().minusDays(days), published.notice().id())
                .update();
        return published.at(notices.find(published.notice().id()).orElseThrow());
    }

    @Test
    void theContractMayBeSignedFromTheSixteenthDay() {
        Published fourteen = daysAgo(published(), 14);
        assertThat(notices.end(fourteen.notice().id())).as("the fifteenth day").isFalse();
        assertThat(contracts.of(deals.find(fourteen.notice().deal()).orElseThrow()))
                .isEmpty();
        Published fifteen = daysAgo(fourteen, 15);
        assertThat(notices.end(fifteen.notice().id())).isTrue();
        assertThat(notices.end(fifteen.notice().id())).isFalse();
        Deal deal = deals.find(fifteen.notice().deal()).orElseThrow();
        assertThat(deal.stage()).isEqualTo(DealStage.SIGNING);
        assertThat(contracts.of(deal)).isPresent();
    }

    @Test
    void anObjectionStopsTheDaysUntilItIsAnswered() {
        Published published = daysAgo(published(), 30);
        notices.object(published.notice().id(), "权属有争议", talks.firm());
        Notice objected = notices.find(published.notice().id()).orElseThrow();
        assertThat(notices.standing(objected)).isEqualTo(Standing.OBJECTED);
        assertThat(notices.end(objected.id())).isFalse();
        var objection = objected.objections().getFirst();
        notices.answer(
                objected.id(),
                objection.id(),
                "权属清楚，见登记簿副本",
                published.between().supplier());
        assertThat(notices.end(objected.id())).isTrue();
    }

    @Test
    void onlyTheSupplierPublishesAndOnlyOnce() {
        Between between = talks.universityAndFirm();
        Deal deal = talks.agree(between, Talks.licence(clock.today()));
        assertThatThrownBy(() -> notices.publish(deal.id(), between.acquirer()))
                .isInstanceOf(Refusal.class)
                .hasMessage("deal.notice.refusal.supplier");
        notices.publish(deal.id(), between.supplier());
        assertThatThrownBy(() -> notices.publish(deal.id(), between.supplier()))
                .hasMessage("deal.notice.refusal.stage");
    }

    @Test
    void anObjectionAfterTheEndIsTooLate() {
        Published published = daysAgo(published(), 20);
        notices.end(published.notice().id());
        assertThatThrownBy(() -> notices.object(published.notice().id(), "晚了", talks.firm()))
                .isInstanceOf(Refusal.class);
    }
}
