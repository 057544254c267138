package org.mengkeju.selection.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.network.People;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.conflict.PersonFacts;
import org.mengkeju.selection.conflict.Work;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's pool, as panels find it. */
@DemoHouse
class DemoExpertsTest {
    @Autowired
    Experts experts;

    @Autowired
    People people;

    @Test
    void aPanelOfFiveWithReservesCanBeDrawnFromAccounts() {
        var pool = experts.inPool().stream().filter(PoolExpert::demo).toList();
        assertThat(pool).hasSizeGreaterThanOrEqualTo(9).allSatisfy(one -> {
            assertThat(one.person()).isNotNull();
            assertThat(one.disciplines()).isNotEmpty();
            assertThat(one.text()).isNotBlank();
        });
        assertThat(pool.stream().filter(PoolExpert::outsideRegion)).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void factsMeetThePeopleKeysOfApplicants() {
        UUID third = people.bySignInName("expert3").orElseThrow().id();
        ExpertId entry = experts.ofPerson(third).orElseThrow().id();
        PersonFacts facts =
                Objects.requireNonNull(experts.facts(java.util.List.of(entry)).get(entry));
        assertThat(facts.person()).isEqualTo(third.toString());
        assertThat(facts.employments())
                .singleElement()
                .satisfies(job -> assertThat(job.organisation())
                        .isEqualTo(
                                String.valueOf(people.find(third).orElseThrow().organisation())));
        assertThat(facts.works()).extracting(Work::identifier).contains("demo-2025-001");
    }

    @Test
    void somebodyOutsideThePoolIsKnownByEmploymentOnly() {
        UUID firm = people.bySignInName("firm").orElseThrow().id();
        UUID expert = people.bySignInName("expert2").orElseThrow().id();
        Map<UUID, PersonFacts> facts = experts.factsOfPeople(java.util.List.of(firm, expert));
        assertThat(facts).containsOnlyKeys(firm, expert);
        assertThat(Objects.requireNonNull(facts.get(firm)).employments()).hasSize(1);
    }
}
