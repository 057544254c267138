package org.mengkeju.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.integrity.cases.CaseState;
import org.mengkeju.integrity.ethics.Committee;
import org.mengkeju.integrity.ethics.Committees;
import org.mengkeju.integrity.ethics.Meeting;
import org.mengkeju.integrity.record.RecordKeeping;
import org.mengkeju.integrity.rules.Edition;
import org.mengkeju.integrity.rules.IntegrityRules;
import org.mengkeju.integrity.rules.Severity;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The worked examples of the rule sheet "integrity and ethics". */
@ClockHouse
class IntegrityAndEthicsExamplesTest {
    private static final List<Committee.Expertise> KINDS =
            List.of(Committee.Expertise.FIELD, Committee.Expertise.ETHICS, Committee.Expertise.LAW);
    private static final LocalDate BAN = LocalDate.of(2026, 3, 20);

    @Autowired
    ApplicationContext house;

    @Autowired
    Integrity integrity;

    @Autowired
    RecordKeeping keeping;

    @Autowired
    IntegrityRules rules;

    @Autowired
    Committees committees;

    @Autowired
    TransactionTemplate transaction;

    Inquiries inquiries;

    @BeforeEach
    void people() {
        inquiries = new Inquiries(house);
    }

    @Test
    void example1BanEndsOnTheDayBeforeItsAnniversary() {
        Subject person = Subject.of(Identifier.next());
        impose(person, Measure.ban(BAN, 3, Set.of(Activity.APPLY)));
        assertThat(integrity
                        .blocks(person, Activity.APPLY, LocalDate.of(2026, 3, 19))
                        .isBlocked())
                .isFalse();
        assertThat(integrity.blocks(person, Activity.APPLY, BAN).isBlocked()).isTrue();
        var last = integrity.blocks(person, Activity.APPLY, LocalDate.of(2029, 3, 19));
        assertThat(last).isInstanceOfSatisfying(Standing.Blocked.class, blocked -> {
            assertThat(blocked.lastDay()).isEqualTo("2029-03-19");
            assertThat(blocked.freeFrom()).isEqualTo("2029-03-20");
        });
        assertThat(integrity
                        .blocks(person, Activity.APPLY, LocalDate.of(2029, 3, 20))
                        .isBlocked())
                .isFalse();
    }

    @Test
    void example2TheUnitIsRefusedAndThePersonMayGoThroughAnotherHost() {
        Viewer unit = inquiries.unit("演示企业 列入数据库");
        Viewer other = inquiries.unit("演示企业 另一家");
        impose(Inquiries.subject(unit), Measure.ban(BAN, 3, Measure.everything()));
        assertThat(integrity
                        .blocks(Inquiries.subject(unit), Activity.APPLY, BAN)
                        .isBlocked())
                .isTrue();
        assertThat(integrity
                        .blocks(Subject.of(Inquiries.key(unit)), Activity.APPLY, BAN)
                        .isBlocked())
                .isFalse();
        assertThat(integrity
                        .blocks(Inquiries.subject(other), Activity.APPLY, BAN)
                        .isBlocked())
                .isFalse();
    }

    @Test
    void example3AWarnedExpertStaysABannedOneWaitsAndOneForEverIsRemoved() {
        UUID warned = Identifier.next();
        UUID banned = Identifier.next();
        UUID gone = Identifier.next();
        impose(Subject.of(warned), new Measure.Warning());
        impose(Subject.of(banned), Measure.ban(BAN, 2, Set.of(Activity.REVIEW)));
        impose(Subject.of(gone), new Measure.BanForEver(BAN, Set.of(Activity.REVIEW)));
        LocalDate draw = LocalDate.of(2026, 6, 1);
        assertThat(integrity.expert(warned, draw)).isEqualTo(new ExpertStanding(ExpertStanding.State.USABLE, null));
        assertThat(integrity.expert(banned, draw))
                .isEqualTo(new ExpertStanding(ExpertStanding.State.BANNED, LocalDate.of(2028, 3, 20)));
        assertThat(integrity.expert(banned, LocalDate.of(2028, 3, 20)).state()).isEqualTo(ExpertStanding.State.USABLE);
        assertThat(integrity.expert(gone, LocalDate.of(2099, 1, 1)).state()).isEqualTo(ExpertStanding.State.REMOVED);
        assertThat(integrity.barredPeople(Activity.REVIEW, draw))
                .contains(banned, gone)
                .doesNotContain(warned);
    }

    @Test
    void example4FiveWhoCountAreEnoughAndFourAreNot() {
        Edition.EthicsNumbers numbers = rules.on(BAN).ethics();
        Committee committee = committee();
        List<UUID> all = committee.members().stream().map(Committee.Member::id).toList();
        UUID leader = Identifier.next();
        var six = new Meeting(BAN, all.getFirst(), all.subList(0, 6), List.of(all.get(5)), List.of("顾问 01"), 4, 1);
        assertThat(six.counting(committee)).hasSize(5);
        assertThat(six.faults(committee, leader, numbers)).isEmpty();
        assertThat(six.agreed(committee, numbers)).isTrue();
        var four = new Meeting(BAN, all.getFirst(), all.subList(0, 4), List.of(), List.of(), 4, 0);
        assertThat(four.faults(committee, leader, numbers))
                .anyMatch(fault -> Objects.requireNonNull(fault.getCodes())[0].endsWith("meeting.quorum"));
        var advised = new Meeting(BAN, all.getFirst(), all.subList(0, 5), List.of(), List.of("顾问 01"), 6, 0);
        assertThat(advised.faults(committee, leader, numbers))
                .as("advisers do not vote")
                .anyMatch(fault -> Objects.requireNonNull(fault.getCodes())[0].endsWith("meeting.votes"));
    }

    private static Committee committee() {
        List<Committee.Member> members = new ArrayList<>();
        for (int at = 0; at < 7; at++) {
            members.add(new Committee.Member(
                    Identifier.next(),
                    "委员 0" + (at + 1),
                    null,
                    at % 2 == 0 ? Committee.Sex.WOMAN : Committee.Sex.MAN,
                    Set.of(KINDS.get(at % KINDS.size())),
                    at == 3,
                    at == 1,
                    at == 0 ? Committee.Post.CHAIR : Committee.Post.MEMBER));
        }
        return new Committee(
                Identifier.next(),
                OrganisationId.next(),
                "科技伦理（审查）委员会",
                BAN,
                BAN.plusYears(4),
                members,
                "2026-03-20",
                false);
    }

    @Test
    void example5TwoThirdsOfSixAreFour() {
        Edition.Share share = rules.on(BAN).ethics().reReviewVote();
        assertThat(share.reachedBy(4, 6)).isTrue();
        assertThat(share.reachedBy(3, 6)).isFalse();
        assertThat(share.reachedBy(3, 5)).as("3 of 5 are less than two thirds").isFalse();
        assertThat(share.reachedBy(4, 5)).isTrue();
    }

    @Test
    void example6AnAppealIsInTimeOnTheFifteenthWorkingDay() {
        Viewer punctual = inquiries.unit("演示企业 按时");
        var one = inquiries.decided(punctual, Severity.MORE_SERIOUS, 2, LocalDate.of(2026, 6, 1));
        assertThat(one.dueOn()).isEqualTo("2026-06-23");
        inquiries.clock.set(LocalDate.of(2026, 6, 23));
        assertThat(inquiries.rulings.appeal(one.id(), "决定认定的事实有误。", punctual).state())
                .isEqualTo(CaseState.REVIEW);
        Viewer late = inquiries.unit("演示企业 迟了");
        var other = inquiries.decided(late, Severity.MORE_SERIOUS, 2, LocalDate.of(2026, 6, 1));
        inquiries.clock.set(LocalDate.of(2026, 6, 24));
        assertThatThrownBy(() -> inquiries.rulings.appeal(other.id(), "决定认定的事实有误。", late))
                .isInstanceOf(Refusal.class)
                .hasMessage("integrity.refusal.appeal-late");
    }

    private void impose(Subject subject, Measure measure) {
        transaction.executeWithoutResult(_ -> keeping.impose(
                new RecordKeeping.Decision(
                        subject, "演示对象", measure, true, "其他机关决定书", "例〔2026〕1", "例题", null, BAN, true),
                Viewer.program()));
    }
}
