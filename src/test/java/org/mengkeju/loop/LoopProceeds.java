package org.mengkeju.loop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.proceeds.AgreementDesk;
import org.mengkeju.deal.proceeds.AgreementId;
import org.mengkeju.deal.proceeds.AgreementNotices;
import org.mengkeju.deal.proceeds.AgreementState;
import org.mengkeju.deal.proceeds.AgreementVersion;
import org.mengkeju.deal.proceeds.Agreements;
import org.mengkeju.deal.proceeds.SharingTerms;
import org.mengkeju.deal.proceeds.SharingTerms.Completer;
import org.mengkeju.deal.proceeds.SharingTerms.Other;
import org.mengkeju.deal.proceeds.engine.Role;
import org.mengkeju.deal.proceeds.engine.SharingWay;
import org.mengkeju.deal.proceeds.payout.Plan;
import org.mengkeju.deal.proceeds.payout.PlanDesk;
import org.mengkeju.deal.proceeds.payout.PlanState;
import org.mengkeju.deal.proceeds.payout.Plans;
import org.mengkeju.deal.terms.Instalment;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Result;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.loop.ClosedLoop.Step;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of the way in which money is divided. Days of public notice pass by writing an earlier day of publication. */
final class LoopProceeds {
    private static final int NOTICE_DAYS = 15;

    private final LoopPeople people;
    private final ListingId result;
    private final AgreementDesk desk;
    private final AgreementNotices notices;
    private final Agreements agreements;
    private final PlanDesk planDesk;
    private final Plans plans;
    private final RegionClock clock;
    private final JdbcClient jdbc;

    LoopProceeds(ApplicationContext house, LoopPeople people, ListingId result) {
        this.people = people;
        this.result = result;
        desk = house.getBean(AgreementDesk.class);
        notices = house.getBean(AgreementNotices.class);
        agreements = house.getBean(Agreements.class);
        planDesk = house.getBean(PlanDesk.class);
        plans = house.getBean(Plans.class);
        clock = house.getBean(RegionClock.class);
        jdbc = house.getBean(JdbcClient.class);
    }

    /** A licence at a listed price, so that no notice of the price is asked, with odd fen. */
    static Terms terms(LocalDate today) {
        return new Terms(
                Way.ORDINARY_LICENCE,
                Pricing.LISTED,
                "高温涂层的制备方法",
                List.of(new Result("invention-patent", "一种高温涂层", "ZL202610000000.1")),
                Money.parse("300000.07"),
                List.of(
                        new Instalment("合同生效后", Money.parse("100000.03"), today.plusDays(10)),
                        new Instalment("验收合格后", Money.parse("200000.04"), today.plusDays(100))),
                null,
                null,
                List.of(),
                "用于受方自有窑炉",
                "内蒙古自治区",
                60,
                "工艺文件一套",
                "连续运行 72 小时，涂层不脱落",
                "双方对技术资料保密五年",
                "各自改进归各自所有",
                "逾期付款按日万分之三",
                false);
    }

    /** Up to an agreement in force. */
    List<Step> agreement() {
        return List.of(
                new Step("sharing proposed", () -> mine().isPresent(), this::propose),
                new Step("all consent", () -> latest().terms().agreed(), this::consent),
                new Step("published", () -> state() != AgreementState.DRAFTED, this::publish),
                new Step("in force", () -> state() == AgreementState.IN_FORCE, this::letTheDaysPass));
    }

    private Optional<Agreements.Standing> mine() {
        return agreements.mine(people.supplier()).stream().findFirst();
    }

    AgreementId id() {
        return mine().orElseThrow().agreement().id();
    }

    private AgreementVersion latest() {
        return mine().orElseThrow().latest();
    }

    private AgreementState state() {
        return latest().state();
    }

    private void propose() {
        var completers = List.of(
                completer(people.supplier().person(), "完成人 01", Role.MAIN, "50"),
                completer(people.colleague().person(), "完成人 02", Role.CONTRIBUTOR, "45"),
                completer(null, "转化服务人员 01", Role.TRANSFER_STAFF, "5"));
        var terms =
                new SharingTerms(SharingWay.TRANSFER, new BigDecimal("70"), completers, Other.NOBODY, Other.NOBODY, "");
        desk.propose(new AgreementDesk.Proposed(result, null, "inner-mongolia", terms, null), people.supplier());
    }

    private Completer completer(@Nullable UUID person, String name, Role role, String percent) {
        return new Completer(people.key("share " + name), person, name, role, new BigDecimal(percent), null);
    }

    private void consent() {
        desk.consent(id(), people.supplier());
        desk.consent(id(), people.colleague());
        latest().terms().completers().stream()
                .filter(one -> one.person() == null)
                .forEach(one -> desk.recordConsent(id(), one.id(), "签字扫描件 1", people.supplier()));
    }

    private void publish() {
        notices.publish(id(), people.supplier());
    }

    private void letTheDaysPass() {
        jdbc.sql("UPDATE deal.proceeds_version SET published_on = ? WHERE agreement = ?")
                .params(clock.today().minusDays(NOTICE_DAYS), id().value())
                .update();
        notices.settle();
    }

    /** From two plans to two postings: the first after its notice, the second at once. */
    List<Step> division() {
        return List.of(
                Step.awaited("divided", () -> all().size() == 2),
                new Step("confirmed", () -> left(0, PlanState.COMPUTED), () -> confirm(0)),
                new Step("posted", () -> all().getFirst().state() == PlanState.POSTED, this::letTheNoticePass),
                new Step("also confirmed", () -> left(1, PlanState.COMPUTED), () -> confirm(1)),
                new Step("also posted", () -> all().getLast().state() == PlanState.POSTED, this::letTheNoticePass));
    }

    /** Oldest first. */
    List<Plan> all() {
        return plans.of(id(), people.supplier()).reversed();
    }

    private boolean left(int plan, PlanState state) {
        return all().get(plan).state() != state;
    }

    private void confirm(int plan) {
        planDesk.confirm(all().get(plan).id(), people.supplier());
    }

    private void letTheNoticePass() {
        jdbc.sql("UPDATE deal.proceeds_plan SET published_on = ? WHERE agreement = ? AND published_on IS NOT NULL")
                .params(clock.today().minusDays(NOTICE_DAYS), id().value())
                .update();
        planDesk.settle();
    }
}
