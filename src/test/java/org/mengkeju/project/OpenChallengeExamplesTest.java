package org.mengkeju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.integrity.cases.CaseState;
import org.mengkeju.integrity.cases.Cases;
import org.mengkeju.integrity.cases.IntegrityCase;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.grant.Grant;
import org.mengkeju.project.grant.Grants;
import org.mengkeju.project.money.Leverage;
import org.mengkeju.project.rules.Edition;
import org.mengkeju.project.rules.ProjectRules;
import org.mengkeju.selection.CallId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The worked examples of the sheet on open challenges; money there is in 万元. */
@ClockHouse
class OpenChallengeExamplesTest {
    private static final Edition RULES =
            ProjectRules.outsideTheHouse(Path.of("regions/inner-mongolia"), "delivery-2026.yaml");

    @Autowired
    ApplicationContext house;

    Deliveries all;

    @BeforeEach
    void people() {
        all = new Deliveries(house);
    }

    private static Money wan(String amount) {
        return Money.ofYuan(new BigDecimal(amount).movePointRight(4));
    }

    private static Grant grant(String key) {
        return RULES.grant(key).orElseThrow();
    }

    @Test
    void example1ResearchPaysThirtyPercentToThePosterUpToAThousand() {
        Grant research = grant("m1-research");
        assertThat(research.receiver()).isEqualTo(Grant.Receiver.POSTER);
        assertThat(Grants.of(research, wan("2000"))).isEqualTo(wan("600"));
        assertThat(Grants.of(research, wan("4000"))).isEqualTo(wan("1000"));
    }

    @Test
    void example2TransferPaysThirtyPercentToTheTakerUpToFiveHundred() {
        Grant transfer = grant("m1-transfer");
        assertThat(transfer.receiver()).isEqualTo(Grant.Receiver.TAKER);
        assertThat(Grants.of(transfer, wan("2000"))).isEqualTo(wan("500"));
        assertThat(Grants.of(transfer, wan("1000"))).isEqualTo(wan("300"));
    }

    @Test
    void example3OwnMoneyIsComparedWithPublicMoneyToTheFen() {
        assertThat(new Leverage(wan("3000"), wan("1500")).reaches(BigDecimal.TWO))
                .isTrue();
        assertThat(new Leverage(wan("2999.99"), wan("1500")).reaches(BigDecimal.TWO))
                .isFalse();
        assertThat(new Leverage(wan("2999.99"), wan("1500")).text()).isEqualTo("1.99");
    }

    @Test
    void example5TwelveChallengesOfWhichTwoAreRacesOfTwoTeamsGiveFourteenProjects() {
        int begun = 0;
        for (int n = 0; n < 12; n++) {
            var call = CallId.next();
            int teams = n < 2 ? 2 : 1;
            for (int team = 0; team < teams; team++) {
                var contract = all.contract(all.taker, call, teams > 1, null);
                assertThat(all.begin(contract).state()).isEqualTo(ProjectState.RUNNING);
                begun++;
            }
        }
        assertThat(begun).isEqualTo(10 + 2 * 2);
    }

    @Test
    void example6NanchangPaysTheRestAfterAcceptance() {
        Grant nanchang = grant("nanchang");
        assertThat(Grants.of(nanchang, wan("1500"))).isEqualTo(wan("300"));
        assertThat(Grants.rest(nanchang, wan("1500"), true)).isEqualTo(wan("200"));
        assertThat(Grants.of(nanchang, wan("3000"))).isEqualTo(wan("500"));
        assertThat(Grants.rest(nanchang, wan("3000"), true)).isEqualTo(wan("400"));
        assertThat(Grants.rest(nanchang, wan("3000"), false)).isEqualTo(Money.ZERO);
    }

    @Test
    void example7HaikouPaysFromFiveHundredUpToThreeHundredAndSharesWithTheDistrict() {
        Grant firm = grant("haikou-firm");
        assertThat(Grants.of(firm, wan("900"))).isEqualTo(wan("270"));
        assertThat(Grants.of(firm, wan("1200"))).isEqualTo(wan("300"));
        assertThat(Grants.of(firm, wan("500"))).isEqualTo(wan("150"));
        assertThatThrownBy(() -> Grants.of(firm, wan("499.99"))).isInstanceOf(Refusal.class);
        assertThat(Grants.split(grant("haikou-government"), wan("800")))
                .isEqualTo(new Grants.Split(wan("360"), wan("440")));
    }

    @Test
    void example8ADifficultyNobodyCouldOvercomeIsExemptAForgedReportIsNot() {
        Project honest = all.passed(all.planned(all.begun(), all.taker), all.taker);
        honest = stopped(honest);
        int before = waiting().size();
        honest = settled(honest, "no");
        assertThat(honest.state()).isEqualTo(ProjectState.FAILED_EXEMPT);
        assertThat(waiting()).hasSize(before);

        Project forged = all.bound(all.planned(all.begun(), all.taker));
        forged = all.passed(forged, all.taker);
        forged = settled(stopped(forged), "yes");
        assertThat(forged.state()).isEqualTo(ProjectState.FAILED_LIABLE);
        var cases = waiting();
        assertThat(cases).hasSize(before + 1);
        String ending = forged.course().ending();
        assertThat(cases).anyMatch(one -> one.state() == CaseState.RECEIVED && ending.contains(one.number()));
        all.step(forged, "recovered", all.officer, "on", "2026-03-02", "words", "退款凭证 3");
        assertThat(all.differences()).isEmpty();
    }

    private List<IntegrityCase> waiting() {
        return all.bean(Cases.class).desk(Cases.waitingStates(), all.officer);
    }

    /** Milestone 2 is not met and the project is stopped in time. */
    private Project stopped(Project one) {
        all.reported(one, all.taker, false, false);
        return all.step(one, "stop", all.officer, "words", "第二个里程碑没有达到");
    }

    private Project settled(Project one, String forged) {
        return all.step(
                one,
                "settle",
                all.officer,
                "records",
                "yes",
                "effort",
                "yes",
                "insurmountable",
                "yes",
                "forged",
                forged,
                "words",
                "专家意见附后");
    }

    @Test
    void theFormulasOfTheRegionAreAllReadable() {
        assertThat(List.of("m1-research", "m1-transfer", "nanchang", "haikou-firm", "haikou-government"))
                .allMatch(key -> RULES.grant(key).isPresent());
    }
}
