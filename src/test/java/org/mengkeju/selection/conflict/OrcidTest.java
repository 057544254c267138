package org.mengkeju.selection.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** People are found by the identifier under which they publish, and only by a right one. */
class OrcidTest {
    private static final Orcid KNOWN = Orcid.of("0000-0002-1825-0097").orElseThrow();
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

    @Test
    void everyUsualWritingIsTheSameAndAWrongDigitIsFound() {
        assertThat(Orcid.of("https://orcid.org/0000-0002-1825-0097")).hasValue(KNOWN);
        assertThat(Orcid.of("0000000218250097")).hasValue(KNOWN);
        assertThat(Orcid.of(" orcid:0000-0002-1694-233x "))
                .hasValueSatisfying(one -> assertThat(one.text()).endsWith("233X"));
        for (String wrong : List.of("0000-0002-1825-0098", "0000-0002-1825", "", "10.1000/1", "X000-0002-1825-0097")) {
            assertThat(Orcid.of(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void aCoAuthorOfTheLast36MonthsIsInConflictAndAnEarlierOneIsNot() {
        PersonFacts expert = PersonFacts.of("expert").with(List.of(Work.with(KNOWN, TODAY)));
        assertThat(conflicts(expert, TODAY.minusMonths(35)))
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Conflict.Kind.JOINT_WORK));
        assertThat(conflicts(expert, TODAY.minusMonths(37))).isEmpty();
    }

    private static List<Conflict> conflicts(PersonFacts expert, LocalDate last) {
        Judged judged = Judged.of("a", "c", List.of(PersonFacts.of("leader")), Set.of("unit"))
                .having(List.of(Work.with(KNOWN, last)));
        return new ConflictCheck(ConflictRules.DEFAULT, TODAY, UnaryOperator.identity(), List.of(judged)).of(expert);
    }
}
