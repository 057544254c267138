package org.mengkeju.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.SignedIn;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.deal.approach.Approach;
import org.mengkeju.deal.approach.ApproachAnswers;
import org.mengkeju.deal.approach.ApproachDesk;
import org.mengkeju.deal.approach.ApproachState;
import org.mengkeju.deal.approach.Approaches;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@House
class ApproachTest {
    private static final String WORDS = "我们做过同样的窑，保温层连续用了两年半，检测报告可以给您看。";

    @Autowired
    ApproachDesk approach;

    @Autowired
    ApproachAnswers answers;

    @Autowired
    Approaches approaches;

    @Autowired
    Leads leads;

    @Autowired
    ListingDesk desk;

    @Autowired
    Organisations organisations;

    @Autowired
    MockMvcTester web;

    Viewer manager = Brought.manager("经理人甲", "NM-02");
    Viewer elsewhere = Brought.manager("经理人乙", "NM-01");
    Viewer firm;
    Viewer institute;
    Viewer stranger;
    Brought brought;

    @BeforeEach
    void people() {
        brought = new Brought(desk, organisations);
        firm = brought.person(Role.FIRM, "演示企业 出题");
        institute = brought.person(Role.RESEARCHER, "演示研究院 解题");
        stranger = brought.person(Role.FIRM, "演示企业 旁观");
    }

    @Test
    void anyWalkByLegalMovesStaysLegalAndDeclinedIsTheEnd() {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        ApproachState state = ApproachState.SENT;
        for (int step = 0; step < 100 && state != ApproachState.DECLINED; step++) {
            List<ApproachState> next = new ArrayList<>(state.next());
            assertThat(next).as("from %s, -Dseed=%d", state, seed).isNotEmpty().doesNotContain(state);
            state = next.get(random.nextInt(next.size()));
        }
        assertThat(ApproachState.DECLINED.next()).isEmpty();
    }

    @Test
    void aResponseWaitsForTheManagerAndReachesTheFirmOnceItIsPassedOn() {
        Listing need = brought.need(firm, Visibility.PUBLIC);
        Listing offer = brought.agency(institute);
        Approach sent = approach.respond(need.id(), offer.id(), WORDS, institute);
        assertThat(sent.state()).isEqualTo(ApproachState.SENT);
        assertThat(approaches.waiting(List.of(sent.lead()))).containsEntry(sent.lead(), 1);
        assertThat(approaches.countToAnswer(manager)).isPositive();
        assertThat(page("/deals/needs/" + need.id(), firm)).contains("来了一条响应").doesNotContain("解题", "两年半");
        assertThatThrownBy(() -> answers.forward(sent.id(), "", manager)).hasMessage("deal.refusal.not-taken");
        leads.take(sent.lead(), manager);
        answers.forward(sent.id(), "做过同样的窑", manager);
        assertThat(page("/deals/needs/" + need.id(), firm)).contains("演示研究院 解题", "两年半", "做过同样的窑");
        assertThat(page("/deals/approaches", institute)).contains("已转给对方");
        assertThat(approaches.waiting(List.of(sent.lead()))).isEmpty();
    }

    @Test
    void aDeclinedResponseTellsItsSenderWhyAndTheFirmNotWho() {
        Listing need = brought.need(firm, Visibility.PUBLIC);
        Approach sent = approach.respond(need.id(), null, WORDS, institute);
        leads.take(sent.lead(), manager);
        assertThatThrownBy(() -> answers.decline(sent.id(), null, "", manager))
                .hasMessage("deal.refusal.approach-reason");
        answers.decline(sent.id(), NoReason.TOO_EARLY, "先做中试", manager);
        assertThat(page("/deals/approaches/" + sent.id(), institute)).contains("太早", "先做中试");
        assertThat(page("/deals/needs/" + need.id(), firm)).contains("太早").doesNotContain("解题", "先做中试");
        assertThatThrownBy(() -> answers.forward(sent.id(), "", manager)).hasMessage("deal.refusal.approach-answered");
    }

    @Test
    void respondingTwiceIsOneResponseWithTheNewWords() {
        Listing need = brought.need(firm, Visibility.PUBLIC);
        Approach first = approach.respond(need.id(), null, WORDS, institute);
        int entries = leads.entries(first.lead()).size();
        assertThat(approach.respond(need.id(), null, WORDS, institute)).isEqualTo(first);
        Approach changed = approach.respond(need.id(), null, WORDS + "可以到厂里试。", institute);
        assertThat(changed.id()).isEqualTo(first.id());
        assertThat(approaches.ofLead(first.lead())).containsExactly(changed);
        assertThat(leads.entries(first.lead())).hasSize(entries);
    }

    @Test
    void theSameFormSentTwiceAtTheSameMomentIsThereOnce() throws Exception {
        Listing need = brought.need(firm, Visibility.PUBLIC);
        Listing resource = brought.agency(institute);
        try (var both = Executors.newFixedThreadPool(4)) {
            Callable<Approach> respond = () -> approach.respond(need.id(), null, WORDS, institute);
            Callable<Approach> talk = () -> approach.talk(resource.id(), null, WORDS, firm);
            for (var sent : both.invokeAll(List.of(respond, respond, talk, talk))) {
                sent.get();
            }
        }
        assertThat(approaches.sent(institute))
                .filteredOn(one -> one.about().equals(need.id()))
                .hasSize(1);
        assertThat(approaches.sent(firm))
                .filteredOn(one -> one.about().equals(resource.id()))
                .hasSize(1);
    }

    @Test
    void aTalkOpensALeadAtTheCentreOfTheResource() {
        Listing resource = brought.agency(institute);
        Approach talk = approach.talk(resource.id(), null, WORDS, firm);
        assertThat(leads.queue(manager)).extracting(Lead::id).contains(talk.lead());
        assertThat(page("/deals/queue", manager)).contains(resource.title(), "演示企业 出题", "约谈");
        leads.take(talk.lead(), manager);
        assertThat(page("/deals/leads/" + talk.lead(), manager)).contains("两年半");
        answers.forward(talk.id(), "", manager);
        assertThat(page("/deals/approaches", institute)).contains("转给我们的", "演示企业 出题");
        assertThat(page("/deals/approaches/" + talk.id(), firm)).contains("经理人甲");
    }

    @Test
    void aTalkForANeedJoinsTheLeadOfTheNeed() {
        Listing need = brought.need(firm, Visibility.PUBLIC);
        Listing resource = brought.agency(institute);
        Approach talk = approach.talk(resource.id(), need.id(), WORDS, firm);
        assertThat(talk.lead())
                .isEqualTo(leads.ofNeed(need.id(), firm).orElseThrow().id());
        Approach again = approach.introduce(need.id(), resource.id(), firm);
        assertThat(again).isEqualTo(talk);
    }

    @Test
    void aTalkTakenBackEndsItsLeadAndAskingAgainOpensANewOne() {
        Listing resource = brought.agency(institute);
        Approach talk = approach.talk(resource.id(), null, WORDS, firm);
        answers.withdraw(talk.id(), firm);
        assertThat(leads.find(talk.lead(), manager).orElseThrow().outcome()).isEqualTo(Outcome.WITHDRAWN_BY_FIRM);
        Approach again = approach.talk(resource.id(), null, WORDS, firm);
        assertThat(again.id()).isEqualTo(talk.id());
        assertThat(again.lead()).isNotEqualTo(talk.lead());
        assertThat(leads.queue(manager)).extracting(Lead::id).contains(again.lead());
    }

    @Test
    void nobodyAnswersTheirOwnNeedOrNamesWhatIsNotTheirs() {
        Listing need = brought.need(firm, Visibility.PUBLIC);
        Listing others = brought.agency(stranger);
        assertThatThrownBy(() -> approach.respond(need.id(), null, WORDS, firm)).hasMessage("deal.refusal.own-listing");
        assertThatThrownBy(() -> approach.respond(need.id(), others.id(), WORDS, institute))
                .hasMessage("deal.refusal.own-side");
        assertThatThrownBy(() -> approach.talk(others.id(), need.id(), WORDS, institute))
                .hasMessage("deal.refusal.own-side");
        assertThatThrownBy(() -> approach.respond(need.id(), null, "太短", institute))
                .hasMessage("deal.refusal.approach-text");
        assertThatThrownBy(() -> approach.respond(need.id(), null, "长".repeat(2001), institute))
                .hasMessage("deal.refusal.approach-text");
    }

    @Test
    void aSettledNeedTakesNoResponseAndAGapStillDoes() {
        Listing settled = brought.need(firm, Visibility.PUBLIC);
        Lead lead =
                leads.take(approach.respond(settled.id(), null, WORDS, stranger).lead(), manager);
        leads.close(lead.id(), Outcome.AGREED, "", manager);
        assertThatThrownBy(() -> approach.respond(settled.id(), null, WORDS, institute))
                .hasMessage("deal.refusal.need-settled");
        Listing gap = brought.need(firm, Visibility.PUBLIC);
        Lead open = leads.take(approach.respond(gap.id(), null, WORDS, stranger).lead(), manager);
        leads.close(open.id(), Outcome.GAP, "没有现成的", manager);
        Approach late = approach.respond(gap.id(), null, WORDS, institute);
        assertThat(approaches.waiting(List.of(late.lead()))).containsEntry(late.lead(), 2);
        assertThat(answers.forward(late.id(), "", manager).state()).isEqualTo(ApproachState.FORWARDED);
    }

    @Test
    void anApproachIsItsSendersAndItsManagersAlone() {
        Listing hidden = brought.need(firm, Visibility.ANONYMOUS);
        Approach sent = approach.respond(hidden.id(), null, WORDS, institute);
        for (Viewer other : List.of(firm, stranger, elsewhere)) {
            assertThat(approaches.find(sent.id(), other)).isEmpty();
            assertThat(approaches.sent(other)).doesNotContain(sent);
            assertThat(approaches.received(other)).doesNotContain(sent);
            assertThat(approaches.toAnswer(other)).doesNotContain(sent);
            assertThatThrownBy(() -> answers.withdraw(sent.id(), other))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
            assertThatThrownBy(() -> answers.forward(sent.id(), "", other))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
            assertThat(web.get().uri("/api/v1/approaches/" + sent.id()).with(SignedIn.as(other)))
                    .hasStatus(404);
        }
        assertThat(web.get()
                        .uri("/deals/approaches/" + sent.id())
                        .accept("text/html")
                        .with(SignedIn.as(stranger)))
                .hasStatus(404);
        assertThat(web.get()
                        .uri("/deals/needs/" + hidden.id())
                        .accept("text/html")
                        .with(SignedIn.as(institute)))
                .as("who responds does not follow the need")
                .hasStatus(404);
        assertThat(page("/deals/approaches/" + sent.id(), institute)).doesNotContain("演示企业 出题");
        assertThat(page("/deals/needs/" + hidden.id() + "/respond", institute)).doesNotContain("演示企业 出题");
    }

    @Test
    void aNeedForTheNetworkOnlyIsNotThereToBeAnswered() {
        Listing internal = brought.need(firm, Visibility.NETWORK);
        assertThatThrownBy(() -> approach.respond(internal.id(), null, WORDS, institute))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        Listing need = brought.need(firm, Visibility.PUBLIC);
        var answer = web.post()
                .uri("/deals/needs/" + need.id() + "/respond")
                .param("text", "写得太短<了>")
                .accept("text/html")
                .with(SignedIn.as(institute));
        assertThat(answer).hasStatus(422).bodyText().contains("写得太短&lt;了&gt;", "role=\"alert\"");
    }

    @Test
    void theFormIsThereInEnglish() {
        Listing need = brought.need(firm, Visibility.PUBLIC);
        assertThat(web.get()
                        .uri("/deals/needs/" + need.id() + "/respond")
                        .accept("text/html")
                        .cookie(new jakarta.servlet.http.Cookie("mkj-language", "en"))
                        .with(SignedIn.as(institute)))
                .bodyText()
                .contains("Answer this need");
    }

    private String page(String path, Viewer viewer) {
        var answer = web.get().uri(path).accept("text/html").with(SignedIn.as(viewer));
        assertThat(answer).hasStatusOk();
        return new String(
                answer.exchange().getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
