package org.mengkeju.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.deal.internal.LeadOpener;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@House
class LeadsTest {
    @Autowired
    Leads leads;

    @Autowired
    LeadOpener opener;

    @Autowired
    ListingDesk desk;

    @Autowired
    RegionClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer baotou = manager("经理人甲", "NM-02");
    Viewer colleague = manager("经理人丙", "NM-02");
    Viewer hohhot = manager("经理人乙", "NM-01");
    Viewer head = manager("总中心经理人", "NM-00");

    @Test
    void aPublishedNeedWaitsInTheQueueOfTheCentreOfItsPlace() {
        Lead lead = leadOf(publishedNeed("150200"));
        assertThat(lead.centre()).isEqualTo("NM-02");
        assertThat(leads.queue(baotou)).extracting(Lead::id).contains(lead.id());
        assertThat(leads.queue(hohhot)).extracting(Lead::id).doesNotContain(lead.id());
        assertThat(leads.queue(head))
                .as("the head office sees all")
                .extracting(Lead::id)
                .contains(lead.id());
    }

    @Test
    void tellingThePublicationTwiceOpensOneLead() {
        Listing need = publishedNeed("150200");
        opener.open(need);
        opener.open(need);
        assertThat(jdbc.sql("SELECT count(*) FROM deal.lead WHERE subject = ?")
                        .param(need.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofTwoWhoTakeAtOnceOneGetsItAndTheOtherIsToldWho() throws Exception {
        Lead lead = leadOf(publishedNeed("150200"));
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Lead>> takes =
                    List.of(() -> leads.take(lead.id(), baotou), () -> leads.take(lead.id(), colleague));
            List<Future<Lead>> results = both.invokeAll(takes);
            assertThat(results.stream().filter(one -> one.state() == Future.State.SUCCESS))
                    .hasSize(1);
            assertThat(results.stream()
                            .filter(one -> one.state() == Future.State.FAILED)
                            .map(one -> ((Refusal) one.exceptionNow()).messageKey()))
                    .containsExactly("deal.refusal.taken");
        }
    }

    @Test
    void aLeadOfAnotherCentreDoesNotExistForMe() {
        Lead lead = leadOf(publishedNeed("150200"));
        assertThat(leads.find(lead.id(), hohhot)).isEmpty();
        assertThatThrownBy(() -> leads.take(lead.id(), hohhot))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void handingOverPutsItIntoTheOtherCentresQueueWithTheReason() {
        Lead lead = leads.take(leadOf(publishedNeed("150200")).id(), baotou);
        leads.handOver(lead.id(), "NM-01", "企业新厂在那边", baotou);
        assertThat(leads.queue(hohhot)).extracting(Lead::id).contains(lead.id());
        assertThat(leads.find(lead.id(), baotou)).isEmpty();
        assertThat(leads.entries(lead.id()).getFirst())
                .extracting(LeadEntry::kind, LeadEntry::place, LeadEntry::text)
                .containsExactly(LeadEntry.Kind.HANDED_OVER, "NM-01", "企业新厂在那边");
    }

    @Test
    void handingOverNeedsAReasonAndACentreWithAQueue() {
        Lead lead = leads.take(leadOf(publishedNeed("150200")).id(), baotou);
        assertThatThrownBy(() -> leads.handOver(lead.id(), "NM-01", "  ", baotou))
                .hasMessage("deal.refusal.text");
        assertThatThrownBy(() -> leads.handOver(lead.id(), "XT-01", "x", baotou))
                .hasMessage("deal.refusal.centre");
        assertThatThrownBy(() -> leads.handOver(lead.id(), "NM-02", "x", baotou))
                .hasMessage("deal.refusal.same-centre");
    }

    @Test
    void theFirstContactIsTheFirstAnswerAndLaterOnesDoNotChangeIt() {
        Lead lead = leads.take(leadOf(publishedNeed("150200")).id(), baotou);
        assertThat(lead.answeredAt()).isNull();
        var first =
                leads.logContact(lead.id(), Channel.TELEPHONE, "问清了工况", baotou).answeredAt();
        var second = leads.logContact(lead.id(), Channel.VISIT, "看了现场", baotou).answeredAt();
        assertThat(first).isNotNull().isEqualTo(second);
    }

    @Test
    void aRefusedCandidateCarriesItsReasonBackWithoutTheFirm() {
        Lead lead = leads.take(leadOf(publishedNeed("150200")).id(), baotou);
        var candidate = ListingId.next();
        assertThatThrownBy(() -> leads.answer(lead.id(), candidate, false, null, "", baotou))
                .hasMessage("deal.refusal.reason");
        leads.answer(lead.id(), candidate, false, NoReason.PRICE, "超预算一倍", baotou);
        assertThat(leads.answersTo(List.of(candidate))).singleElement().satisfies(answer -> {
            assertThat(answer.reason()).isEqualTo(NoReason.PRICE);
            assertThat(answer.note()).isEqualTo("超预算一倍");
        });
    }

    @Test
    void theNextStepIsNeverInThePast() {
        Lead lead = leads.take(leadOf(publishedNeed("150200")).id(), baotou);
        LocalDate yesterday = clock.today().minusDays(1);
        assertThatThrownBy(() -> leads.plan(lead.id(), "约视频会", yesterday, baotou))
                .hasMessage("deal.refusal.date");
        assertThat(leads.plan(lead.id(), "约视频会", clock.today(), baotou).due()).isEqualTo(clock.today());
    }

    @Test
    void whatAColleagueHoldsIsTheColleaguesToWork() {
        Lead lead = leads.take(leadOf(publishedNeed("150200")).id(), baotou);
        assertThatThrownBy(() -> leads.logContact(lead.id(), Channel.VIDEO, "x", colleague))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.arguments()).contains("经理人甲"));
    }

    @Test
    void aClosedLeadStaysAsItIs() {
        Lead lead = leads.take(leadOf(publishedNeed("150200")).id(), baotou);
        leads.close(lead.id(), Outcome.GAP, "没有现成的", baotou);
        assertThatThrownBy(() -> leads.move(lead.id(), LeadStage.TALKS, baotou)).hasMessage("deal.refusal.closed");
    }

    private Lead leadOf(Listing need) {
        opener.open(need);
        return leads.ofNeed(need.id(), head).orElseThrow();
    }

    private Listing publishedNeed(String division) {
        var content = new ListingContent(
                "加热炉涂层半年就掉",
                "1300 ℃ 连续工况下半年粉化，想要能用两年的。",
                List.of(),
                List.of(),
                List.of(division),
                "演示企业 测试",
                Visibility.PUBLIC,
                new Details.Need(false, null, null, null, List.of(), List.of(), "", List.of()));
        Viewer program = Viewer.program();
        Listing draft = desk.draft(ListingId.next(), content, program);
        desk.submit(draft.id(), program);
        return desk.publish(draft.id(), program);
    }

    private static Viewer manager(String name, String centre) {
        return new Viewer(
                Identifier.next(), name, Set.of(Role.TRANSFER_MANAGER), OrganisationId.next(), centre, "127.0.0.1");
    }
}
