package org.mengkeju.matching.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.internal.reverse.Fit;
import org.mengkeju.matching.internal.reverse.QuestionIndex;
import org.mengkeju.matching.internal.reverse.StandingQuestion;
import org.mengkeju.matching.internal.upkeep.IndexedListings;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One thing of the list: a question put into the index of questions or taken out of it, a listing put to the questions.
 * What it leads to and that it is done are one transaction: killed before its end everything is done again, after it
 * nothing.
 */
@Component
class AlertStep {
    private static final int BATCH = 200;
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final AlertWork work;
    private final SavedSearchRows searches;
    private final Questions asked;
    private final Listings listings;
    private final IndexedListings texts;
    private final Telling telling;
    private final AlertSettings settings;
    private final RegionClock clock;
    private final TransactionTemplate transaction;

    AlertStep(
            AlertWork work,
            SavedSearchRows searches,
            Questions asked,
            Listings listings,
            IndexedListings texts,
            Telling telling,
            AlertSettings settings,
            RegionClock clock,
            TransactionTemplate transaction) {
        this.work = work;
        this.searches = searches;
        this.asked = asked;
        this.listings = listings;
        this.texts = texts;
        this.telling = telling;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Puts everything that is asked now into an empty index of questions. */
    void fill(QuestionIndex questions) {
        List<StandingQuestion> batch = new ArrayList<>(BATCH);
        listings.stream(Kind.NEED, Viewer.program(), need -> add(asked.standing(need), batch, questions));
        searches.forEachActive(search -> asked.standing(search).ifPresent(question -> add(question, batch, questions)));
        questions.put(batch);
    }

    private static void add(StandingQuestion question, List<StandingQuestion> batch, QuestionIndex questions) {
        batch.add(question);
        if (batch.size() == BATCH) {
            questions.put(batch);
            batch.clear();
        }
    }

    /** Looks at a listing, unless it is done, changed, or in other hands. */
    void take(AlertWork.Item item, MatchEngine engine, QuestionIndex questions, QuestionIndex.Round round) {
        transaction.executeWithoutResult(status -> {
            if (work.take(item)) {
                look(item, engine, questions, round);
            }
        });
    }

    /** Questions that were asked, changed or left, all at once: putting them in one by one takes much longer. */
    void ask(List<AlertWork.Item> items, QuestionIndex questions) {
        transaction.executeWithoutResult(status -> {
            List<AlertWork.Item> taken = items.stream().filter(work::take).toList();
            List<StandingQuestion> put = new ArrayList<>();
            List<String> gone = new ArrayList<>();
            for (AlertWork.Item item : taken) {
                question(item).ifPresentOrElse(put::add, () -> gone.add(Questions.searchKey(item.subject())));
            }
            questions.remove(gone);
            questions.put(put);
            taken.forEach(work::done);
        });
    }

    private Optional<StandingQuestion> question(AlertWork.Item item) {
        return searches.find(item.subject()).filter(search -> !search.paused()).flatMap(asked::standing);
    }

    /** Leaves it for a minute. */
    void postpone(AlertWork.Item item) {
        work.later(item, LATER, item.byWords());
    }

    private void look(AlertWork.Item item, MatchEngine engine, QuestionIndex questions, QuestionIndex.Round round) {
        UUID id = item.subject();
        searches.asking(id).forEach(work::queueSearch);
        Optional<Listing> found = asked.whole(new ListingId(id));
        if (found.isEmpty()) {
            questions.remove(List.of(Questions.needKey(id)));
            work.done(item);
            return;
        }
        Listing news = found.get();
        if (news.kind() == Kind.NEED && !questions.holds(asked.standing(news))) {
            questions.put(List.of(asked.standing(news)));
        }
        if (item.bulk() && news.demo()) {
            work.done(item);
            return;
        }
        put(item, news, engine, round);
    }

    /** Puts a listing to the questions as soon as it can be found by meaning; after a while by its words alone. */
    private void put(AlertWork.Item item, Listing news, MatchEngine engine, QuestionIndex.Round round) {
        // as visitors may read it: the form in which it is found
        Optional<IndexedText> text = listings.published(news.id()).map(texts::of);
        if (text.isEmpty() || !text.equals(engine.find(text.get().key()))) {
            boolean waitsLong = item.queuedAt().plus(LATER).isBefore(clock.now());
            work.later(item, waitsLong ? LATER : SOON, item.byWords());
            return;
        }
        boolean byMeaning = !engine.isPending(text.get().key());
        if (!byMeaning
                && (item.byWords() || clock.now().isBefore(item.queuedAt().plus(settings.waitForMeaning())))) {
            work.later(item, item.byWords() ? LATER : SOON, item.byWords());
            return;
        }
        telling.tell(news, fitting(text.get(), round, byMeaning));
        if (byMeaning) {
            work.done(item);
        } else {
            work.later(item, LATER, true);
        }
    }

    private List<Fit> fitting(IndexedText text, QuestionIndex.Round round, boolean byMeaning) {
        try {
            return round.fitting(text, settings.from(), byMeaning);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program ends", e);
        }
    }
}
