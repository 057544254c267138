package org.mengkeju.selection.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.selection.conflict.Conflict.Kind;
import org.mengkeju.selection.conflict.Conflict.Source;
import org.mengkeju.selection.draw.Draw;
import org.mengkeju.selection.draw.Pool;
import org.mengkeju.selection.draw.Seed;

/** The eight tests of the sheet on expert review, its worked examples 2, 4 and 6, and the poster's connections. */
class ConflictCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final PersonFacts LEADER = PersonFacts.of("leader", Employment.now("firm"));

    @Test
    void example2AnExpertOfTheThirdPartnersUnitIsInConflictForTheSameUnit() {
        Judged project = Judged.of("a", "c", List.of(LEADER), Set.of("firm", "partner 1", "稀土研究院"));
        assertThat(check(project, PersonFacts.of("expert", Employment.now("稀土研究院"))))
                .containsExactly(
                        new Conflict("expert", "a", Kind.SAME_UNIT, Source.EMPLOYMENT, List.of("稀土研究院"), true));
    }

    @Test
    void example4FourNamesToAvoidAreRefusedAndThreeMakeTheLastResort() {
        Judged project = Judged.of("a", "c", List.of(LEADER), Set.of("firm"));
        Judged three = project.avoiding(Set.of("e1", "e2", "e3"));
        assertThat(check(three, PersonFacts.of("e2")))
                .containsExactly(new Conflict("e2", "a", Kind.NAMED_TO_AVOID, Source.APPLICANT, List.of("a"), false));
        assertThat(ConflictRules.DEFAULT.allowsNames(Set.of("e1", "e2", "e3", "e4")))
                .isFalse();
        assertThatThrownBy(() -> check(project.avoiding(Set.of("e1", "e2", "e3", "e4")), PersonFacts.of("e2")))
                .hasMessage("a: at most 3 reviewers can be named to avoid");
    }

    @Test
    void example6WhoIsBarredForThreeYearsIsNotDrawnTheDayBeforeTheyEnd() {
        LocalDate until = LocalDate.of(2026, 6, 1).plusYears(3);
        PersonFacts expert = PersonFacts.of("expert").barred(until);
        assertThat(expert.isBarred(LocalDate.of(2029, 5, 31))).isTrue();
        assertThat(expert.isBarred(LocalDate.of(2029, 6, 1))).isFalse();
        assertThat(drawable(expert, LocalDate.of(2029, 5, 31))).containsExactlyInAnyOrder("other 1", "other 2");
        assertThat(drawable(expert, LocalDate.of(2029, 6, 1))).contains("expert");
        Judged project = Judged.of("a", "c", List.of(LEADER), Set.of());
        assertThat(check(project, expert)).extracting(Conflict::kind).containsExactly(Kind.LIVE_PENALTY);
    }

    private static List<String> drawable(PersonFacts expert, LocalDate day) {
        Pool pool = new Pool(List.of(Pool.Entry.of("expert"), Pool.Entry.of("other 1"), Pool.Entry.of("other 2")));
        Set<String> avoid = expert.isBarred(day) ? Set.of("expert") : Set.of();
        return Draw.of(pool, avoid, 3).with(new Seed(Sm3.hex(new byte[1]))).drawn().stream()
                .map(Draw.Drawn::expert)
                .toList();
    }

    @Test
    void aRelationIsAConflictWhicheverSideDeclaresIt() {
        var declared = new PersonFacts(
                "expert",
                List.of(),
                Set.of("leader"),
                Set.of(),
                Set.of("firm"),
                Set.of(),
                Set.of(),
                List.of(),
                null,
                Set.of());
        Judged project = Judged.of("a", "c", List.of(LEADER), Set.of());
        assertThat(check(project, declared))
                .extracting(Conflict::source)
                .containsExactly(Source.RELATIVES, Source.DECLARED_RELATION);
        var applicant = new PersonFacts(
                "leader",
                List.of(),
                Set.of("expert"),
                Set.of(),
                Set.of(),
                Set.of("expert"),
                Set.of(),
                List.of(),
                null,
                Set.of());
        assertThat(check(Judged.of("a", "c", List.of(applicant), Set.of()), PersonFacts.of("expert")))
                .extracting(Conflict::source)
                .containsExactly(Source.RELATIVES, Source.TEACHING);
    }

    @Test
    void anOwnApplicationInTheSameCallAndFieldIsAConflictWithAllOfThem() {
        List<Judged> projects = List.of(
                inField("own", "metal", PersonFacts.of("expert")),
                inField("other", "metal", LEADER),
                inField("elsewhere", "milk", LEADER));
        assertThat(check(projects, PersonFacts.of("expert")))
                .allMatch(one -> one.kind() == Kind.OWN_APPLICATION)
                .extracting(Conflict::application)
                .containsExactly("other", "own");
    }

    @Test
    void aCompleterOrNominatorJudgesNothingInTheSameAwardYear() {
        var nominated =
                new Judged("n", "c", "", 2026, List.of(LEADER), Set.of(), Set.of("expert"), List.of(), Set.of());
        var sameYear = new Judged("s", "d", "", 2026, List.of(LEADER), Set.of(), Set.of(), List.of(), Set.of());
        var nextYear = new Judged("y", "d", "", 2027, List.of(LEADER), Set.of(), Set.of(), List.of(), Set.of());
        assertThat(check(List.of(nominated, sameYear, nextYear), PersonFacts.of("expert")))
                .allMatch(one -> one.kind() == Kind.AWARD_YEAR && one.source() == Source.NOMINATION)
                .extracting(Conflict::application)
                .containsExactly("n", "s");
    }

    @Test
    void aJointPaperCountsForThirtySixMonthsHoweverItsIdentifierIsWritten() {
        Judged project =
                Judged.of("a", "c", List.of(LEADER.with(List.of(paper("10.1000/ABC", DAY.minusMonths(36))))), Set.of());
        PersonFacts expert =
                PersonFacts.of("expert").with(List.of(paper("https://doi.org/10.1000/abc", DAY.minusMonths(36))));
        assertThat(check(project, expert))
                .containsExactly(
                        new Conflict("expert", "a", Kind.JOINT_WORK, Source.PAPER, List.of("10.1000/abc"), true));
        PersonFacts before = PersonFacts.of("expert")
                .with(List.of(paper("10.1000/abc", DAY.minusMonths(36).minusDays(1))));
        assertThat(check(project, before)).isEmpty();
    }

    @Test
    void colleaguesCountForThirtySixMonthsAfterTheyWereThereTogether() {
        Judged project = Judged.of("a", "c", List.of(worked("leader", "2020-01-01", "2024-01-01")), Set.of());
        assertThat(check(project, worked("expert", "2023-12-31", "2025-01-01")))
                .extracting(Conflict::kind, Conflict::source)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.TEACHER_OR_COLLEAGUE, Source.FORMER_EMPLOYMENT));
        assertThat(check(project, worked("expert", "2024-01-02", "2025-01-01")))
                .as("never there together")
                .isEmpty();
        assertThat(check(project, worked("expert", "2015-01-01", "2023-08-31")))
                .as("left more than 36 months ago")
                .isEmpty();
        assertThat(check(project, worked("expert", "2015-01-01", "2023-09-01"))).hasSize(1);
    }

    @Test
    void aMergedUnitIsTheSameUnit() {
        Judged project = Judged.of("a", "c", List.of(), Set.of("new institute"));
        UnaryOperator<String> standing = key -> key.equals("old institute") ? "new institute" : key;
        var check = new ConflictCheck(ConflictRules.DEFAULT, DAY, standing, List.of(project));
        assertThat(check.of(PersonFacts.of("expert", Employment.now("old institute"))))
                .extracting(Conflict::kind)
                .containsExactly(Kind.SAME_UNIT);
    }

    @Test
    void nobodyIsInConflictBecauseOfASimilarKey() {
        Judged project = Judged.of("a", "c", List.of(LEADER), Set.of("firm"));
        assertThat(check(project, PersonFacts.of("leader 2", Employment.now("firm 2"))))
                .isEmpty();
    }

    @Test
    void theOfficerSeesKindAndSourceAndOthersOnlyThatThereIsOne() {
        var relative = new Conflict("e", "a", Kind.NEAR_RELATION, Source.RELATIVES, List.of("leader"), true);
        assertThat(relative.forOfficer().evidence()).isEmpty();
        assertThat(relative.forOthers()).isEqualTo(new Conflict.ForOthers("e", "a", true));
        var unit = new Conflict("e", "a", Kind.SAME_UNIT, Source.EMPLOYMENT, List.of("firm"), true);
        assertThat(unit.forOfficer().evidence()).containsExactly("firm");
    }

    @Test
    void aBidderIsConnectedWithThePosterByPersonShareControllerOrRepresentative() {
        var poster = firm("poster", Map.of("group", new BigDecimal("50.01")), "zhang");
        assertThat(kind(poster, firm("poster", Map.of(), null))).isEqualTo("SAME_LEGAL_PERSON");
        assertThat(kind(poster, firm("x", Map.of("poster", new BigDecimal("51")), null)))
                .isEqualTo("CONTROLLING_SHARE");
        assertThat(kind(poster, firm("x", Map.of("poster", new BigDecimal("50")), null)))
                .isEqualTo("none");
        assertThat(kind(poster, firm("group", Map.of(), null))).isEqualTo("CONTROLLING_SHARE");
        assertThat(kind(poster, firm("x", Map.of("group", new BigDecimal("80")), null)))
                .isEqualTo("COMMON_CONTROLLER");
        assertThat(kind(poster, firm("x", Map.of(), "zhang"))).isEqualTo("SAME_REPRESENTATIVE");
        assertThat(kind(poster, firm("x", Map.of(), null))).isEqualTo("none");
    }

    private static String kind(PosterConnection.Firm poster, PosterConnection.Firm bidder) {
        return PosterConnection.DEFAULT
                .between(poster, bidder, UnaryOperator.identity())
                .map(one -> one.kind().name())
                .orElse("none");
    }

    private static PosterConnection.Firm firm(
            String key, Map<String, BigDecimal> holders, @org.jspecify.annotations.Nullable String representative) {
        return new PosterConnection.Firm(key, holders, representative);
    }

    private static PersonFacts worked(String person, String from, String to) {
        return PersonFacts.of(person, new Employment("unit", LocalDate.parse(from), LocalDate.parse(to)));
    }

    private static Work paper(String identifier, LocalDate day) {
        return new Work(Work.Kind.PAPER, identifier, day);
    }

    private static Judged inField(String key, String field, PersonFacts person) {
        return new Judged(key, "c", field, null, List.of(person), Set.of(), Set.of(), List.of(), Set.of());
    }

    private static List<Conflict> check(Judged application, PersonFacts reviewer) {
        return check(List.of(application), reviewer);
    }

    private static List<Conflict> check(List<Judged> applications, PersonFacts reviewer) {
        return new ConflictCheck(ConflictRules.DEFAULT, DAY, UnaryOperator.identity(), applications).of(reviewer);
    }
}
