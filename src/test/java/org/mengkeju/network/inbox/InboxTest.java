package org.mengkeju.network.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.SignedIn;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.notification.Notification;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Reader;
import org.mengkeju.platform.notification.Receiver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@House
class InboxTest {
    private static final String PAGE = "/inbox";

    @Autowired
    MockMvcTester web;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    OrganisationId firm;
    Viewer one;
    Viewer colleague;
    Viewer stranger;

    @BeforeEach
    void people() {
        firm = OrganisationId.next();
        one = person(firm);
        colleague = person(firm);
        stranger = person(OrganisationId.next());
    }

    @Test
    void theSameIsToldOnce() {
        String key = "test/" + Identifier.next();
        assertThat(tell(new Receiver.Person(person(one)), key)).isTrue();
        assertThat(tell(new Receiver.Person(person(one)), key)).isFalse();
        assertThat(notifications.count(reader(one))).isEqualTo(1);
    }

    @Test
    void whatIsToldToAFirmEachOfItsPeopleReadsForThemselves() {
        tell(new Receiver.Organisation(firm.value()), "test/" + Identifier.next());
        assertThat(notifications.unread(reader(one))).isEqualTo(1);
        notifications.readAll(reader(one));
        assertThat(notifications.unread(reader(one))).isZero();
        assertThat(notifications.unread(reader(colleague))).isEqualTo(1);
        assertThat(notifications.count(reader(stranger))).isZero();
    }

    @Test
    void whatCountsOnIsOneMessageAndUnreadAgain() {
        String key = "test/" + Identifier.next();
        var receiver = new Receiver.Person(person(one));
        transaction.executeWithoutResult(status -> notifications.tellAnew(receiver, key, text("3")));
        notifications.readAll(reader(one));
        transaction.executeWithoutResult(status -> notifications.tellAnew(receiver, key, text("4")));
        assertThat(notifications.list(reader(one), 1, 10)).singleElement().satisfies(told -> {
            assertThat(told.read()).isFalse();
            assertThat(told.text().arguments()).containsExactly("4");
        });
    }

    @Test
    void openingOneLeadsToWhatItIsAboutAndNobodyElseOpensIt() {
        tell(new Receiver.Person(person(one)), "test/" + Identifier.next());
        UUID id = notifications.list(reader(one), 1, 1).getFirst().id();
        assertThat(web.get().uri(PAGE + "/" + id).with(SignedIn.as(stranger))).hasStatus(404);
        assertThat(web.get().uri(PAGE + "/" + id).with(SignedIn.as(one)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/matching/alerts");
        assertThat(notifications.unread(reader(one))).isZero();
    }

    @Test
    void thePageShowsWordsAndTheCountAndAnEmptyOneSaysHowToBegin() {
        tell(new Receiver.Person(person(one)), "test/" + Identifier.next());
        assertThat(web.get().uri(PAGE).with(SignedIn.as(one)))
                .hasStatusOk()
                .bodyText()
                .contains("另有 3 项新结果")
                .contains("全部标为已读");
        assertThat(web.get().uri(PAGE).with(SignedIn.as(stranger)))
                .hasStatusOk()
                .bodyText()
                .contains("还没有消息");
        assertThat(web.get().uri("/matching").with(SignedIn.as(one)))
                .hasStatusOk()
                .bodyText()
                .contains("消息，1 条没读");
    }

    @Test
    void programsReadTheirInboxAndMarkItRead() {
        tell(new Receiver.Person(person(one)), "test/" + Identifier.next());
        UUID id = notifications.list(reader(one), 1, 1).getFirst().id();
        assertThat(web.get().uri("/api/v1/notifications").with(SignedIn.as(one)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.unread")
                .isEqualTo(1);
        assertThat(web.post().uri("/api/v1/notifications/" + id + "/read").with(SignedIn.as(stranger)))
                .hasStatus(404);
        assertThat(web.post().uri("/api/v1/notifications/" + id + "/read").with(SignedIn.as(one)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.read")
                .isEqualTo(true);
        assertThat(web.get().uri("/api/v1/notifications")).hasStatus(401);
    }

    private boolean tell(Receiver receiver, String key) {
        return Boolean.TRUE.equals(transaction.execute(status -> notifications.tell(receiver, key, text("3"))));
    }

    private static Notification.Text text(String count) {
        return new Notification.Text("matching.alert.more", List.of(count), "/matching/alerts");
    }

    private static Viewer person(OrganisationId organisation) {
        return new Viewer(Identifier.next(), "甲", Set.of(Role.FIRM), organisation, null, "127.0.0.1");
    }

    private static UUID person(Viewer viewer) {
        return java.util.Objects.requireNonNull(viewer.person());
    }

    private static Reader reader(Viewer viewer) {
        return Readers.of(viewer);
    }
}
