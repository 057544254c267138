package org.mengkeju.matching.alert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Reader;
import org.springframework.context.ApplicationContext;

/** What tests of alerts begin with: people of the demonstration, a need, achievements that fit it. */
public final class AlertHouse {
    private final People people;
    private final ListingDesk desk;
    private final Notifications notifications;
    private final Organisations organisations;

    public AlertHouse(ApplicationContext house) {
        this.people = house.getBean(People.class);
        this.desk = house.getBean(ListingDesk.class);
        this.notifications = house.getBean(Notifications.class);
        this.organisations = house.getBean(Organisations.class);
    }

    public Viewer viewer(String signInName) {
        return people.bySignInName(signInName).orElseThrow().viewer("127.0.0.1");
    }

    /** Somebody of a firm that nobody told anything yet. */
    Viewer firm() {
        UUID person = Identifier.next();
        var draft = new Organisation.Draft(null, "演示企业 " + person, Organisation.Kind.FIRM, "150200", false);
        var organisation = organisations.register(draft, Viewer.program()).id();
        return new Viewer(person, "企业联系人", Set.of(Role.FIRM), organisation, null, "127.0.0.1");
    }

    Listing need(Viewer owner, String title, String text) {
        return published(
                owner,
                content(
                        title,
                        text,
                        Visibility.PUBLIC,
                        new Details.Need(false, null, null, null, List.of(), List.of(), "", List.of())));
    }

    public Listing achievement(Viewer owner, String title, String text) {
        return published(owner, achieved(title, text, Visibility.PUBLIC));
    }

    Listing published(Viewer owner, ListingContent content) {
        Listing draft = desk.draft(ListingId.next(), content, owner);
        desk.submit(draft.id(), owner);
        return desk.publish(draft.id(), Viewer.program());
    }

    static ListingContent achieved(String title, String text, Visibility visibility) {
        var details = new Details.Achievement(
                List.of(new Details.TrlMark(8, "2026-06", "现场运行")),
                "institute",
                List.of(),
                null,
                List.of(),
                "",
                "",
                List.of(),
                List.of());
        return content(title, text, visibility, details);
    }

    private static ListingContent content(String title, String text, Visibility visibility, Details details) {
        return new ListingContent(title, text, List.of(), List.of(), List.of("150200"), "", visibility, details);
    }

    static SavedSearch.Terms words(String text) {
        return new SavedSearch.Terms(text, null, Map.of());
    }

    static SavedSearch.Terms words(String text, String facet, String value) {
        Map<String, Set<String>> filters = new HashMap<>();
        filters.put(facet, Set.of(value));
        return new SavedSearch.Terms(text, null, filters);
    }

    /** How many messages to this person contain these words. */
    long told(Viewer viewer, String words) {
        var organisation = viewer.organisation();
        var person = viewer.person();
        if (person == null) {
            throw new IllegalArgumentException("Nobody is told");
        }
        var reader = new Reader(person, organisation == null ? null : organisation.value());
        return notifications.list(reader, 1, 1000).stream()
                .filter(one -> one.text().arguments().stream().anyMatch(argument -> argument.contains(words)))
                .count();
    }
}
