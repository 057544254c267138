package org.mengkeju.indicator.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.NeedGroups.Grouping;
import org.mengkeju.deal.NeedOutcomes;
import org.mengkeju.deal.NeedOutcomes.Fate;
import org.mengkeju.matching.feedback.FeedbackFigures;
import org.mengkeju.matching.feedback.FeedbackLog;
import org.mengkeju.matching.feedback.Showing;
import org.mengkeju.matching.feedback.Verdict;
import org.mengkeju.platform.Identifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Worked examples of every figure. */
@House
class QualityTest {
    private static final Instant MARCH = Instant.parse("2019-03-01T00:00:00Z");

    @Autowired
    NeedOutcomes outcomes;

    @Autowired
    FeedbackFigures feedback;

    @Autowired
    FeedbackLog log;

    @Autowired
    Quality quality;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** Leads written without their history are not to stay. */
    @AfterEach
    void clear() {
        jdbc.sql("DELETE FROM deal.lead WHERE opened_at < '2020-01-01'").update();
    }

    /** Ten needs answered after 1, 2 … 10 days: median 5.5, ninetieth 9.1 by linear interpolation. */
    @Test
    void percentilesAreInterpolatedBetweenNeighbours() {
        List<ListingId> needs = IntStream.rangeClosed(1, 10)
                .mapToObj(day -> need("NM-02", "CLOSED", "AGREED", day))
                .toList();
        NeedOutcomes.Figures figures = figures(needs);
        assertThat(figures.answered()).isEqualTo(10);
        assertThat(figures.medianDays()).isEqualByComparingTo("5.5");
        assertThat(figures.ninetiethDays()).isEqualByComparingTo("9.1");
        assertThat(figures.fates()).containsEntry(Fate.AGREED, 10).containsEntry(Fate.GAP, 0);
    }

    @Test
    void everyNeedIsInExactlyOnePlace() {
        List<ListingId> needs = List.of(
                need("NM-02", "WAITING", null, null),
                need("NM-02", "TALKS", null, 2),
                need("NM-02", "CLOSED", "GAP", 3),
                need("NM-02", "CLOSED", "WITHDRAWN_BY_FIRM", null),
                need("NM-02", "CLOSED", "UNREACHABLE", null));
        NeedOutcomes.Figures figures = figures(needs);
        assertThat(figures.fates())
                .isEqualTo(Map.of(
                        Fate.WAITING,
                        1,
                        Fate.IN_HANDS,
                        1,
                        Fate.AGREED,
                        0,
                        Fate.GAP,
                        1,
                        Fate.WITHDRAWN,
                        1,
                        Fate.UNREACHABLE,
                        1));
        assertThat(figures.answered()).isEqualTo(2);
    }

    /** First place, third place, never shown, rejected only: of four cases one hit at 1, two at 3 and at 10. */
    @Test
    void aHitIsAWantedCandidateAtThePlaceItWasShown() throws InterruptedException {
        List<ListingId> needs =
                IntStream.range(0, 4).mapToObj(at -> ListingId.next()).toList();
        List<ListingId> shown =
                IntStream.range(0, 3).mapToObj(at -> ListingId.next()).toList();
        needs.forEach(need -> show(need, shown));
        written();
        judge(Verdict.of(needs.get(0), shown.get(0), Verdict.Kind.FITS, Instant.now(), false));
        judge(Verdict.of(needs.get(1), shown.get(2), Verdict.Kind.CONTACTED, Instant.now(), false));
        judge(Verdict.of(needs.get(2), ListingId.next(), Verdict.Kind.DEALT, Instant.now(), false));
        judge(new Verdict(needs.get(3), shown.get(0), Verdict.Kind.REJECTED, "PRICE", false, Instant.now(), false));
        assertThat(feedback.hits(Grouping.together(needs, "all")))
                .isEqualTo(Map.of("all", new FeedbackFigures.Hits(4, 1, 2, 2)));
    }

    /** Fewer than five of one centre are hidden, and the next smallest with them. */
    @Test
    void aSmallCentreIsHiddenAndCannotBeHadFromTheTotal() {
        IntStream.range(0, 9).forEach(at -> need("NM-02", "CLOSED", "AGREED", 1));
        IntStream.range(0, 6).forEach(at -> need("NM-03", "CLOSED", "AGREED", 1));
        IntStream.range(0, 3).forEach(at -> need("NM-04", "CLOSED", "AGREED", 1));
        jdbc.sql(
                        "UPDATE deal.lead SET opened_at = opened_at - interval '1 year',"
                                + " answered_at = answered_at - interval '1 year' WHERE opened_at = ? AND centre IN ('NM-03', 'NM-04')")
                .param(Timestamp.from(MARCH))
                .update();
        List<QualityReport.Group> centres =
                quality.of(2018).dimensions().getLast().groups();
        assertThat(quality.of(2018).total()).isNotNull();
        assertThat(centres).extracting(QualityReport.Group::key).containsExactly("NM-03", "NM-04");
        assertThat(centres).extracting(QualityReport.Group::figures).containsOnlyNulls();
    }

    private NeedOutcomes.Figures figures(List<ListingId> needs) {
        return Objects.requireNonNull(
                outcomes.figures(Grouping.together(needs, "all")).get("all"));
    }

    private void show(ListingId need, List<ListingId> candidates) {
        List<Showing.Line> lines = IntStream.range(0, candidates.size())
                .mapToObj(at -> new Showing.Line(at + 1, candidates.get(at), 50.0))
                .toList();
        Instant before = Instant.now().minusSeconds(60);
        log.shown(new Showing(FeedbackLog.number(), before, need, Showing.Surface.RESULTS, false, lines, false));
    }

    private void judge(Verdict verdict) {
        transaction.executeWithoutResult(status -> log.judged(verdict));
    }

    private void written() throws InterruptedException {
        log.awaitWritten();
    }

    private ListingId need(String centre, String stage, @Nullable String outcome, @Nullable Integer answeredAfterDays) {
        ListingId need = ListingId.next();
        boolean held = !stage.equals("WAITING");
        jdbc.sql("""
                        INSERT INTO deal.lead (id, subject, centre, stage, manager, manager_name, opened_at, answer_due,
                            taken_at, answered_at, closed_at, outcome)
                        VALUES (:id, :need, :centre, :stage, :manager, :name, :opened, '2019-03-04', :taken,
                            :opened::timestamptz + make_interval(days => :days), :closed, :outcome)""")
                .param("id", Identifier.next())
                .param("need", need.value())
                .param("centre", centre)
                .param("stage", stage)
                .param("manager", held ? Identifier.next() : null, Types.OTHER)
                .param("name", held ? "经理人甲" : null)
                .param("opened", Timestamp.from(MARCH))
                .param("taken", held ? Timestamp.from(MARCH) : null)
                .param("days", answeredAfterDays)
                .param("closed", outcome == null ? null : Timestamp.from(MARCH))
                .param("outcome", outcome)
                .update();
        return need;
    }

    @Test
    void aReportIsGoodForAMinute() {
        assertThat(quality.of(2017)).isSameAs(quality.of(2017));
    }
}
