package org.mengkeju.matching.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.internal.reverse.QuestionIndex;
import org.mengkeju.matching.internal.upkeep.IndexUpkeep;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What a step does when it is killed, done twice, or taken by two at once; the program's own worker rests. */
@DemoHouse
class AlertStepTest {
    private static final String PROBLEM = "甜菜渣含水高，烘干费煤，想先压到含水七成五以下再烘，螺旋压榨机总打滑。";
    private static final String ANSWER = "甜菜渣双螺旋压榨，含水压到七成五以下，不打滑，再烘干省煤三成。";

    @Autowired
    ApplicationContext context;

    @Autowired
    AlertRunner runner;

    @Autowired
    AlertWork work;

    @Autowired
    AlertStep step;

    @Autowired
    Alerts alerts;

    @Autowired
    IndexUpkeep upkeep;

    @Autowired
    TransactionTemplate transaction;

    AlertHouse house;
    Viewer firm;

    @BeforeEach
    void rest() {
        house = new AlertHouse(context);
        firm = house.firm();
        runner.stop();
    }

    @AfterEach
    void goOn() {
        runner.start();
    }

    @Test
    void killedBeforeItsEndAStepIsDoneAgainAndDoneTwiceItTellsOnce() throws Exception {
        Listing need = house.need(firm, "甜菜渣压不干", PROBLEM + "一线");
        Listing news = house.achievement(house.viewer("researcher"), "甜菜渣双螺旋压榨机", ANSWER);
        MatchEngine engine = upkeep.engine();
        try (QuestionIndex questions = filled(engine)) {
            AlertWork.Item item = ready(news, engine);
            transaction.executeWithoutResult(status -> {
                step.take(item, engine, questions, questions.round(List.of()));
                status.setRollbackOnly();
            });
            assertThat(alerts.count(firm, need.id().value())).isZero();
            step.take(item, engine, questions, questions.round(List.of()));
            assertThat(alerts.count(firm, need.id().value())).isEqualTo(1);
            work.queueListing(news.id().value());
            step.take(ready(news, engine), engine, questions, questions.round(List.of()));
            assertThat(alerts.count(firm, need.id().value())).isEqualTo(1);
            assertThat(house.told(firm, need.title())).isEqualTo(1);
        }
    }

    @Test
    void twoWhoTakeTheSameTellOnce() throws Exception {
        Listing need = house.need(firm, "甜菜渣烘干费煤", PROBLEM + "二线");
        Listing news = house.achievement(house.viewer("researcher"), "甜菜渣压榨与烘干", ANSWER + "二期");
        MatchEngine engine = upkeep.engine();
        try (QuestionIndex one = filled(engine);
                QuestionIndex other = filled(engine);
                var both = Executors.newFixedThreadPool(2)) {
            AlertWork.Item item = ready(news, engine);
            var start = new CountDownLatch(1);
            List<Future<?>> taken = List.of(one, other).stream()
                    .<Future<?>>map(questions -> both.submit(() -> {
                        start.await();
                        step.take(item, engine, questions, questions.round(List.of()));
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> each : taken) {
                each.get();
            }
        }
        assertThat(alerts.count(firm, need.id().value())).isEqualTo(1);
        assertThat(house.told(firm, need.title())).isEqualTo(1);
    }

    @Test
    void whatIsAskedAfterItWasPublishedIsNoNews() throws Exception {
        Listing news = house.achievement(house.viewer("researcher"), "甜菜渣预压", ANSWER + "三期");
        Listing need = house.need(firm, "甜菜渣压榨打滑", PROBLEM + "三线");
        MatchEngine engine = upkeep.engine();
        try (QuestionIndex questions = filled(engine)) {
            step.take(ready(news, engine), engine, questions, questions.round(List.of()));
        }
        assertThat(alerts.count(firm, need.id().value())).isZero();
    }

    private QuestionIndex filled(MatchEngine engine) throws InterruptedException {
        QuestionIndex questions = engine.questions(null);
        step.fill(questions);
        boolean more = true;
        while (more) {
            more = questions.embedSome();
        }
        return questions;
    }

    /** What is to be done about a listing, once it can be found by meaning. */
    private AlertWork.Item ready(Listing news, MatchEngine engine) {
        await().atMost(Duration.ofSeconds(10)).until(() -> item(news).isPresent() && !engine.isPending(key(news)));
        return item(news).orElseThrow();
    }

    private static String key(Listing listing) {
        return listing.id().toString();
    }

    private Optional<AlertWork.Item> item(Listing news) {
        return work.due(1000).stream()
                .filter(item -> item.subject().equals(news.id().value()))
                .findFirst();
    }
}
