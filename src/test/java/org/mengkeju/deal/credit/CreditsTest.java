package org.mengkeju.deal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.Talks.Between;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.contract.Contract;
import org.mengkeju.deal.contract.Contracts;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.transaction.support.TransactionTemplate;

@House
@EnableScenarios
@Import(Talks.class)
class CreditsTest {
    @Autowired
    Talks talks;

    @Autowired
    Credits credits;

    @Autowired
    Deals deals;

    @Autowired
    Contracts contracts;

    @Autowired
    RegionClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Viewer introducer = manager("经理人甲", "NM-02");
    private final Viewer holder = manager("经理人乙", "NM-01");

    private static Viewer manager(String name, String centre) {
        return new Viewer(Identifier.next(), name, Set.of(Role.TRANSFER_MANAGER), null, centre, "127.0.0.1");
    }

    /** A deal of two that the introducer brought together. */
    private Between introduced() {
        Between between = talks.firms();
        transaction.executeWithoutResult(
                done -> credits.introduced(supplier(between), acquirer(between), "approach:test", introducer));
        return between;
    }

    private static OrganisationId supplier(Between between) {
        return between.deal().supplier().organisation();
    }

    private static OrganisationId acquirer(Between between) {
        return between.deal().acquirer().organisation();
    }

    /** Gives the deal a manager, as one that grew out of a lead has. */
    private Deal heldBy(Viewer manager, Between between) {
        jdbc.sql("UPDATE deal.deal SET centre = ?, manager = ?, manager_name = ? WHERE id = ?")
                .params(Objects.requireNonNull(manager.centre()), Objects.requireNonNull(manager.person()))
                .params(manager.name(), between.deal().id().value())
                .update();
        return deals.find(between.deal().id()).orElseThrow();
    }

    private void sign(Between between) {
        Deal agreed = talks.agree(between, Talks.licence(clock.today()));
        Contract contract = contracts.of(agreed).orElseThrow();
        contracts.sign(agreed.id(), contract.digest(), between.supplier());
        contracts.sign(agreed.id(), contract.digest(), between.acquirer());
    }

    @Test
    void anIntroducerKeepsHisCreditWhenTheTwoSignWithoutHim(Scenario scenario) {
        Between between = introduced();
        scenario.stimulate(() -> sign(between))
                .andWaitForStateChange(() -> credits.of(between.deal()), split -> !split.isEmpty())
                .andVerify(split -> assertThat(split)
                        .containsExactly(new Credit("NM-02", introducer.person(), "经理人甲", Credit.WHOLE)));
    }

    @Test
    void theManagerOfTheDealSharesWithAProtectedIntroducer(Scenario scenario) {
        Between between = introduced();
        heldBy(holder, between);
        scenario.stimulate(() -> sign(between))
                .andWaitForStateChange(() -> credits.of(between.deal()), split -> !split.isEmpty())
                .andVerify(split -> assertThat(split).extracting(Credit::share).containsExactly(5_000, 5_000));
    }

    @Test
    void sharesThatDoNotSumToTheWholeAreRefused() {
        Deal deal = heldBy(holder, talks.firms());
        var most = new Credit("NM-01", holder.person(), holder.name(), 9_999);
        assertThatThrownBy(() -> credits.agree(deal.id(), List.of(most), holder))
                .isInstanceOf(Refusal.class)
                .hasMessage("deal.credit.refusal.sum");
    }

    @Test
    void aProtectedIntroducerCannotBeLeftOut() {
        Deal deal = heldBy(holder, introduced());
        var all = new Credit("NM-01", holder.person(), holder.name(), Credit.WHOLE);
        assertThatThrownBy(() -> credits.agree(deal.id(), List.of(all), holder))
                .hasMessage("deal.credit.refusal.introduction");
    }

    @Test
    void theFirstIntroductionCounts() {
        Between between = introduced();
        OrganisationId one = supplier(between);
        OrganisationId other = acquirer(between);
        transaction.executeWithoutResult(done -> credits.introduced(one, other, "approach:later", holder));
        assertThat(credits.introduction(between.deal()))
                .get()
                .extracting(Introduction::managerName)
                .isEqualTo("经理人甲");
    }
}
