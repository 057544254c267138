package org.mengkeju.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.catalogue.internal.ExpiryJob;
import org.mengkeju.network.Claims;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@House
class ListingLifeTest {
    @Autowired
    Listings listings;

    @Autowired
    ListingDesk desk;

    @Autowired
    ListingTexts texts;

    @Autowired
    ExpiryJob expiry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organisations organisations;

    @Autowired
    Claims claims;

    private final Viewer staff = Sample.staff("NM-02");

    private ListingContent content(String title) {
        return texts.read(Kind.NEED, Sample.need(title)).content();
    }

    private Listing published(Viewer firm, String title) {
        Listing draft = desk.draft(ListingId.next(), content(title), firm);
        desk.submit(draft.id(), firm);
        return desk.publish(draft.id(), staff);
    }

    @Test
    void aNeedIsWrittenCheckedAndPublishedWithATerm() {
        Viewer firm = Sample.firm();
        Listing need = published(firm, "一条走完的需求");
        assertThat(need.code()).matches("XQ-\\d{4}-\\d{4,}");
        assertThat(need.centre()).isEqualTo("NM-02");
        assertThat(need.expiresOn()).isNotNull();
        assertThat(listings.find(need.id(), Sample.VISITOR)).contains(need);
        assertThat(listings.moves(need.id()))
                .extracting(Listings.Move::to)
                .containsExactly(ListingState.DRAFT, ListingState.SUBMITTED, ListingState.PUBLISHED);
    }

    @Test
    void nobodyChecksWhatIsNotOfTheirCentre() {
        Viewer firm = Sample.firm();
        Listing draft = desk.draft(ListingId.next(), content("别的中心不能核实"), firm);
        desk.submit(draft.id(), firm);
        assertThatThrownBy(() -> desk.publish(draft.id(), Sample.staff("NM-01")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.publish(draft.id(), firm)).isInstanceOf(Refusal.class);
        assertThat(listings.waitingForCheck(staff)).extracting(Listing::id).contains(draft.id());
        assertThat(listings.waitingForCheck(Sample.staff("NM-01")))
                .extracting(Listing::id)
                .doesNotContain(draft.id());
    }

    @Test
    void sendingBackNeedsAReasonThatTheAuthorCanRead() {
        Viewer firm = Sample.firm();
        Listing draft = desk.draft(ListingId.next(), content("退回要写理由"), firm);
        desk.submit(draft.id(), firm);
        assertThatThrownBy(() -> desk.sendBack(draft.id(), " ", staff)).isInstanceOf(Refusal.class);
        desk.sendBack(draft.id(), "请写上现在能用多久", staff);
        assertThat(listings.moves(draft.id()).getLast().reason()).isEqualTo("请写上现在能用多久");
    }

    @Test
    void anIncompleteDraftIsNotSubmitted() {
        Viewer firm = Sample.firm();
        var read = texts.read(Kind.NEED, java.util.Map.of("title", "只有标题"));
        Listing draft = desk.draft(ListingId.next(), read.content(), firm);
        assertThatThrownBy(() -> desk.submit(draft.id(), firm)).isInstanceOf(Refusal.class);
    }

    @Test
    void aSecondAuthorWithAnOldVersionIsToldAndNothingIsOverwritten() {
        Viewer firm = Sample.firm();
        Listing draft = desk.draft(ListingId.next(), content("两人同改"), firm);
        desk.save(draft.id(), 1, content("第一个人的字"), firm);
        assertThatThrownBy(() -> desk.save(draft.id(), 1, content("第二个人的字"), Sample.colleague(firm)))
                .isInstanceOfSatisfying(
                        ListingConflict.class,
                        conflict -> assertThat(conflict.current().title()).isEqualTo("第一个人的字"));
        assertThat(listings.revisions(draft.id()))
                .extracting(Listings.Revision::title)
                .containsExactly("第一个人的字", "两人同改");
    }

    @Test
    void aFormSentTwiceBeginsOneListing() {
        Viewer firm = Sample.firm();
        ListingId id = ListingId.next();
        Listing first = desk.draft(id, content("发了两次"), firm);
        Listing second = desk.draft(id, content("发了两次"), firm);
        assertThat(second).isEqualTo(first);
        assertThat(listings.forOwner(firm)).hasSize(1);
    }

    @Test
    void whatIsDueExpiresAndCanBeRenewed() {
        Viewer firm = Sample.firm();
        Listing need = published(firm, "会到期的需求");
        jdbc.sql("UPDATE catalogue.listing SET expires_on = date '2020-01-01' WHERE id = ?")
                .param(need.id().value())
                .update();
        expiry.expireDue();
        assertThat(listings.find(need.id(), Sample.VISITOR)).isEmpty();
        assertThat(listings.find(need.id(), firm).orElseThrow().state()).isEqualTo(ListingState.EXPIRED);
        assertThat(desk.renew(need.id(), firm).state()).isEqualTo(ListingState.PUBLISHED);
        assertThat(listings.find(need.id(), Sample.VISITOR)).isPresent();
    }

    /** Walks lives at random: every offered step can be taken, no other can, and history tells exactly the walk. */
    @Test
    void aLifeWalkedAtRandomTakesOfferedStepsOnly() {
        long seed = Long.getLong("seed", 20261121L);
        Random random = new Random(seed);
        List<ListingState> states = List.of(ListingState.values());
        for (int walk = 0; walk < 20; walk++) {
            Viewer firm = Sample.firm();
            Listing listing = desk.draft(ListingId.next(), content("漫步 " + walk), firm);
            List<ListingState> walked = new ArrayList<>(List.of(ListingState.DRAFT));
            for (int step = 0; step < 8; step++) {
                Viewer actor = random.nextBoolean() ? firm : staff;
                ListingState to = states.get(random.nextInt(states.size()));
                Set<ListingState> offered = desk.moves(listing, actor);
                ListingState from = listing.state();
                try {
                    listing = take(listing, to, actor);
                    assertThat(offered).as("seed %d: %s to %s", seed, from, to).contains(to);
                    walked.add(to);
                } catch (Refusal refused) {
                    boolean renewal = from == ListingState.PUBLISHED && to == ListingState.PUBLISHED;
                    assertThat(offered.contains(to) && !renewal)
                            .as("seed %d: %s to %s was offered and refused: %s", seed, from, to, refused.messageKey())
                            .isFalse();
                }
            }
            assertThat(listings.moves(listing.id()))
                    .as("seed %d", seed)
                    .extracting(Listings.Move::to)
                    .containsExactlyElementsOf(walked);
        }
    }

    private Listing take(Listing listing, ListingState to, Viewer actor) {
        return switch (to) {
            case DRAFT -> desk.sendBack(listing.id(), "理由", actor);
            case SUBMITTED -> desk.submit(listing.id(), actor);
            case PUBLISHED -> desk.publish(listing.id(), actor);
            case WITHDRAWN -> desk.withdraw(listing.id(), "理由", actor);
            case EXPIRED -> throw Refusal.conflict("time alone expires");
        };
    }

    @Test
    void whatAnUnconfirmedOrganisationSubmitsIsPublishedOnlyAfterACentreHasConfirmedIt() {
        var draft = new Organisation.Draft(null, "自己登记的单位", Organisation.Kind.FIRM, "150200", false);
        var organisation = organisations.register(draft, Viewer.program()).id();
        claims.open(organisation);
        Viewer member = new Viewer(UUID.randomUUID(), "企业联系人乙", Set.of(Role.FIRM), organisation, null, "127.0.0.1");
        Listing need = desk.draft(ListingId.next(), content("未核实单位的需求"), member);
        desk.submit(need.id(), member);
        assertThatThrownBy(() -> desk.publish(need.id(), staff)).hasMessage("catalogue.refusal.unconfirmed");
        jdbc.sql("UPDATE network.organisation SET confirmed = true WHERE id = ?")
                .param(organisation.value())
                .update();
        assertThat(desk.publish(need.id(), staff).state()).isEqualTo(ListingState.PUBLISHED);
    }
}
