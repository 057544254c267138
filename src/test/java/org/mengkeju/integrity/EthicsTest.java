package org.mengkeju.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.integrity.cases.CaseId;
import org.mengkeju.integrity.cases.CaseState;
import org.mengkeju.integrity.ethics.Committee;
import org.mengkeju.integrity.ethics.Committee.Expertise;
import org.mengkeju.integrity.ethics.Committee.Member;
import org.mengkeju.integrity.ethics.CommitteeDesk;
import org.mengkeju.integrity.ethics.Committees;
import org.mengkeju.integrity.ethics.DepartmentDesk;
import org.mengkeju.integrity.ethics.EthicsActivity;
import org.mengkeju.integrity.ethics.EthicsForm.PaperKind;
import org.mengkeju.integrity.ethics.EthicsForm.Risk;
import org.mengkeju.integrity.ethics.EthicsReview.ExpertVote;
import org.mengkeju.integrity.ethics.EthicsReviews;
import org.mengkeju.integrity.ethics.EthicsStanding;
import org.mengkeju.integrity.ethics.EthicsState;
import org.mengkeju.integrity.ethics.LeaderDesk;
import org.mengkeju.integrity.ethics.Meeting;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSourceResolvable;

/** Ethics review from the founding of a committee to re-review, follow-up, emergency and stop. */
@ClockHouse
class EthicsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final List<Expertise> KINDS = List.of(Expertise.FIELD, Expertise.ETHICS, Expertise.LAW);
    private static final String OPINION = "风险可控，方案合规。";

    @Autowired
    ApplicationContext house;

    @Autowired
    Committees committees;

    @Autowired
    LeaderDesk leaders;

    @Autowired
    CommitteeDesk desk;

    @Autowired
    DepartmentDesk department;

    @Autowired
    EthicsReviews reviews;

    Inquiries people;
    Viewer secretary;
    Viewer leader;

    @BeforeEach
    void people() {
        people = new Inquiries(house);
        people.clock.set(DAY);
        secretary = people.unit("演示研究院 伦理");
        leader = new Viewer(
                Identifier.next(), "科研人员乙", Set.of(Role.RESEARCHER), secretary.organisation(), null, "127.0.0.1");
    }

    @Test
    void aCommitteeThatMayNotBeFoundedIsToldEverythingThatIsMissing() {
        List<Member> three = members().subList(0, 3).stream()
                .map(one -> new Member(
                        one.id(),
                        one.name(),
                        null,
                        Committee.Sex.MAN,
                        Set.of(Expertise.FIELD),
                        false,
                        false,
                        one.post()))
                .toList();
        assertThatThrownBy(() -> committees.found("委员会", DAY.plusYears(6), three, secretary))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat((List<?>) no.arguments()[0])
                                .extracting(fault -> String.valueOf(
                                                Objects.requireNonNull(((MessageSourceResolvable) fault).getCodes())[0])
                                        .replace("integrity.ethics.fault.", ""))
                                .containsExactly(
                                        "members",
                                        "sex.WOMAN",
                                        "outside",
                                        "expertise.ETHICS",
                                        "expertise.LAW",
                                        "local",
                                        "term"));
        assertThat(founded().members()).hasSize(7);
        assertThatThrownBy(() -> committees.found("委员会", DAY.plusYears(5), members(), secretary))
                .as("five years end on the day before")
                .isInstanceOf(Refusal.class);
        assertThat(committees.found("委员会", DAY.plusYears(5).minusDays(1), members(), secretary))
                .isNotNull();
    }

    @Test
    void missingPapersAreToldOnceAndNothingIsAcceptedWithoutThem() {
        Committee committee = founded();
        EthicsActivity entered = leaders.enter("人群队列研究", Risk.IN_SCOPE, "采集血样和问卷。", leader);
        EthicsActivity sent = leaders.submit(entered.id(), entered.version(), committee.id(), leader);
        assertThat(sent.dueAt()).isEqualTo("2026-06-08T16:00:00Z");
        refused("integrity.ethics.refusal.missing", () -> desk.accept(sent.id(), sent.version(), secretary));
        EthicsActivity asked = desk.ask(sent.id(), sent.version(), List.of(PaperKind.PLAN), secretary);
        refused(
                "integrity.ethics.refusal.asked",
                () -> desk.ask(asked.id(), asked.version(), List.of(PaperKind.PROMISE), secretary));
        papers(asked);
        assertThat(desk.accept(asked.id(), asked.version(), secretary).state()).isEqualTo(EthicsState.ACCEPTED);
        refused(
                "integrity.ethics.refusal.by.committee",
                () -> desk.decide(
                        asked.id(),
                        asked.version() + 1,
                        CommitteeDesk.Decision.APPROVE,
                        meeting(committee, 5),
                        OPINION,
                        leader));
    }

    @Test
    void aMeetingOfFourDecidesNothingAndOneOfSixWithOneRecusedDoes() {
        Committee committee = founded();
        EthicsActivity accepted = accepted(committee, Risk.IN_SCOPE);
        refused("integrity.ethics.refusal.meeting", () -> decide(accepted, meeting(committee, 4)));
        List<UUID> all = committee.members().stream().map(Member::id).toList();
        var split = new Meeting(DAY, all.getFirst(), all.subList(0, 6), List.of(all.get(5)), List.of(), 3, 2);
        refused("integrity.ethics.refusal.votes", () -> decide(accepted, split));
        var enough = new Meeting(DAY, all.getFirst(), all.subList(0, 6), List.of(all.get(5)), List.of(), 4, 1);
        EthicsActivity approved = decide(accepted, enough);
        assertThat(approved.state()).isEqualTo(EthicsState.APPROVED);
        assertThat(reviews.standing(approved.id()))
                .isEqualTo(new EthicsStanding(EthicsStanding.State.CLEARED, DAY.plusMonths(12)));
    }

    @Test
    void whatIsOnTheListIsClearedByTwoThirdsOfOtherExpertsOnly() {
        Committee committee = founded();
        EthicsActivity approved = decide(accepted(committee, Risk.LISTED), meeting(committee, 7));
        assertThat(reviews.standing(approved.id()).mayProceed()).isFalse();
        EthicsActivity sent = desk.sendOn(approved.id(), approved.version(), secretary);
        refused(
                "integrity.ethics.refusal.own-experts",
                () -> department.reReview(
                        sent.id(),
                        sent.version(),
                        votes(6, 6, committee.members().getFirst().name()),
                        OPINION,
                        people.first));
        refused(
                "integrity.ethics.refusal.experts",
                () -> department.reReview(sent.id(), sent.version(), votes(4, 4, "专家 99"), OPINION, people.first));
        EthicsActivity agreed =
                department.reReview(sent.id(), sent.version(), votes(6, 4, "专家 99"), OPINION, people.first);
        assertThat(agreed.state()).isEqualTo(EthicsState.RE_APPROVED);
        assertThat(reviews.standing(agreed.id()).mayProceed()).isTrue();
        EthicsActivity other = decide(accepted(committee, Risk.LISTED), meeting(committee, 7));
        EthicsActivity again = desk.sendOn(other.id(), other.version(), secretary);
        assertThat(department
                        .reReview(again.id(), again.version(), votes(6, 3, "专家 99"), OPINION, people.first)
                        .state())
                .isEqualTo(EthicsState.RE_REFUSED);
    }

    @Test
    void afterAYearItFallsDueAndGoesOnWhenTheCommitteeHasLooked() {
        Committee committee = founded();
        EthicsActivity approved = decide(accepted(committee, Risk.IN_SCOPE), meeting(committee, 7));
        people.clock.set(DAY.plusMonths(12).minusDays(1));
        new DueJobs(house).run();
        assertThat(fresh(approved).state()).isEqualTo(EthicsState.APPROVED);
        people.clock.set(DAY.plusMonths(12));
        new DueJobs(house).run();
        EthicsActivity due = fresh(approved);
        assertThat(due.state()).isEqualTo(EthicsState.FOLLOW_UP);
        EthicsActivity on = desk.goOn(due.id(), due.version(), "按方案进行，可以继续。", secretary);
        assertThat(on.state()).isEqualTo(EthicsState.APPROVED);
        assertThat(on.review().followUpBy()).isEqualTo(DAY.plusMonths(24));
    }

    @Test
    void anEmergencyIsDueInSeventyTwoHours() {
        Committee committee = founded();
        EthicsActivity approved = decide(accepted(committee, Risk.IN_SCOPE), meeting(committee, 7));
        EthicsActivity urgent =
                desk.emergency(approved.id(), approved.version(), committee.id(), "受试者出现不良反应。", secretary);
        assertThat(urgent.dueAt()).isEqualTo(people.clock.instant().plus(Duration.ofDays(3)));
        assertThat(reviews.standing(urgent.id()).mayProceed()).isFalse();
        assertThat(desk.decide(
                                urgent.id(),
                                urgent.version(),
                                CommitteeDesk.Decision.END,
                                meeting(committee, 7),
                                OPINION,
                                secretary)
                        .state())
                .isEqualTo(EthicsState.ENDED);
    }

    @Test
    void whatIsStoppedBecomesACaseOfIntegrity() {
        EthicsActivity entered = leaders.enter("未经审查的采样", Risk.IN_SCOPE, "采集血样和问卷。", leader);
        EthicsActivity stopped = department.stop(entered.id(), entered.version(), "未经审查已经开始采样。", people.first);
        assertThat(reviews.standing(stopped.id()).state()).isEqualTo(EthicsStanding.State.BARRED);
        var opened = people.fresh(new CaseId(Objects.requireNonNull(stopped.inquiry())));
        assertThat(opened.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(opened.name()).isEqualTo(leader.name());
        assertThat(reviews.find(stopped.id(), people.unit("演示企业 别人"))).isEmpty();
    }

    private EthicsActivity fresh(EthicsActivity one) {
        return reviews.find(one.id(), secretary).orElseThrow().one();
    }

    private Committee founded() {
        return committees.found("科技伦理（审查）委员会", DAY.plusYears(4), members(), secretary);
    }

    private EthicsActivity accepted(Committee committee, Risk risk) {
        EthicsActivity entered = leaders.enter("人群队列研究", risk, "采集血样和问卷。", leader);
        papers(entered);
        EthicsActivity sent = leaders.submit(entered.id(), entered.version(), committee.id(), leader);
        return desk.accept(sent.id(), sent.version(), secretary);
    }

    private void papers(EthicsActivity one) {
        for (PaperKind kind : PaperKind.ALWAYS) {
            leaders.attach(one.id(), kind, kind + ".pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8), leader);
        }
    }

    private EthicsActivity decide(EthicsActivity one, Meeting meeting) {
        return desk.decide(one.id(), one.version(), CommitteeDesk.Decision.APPROVE, meeting, OPINION, secretary);
    }

    private static Meeting meeting(Committee committee, int present) {
        List<UUID> there = committee.members().stream().map(Member::id).toList().subList(0, present);
        return new Meeting(DAY, there.getFirst(), there, List.of(), List.of(), present, 0);
    }

    private static List<ExpertVote> votes(int all, int agreeing, String last) {
        List<ExpertVote> votes = new ArrayList<>();
        for (int at = 0; at < all; at++) {
            votes.add(new ExpertVote(at == all - 1 ? last : "专家 8" + at, at < agreeing));
        }
        return votes;
    }

    private static List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (int at = 0; at < 7; at++) {
            members.add(new Member(
                    Identifier.next(),
                    "委员 0" + (at + 1),
                    null,
                    at % 2 == 0 ? Committee.Sex.WOMAN : Committee.Sex.MAN,
                    Set.of(KINDS.get(at % KINDS.size())),
                    at == 3,
                    at == 1,
                    at == 0 ? Committee.Post.CHAIR : Committee.Post.MEMBER));
        }
        return members;
    }

    private static void refused(String key, Runnable command) {
        assertThatThrownBy(command::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
