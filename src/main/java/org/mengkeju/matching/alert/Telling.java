package org.mengkeju.matching.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.internal.reverse.Fit;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.People;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.notification.Notification;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever asked of what is new: each question and listing once, only what was published after it was asked, only
 * what the receiver may read and does not own. The first few of an hour are told one by one, the rest in one message.
 */
@Component
class Telling {
    private static final String PAGE = "/matching/alerts";

    private final Questions questions;
    private final SavedSearchRows searches;
    private final Listings listings;
    private final People people;
    private final AlertRows alerts;
    private final AlertSettings settings;
    private final Notifications notifications;
    private final RegionClock clock;

    Telling(
            Questions questions,
            SavedSearchRows searches,
            Listings listings,
            People people,
            AlertRows alerts,
            AlertSettings settings,
            Notifications notifications,
            RegionClock clock) {
        this.questions = questions;
        this.searches = searches;
        this.listings = listings;
        this.people = people;
        this.alerts = alerts;
        this.settings = settings;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Somebody to be told, and what they asked. */
    private record Asker(Receiver receiver, Viewer viewer, String question, String title, Instant askedAt, Fit fit) {}

    /** Tells of a listing to everybody whose question it fits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Listing news, List<Fit> fits) {
        List<Asker> askers = new ArrayList<>();
        for (Fit fit : fits) {
            asker(fit).filter(asker -> concerns(asker, news)).ifPresent(askers::add);
        }
        // always in the same order, so that two who tell at once never wait for each other
        askers.sort(Comparator.comparing((Asker asker) -> asker.receiver().id()).thenComparing(Asker::question));
        Instant now = clock.now();
        for (Asker asker : askers) {
            alerts.lock(asker.receiver());
            Integer confidence = confidence(asker.fit());
            alerts.insert(asker.receiver(), asker.question(), news.id().value(), confidence, now)
                    .ifPresent(alert -> tell(asker, news, alert, now));
        }
    }

    private Optional<Asker> asker(Fit fit) {
        UUID id = Questions.id(fit.question());
        return Questions.isNeed(fit.question())
                ? questions.need(id).flatMap(need -> ofNeed(need, fit))
                : searches.find(id).filter(search -> !search.paused()).flatMap(search -> ofSearch(search, fit));
    }

    private static Optional<Asker> ofNeed(Listing need, Fit fit) {
        OrganisationId owner = need.owner();
        if (owner == null) {
            return Optional.empty();
        }
        // what anybody of that organisation may read
        Viewer firm = new Viewer(null, "", Set.of(Role.FIRM), owner, null, "local");
        Instant asked = need.publishedAt() == null ? need.updatedAt() : need.publishedAt();
        return Optional.of(
                new Asker(new Receiver.Organisation(owner.value()), firm, fit.question(), need.title(), asked, fit));
    }

    private Optional<Asker> ofSearch(SavedSearch search, Fit fit) {
        return people.find(search.person())
                .map(person -> new Asker(
                        new Receiver.Person(person.id()),
                        person.viewer("local"),
                        fit.question(),
                        search.name(),
                        search.createdAt(),
                        fit));
    }

    private boolean concerns(Asker asker, Listing news) {
        Instant published = news.publishedAt();
        return published != null
                && published.isAfter(asker.askedAt())
                && !asker.viewer().actsFor(news.owner())
                && listings.find(new ListingId(news.id().value()), asker.viewer())
                        .isPresent();
    }

    private static @Nullable Integer confidence(Fit fit) {
        return fit.judged() ? (int) Math.round(fit.confidence() * 100) : null;
    }

    private void tell(Asker asker, Listing news, UUID alert, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (alerts.count(asker.receiver(), false, hour) > settings.singly()) {
            alerts.bundle(alert);
            String count = String.valueOf(alerts.count(asker.receiver(), true, hour));
            notifications.tellAnew(
                    asker.receiver(),
                    "alerts/" + asker.receiver().id() + "/" + hour,
                    new Notification.Text("matching.alert.more", List.of(count), PAGE));
            return;
        }
        String sort = Questions.isNeed(asker.question()) ? "need" : "search";
        Integer confidence = confidence(asker.fit());
        String message = "matching.alert." + sort + (confidence == null ? ".written" : "");
        List<String> arguments = confidence == null
                ? List.of(asker.title(), news.title())
                : List.of(asker.title(), news.title(), confidence.toString());
        notifications.tell(
                asker.receiver(), "alert/" + alert, new Notification.Text(message, arguments, PAGE + "/" + alert));
    }
}
