package org.mengkeju.matching.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.MoneyRange;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Reader;
import org.springframework.beans.factory.annotation.Autowired;

@House
class GapsTest {
    private static final LinkRef MAGNETS = new LinkRef("rare-earth", "magnets");
    private static final String PROBLEM = "钕铁硼晶界扩散的重稀土用量太高，想把镝的用量减掉一半以上，矫顽力不降，批次之间差别不超过百分之三。";

    @Autowired
    Gaps gaps;

    @Autowired
    GapWatch watch;

    @Autowired
    ListingDesk desk;

    @Autowired
    Notifications notifications;

    private final Viewer firm = viewer(Role.FIRM);
    private final Viewer officer = viewer(Role.PROGRAMME_OFFICER);

    @Test
    void aProblemBecomesAGapAtItsLinkAndADraftWithAllFiveFacts() {
        Gap gap = gaps.record(null, PROBLEM, List.of(MAGNETS, new LinkRef("rare-earth", "no-such-link")), firm);
        assertThat(gap.links()).containsExactly(MAGNETS);
        ChallengeDraft draft = gaps.draftOf(gap, firm);
        assertThat(draft.isComplete()).isTrue();
        assertThat(draft.subject()).contains("镝的用量");
        assertThat(gaps.saveDraft(gap.id(), 1, draft, firm).state()).isEqualTo(GapState.DRAFTED);
        assertThat(gaps.countByLink()).containsKey(MAGNETS.toString());
    }

    @Test
    void aDraftOfANeedTakesOverFiguresBudgetAndHowTheyAreVerified() {
        var details = new Details.Need(
                false,
                MoneyRange.ofWan(BigDecimal.valueOf(80), BigDecimal.valueOf(150)),
                null,
                null,
                List.of(),
                List.of(new Details.Target("寿命", "6", "≥ 24", "个月", "现场连续运行记录")),
                "",
                List.of());
        Listing need = published("炉衬涂层掉粉", details);
        Gap gap = gaps.record(need.id(), "", List.of(), officer);
        ChallengeDraft draft = gaps.draftOf(gap, officer);
        assertThat(draft.subject()).contains("寿命：≥ 24 个月");
        assertThat(draft.given()).contains("80—150 万元");
        assertThat(draft.judged()).contains("现场连续运行记录");
        assertThat(gaps.record(need.id(), "", List.of(), officer).id()).isEqualTo(gap.id());
    }

    @Test
    void anotherFirmSeesNothingOfItAndAnOfficerSeesAll() {
        Gap gap = gaps.record(null, PROBLEM, List.of(MAGNETS), firm);
        assertThat(gaps.find(gap.id(), viewer(Role.FIRM))).isEmpty();
        assertThat(gaps.find(gap.id(), officer)).contains(gap);
        assertThat(gaps.list(null, officer)).contains(gap);
        assertThat(gaps.mayEdit(gap, viewer(Role.AUDITOR))).isFalse();
    }

    @Test
    void whoeverSavesLaterIsToldAndNothingIsOverwritten() {
        Gap gap = gaps.record(null, PROBLEM, List.of(MAGNETS), firm);
        ChallengeDraft draft = gaps.draftOf(gap, firm);
        gaps.saveDraft(gap.id(), gap.version(), draft, firm);
        assertThatThrownBy(() -> gaps.saveDraft(gap.id(), gap.version(), draft, officer))
                .isInstanceOf(Refusal.class)
                .hasMessage("matching.gap.refusal.changed");
    }

    @Test
    void anAchievementThatFitsIsOfferedToldOnceAndClosesItWhenPeopleSaySo() {
        Gap gap = gaps.record(null, PROBLEM, List.of(MAGNETS), firm);
        var details = new Details.Achievement(
                List.of(new Details.TrlMark(8, "2026-06", "两条线")),
                "firm",
                List.of(),
                null,
                List.of(),
                "",
                "",
                List.of(),
                List.of());
        Listing answer = published(PROBLEM, details);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            watch.lookAgain();
            assertThat(gaps.find(gap.id(), firm).orElseThrow().offer()).isEqualTo(answer.id());
        });
        watch.lookAgain();
        Reader reader = new Reader(
                Objects.requireNonNull(firm.person()),
                Objects.requireNonNull(firm.organisation()).value());
        assertThat(notifications.list(reader, 1, 10))
                .extracting(told -> told.text().link())
                .containsExactly("/matching/gaps/" + gap.id());
        assertThat(gaps.close(gap.id(), gap.version(), answer.id(), firm).state())
                .isEqualTo(GapState.CLOSED);
        assertThat(gaps.reopen(gap.id(), gap.version() + 1, firm).state()).isEqualTo(GapState.OPEN);
    }

    private Listing published(String title, Details details) {
        var content = new ListingContent(
                title,
                title + Identifier.next(),
                List.of(),
                List.of(MAGNETS),
                List.of("150200"),
                "演示企业 测试",
                Visibility.PUBLIC,
                details);
        Viewer program = Viewer.program();
        Listing draft = desk.draft(ListingId.next(), content, program);
        desk.submit(draft.id(), program);
        return desk.publish(draft.id(), program);
    }

    private static Viewer viewer(Role role) {
        return new Viewer(Identifier.next(), role.name(), Set.of(role), OrganisationId.next(), "NM-02", "127.0.0.1");
    }
}
