package org.mengkeju.selection.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mengkeju.selection.ballot.Ballot.Result;
import org.mengkeju.selection.ballot.Ballot.Vote;

/** Worked examples 1 and 2 of the sheet on awards, and what holds for every vote. */
class AwardsExamplesTest {
    @Test
    void example1OfTwentyOneMembersFourteenAreAQuorumAndTwelveOfSeventeenFirstClass() {
        var ballot = new Ballot(21, 18, 1, 12, 5);
        assertThat(ballot.count(VoteRules.FIRST_CLASS))
                .isEqualTo(new Ballot.Count(Result.PASSED, 14, 17, 12, 12, 5, 0));
        assertThat(ballot.count(VoteRules.SECOND_CLASS).needed()).isEqualTo(11);
    }

    @Test
    void example2OfEighteenPresentTwelvePassElevenFailAndThirteenAreNoQuorum() {
        assertThat(new Ballot(21, 18, 0, 12, 6).count(VoteRules.FIRST_CLASS).result())
                .isEqualTo(Result.PASSED);
        assertThat(new Ballot(21, 18, 0, 11, 0).count(VoteRules.FIRST_CLASS).result())
                .isEqualTo(Result.FAILED);
        assertThat(new Ballot(21, 13, 0, 13, 0).count(VoteRules.FIRST_CLASS).result())
                .isEqualTo(Result.VOID);
        assertThat(new Ballot(21, 14, 1, 13, 0).count(VoteRules.ORDINARY).result())
                .as("a recused member is not present for the item")
                .isEqualTo(Result.VOID);
    }

    @Test
    void anOrdinaryMatterNeedsMoreThanHalfOfThosePresentAndAbstainingIsNotInFavour() {
        assertThat(new Ballot(7, 6, 0, 3, 0).count(VoteRules.ORDINARY).result()).isEqualTo(Result.FAILED);
        assertThat(new Ballot(7, 6, 0, 4, 2).count(VoteRules.ORDINARY).result()).isEqualTo(Result.PASSED);
        assertThat(new Ballot(7, 6, 0, 3, 1).count(VoteRules.ORDINARY).abstained())
                .isEqualTo(2);
    }

    @Test
    void anEthicsCommitteeCanAskForMoreThanHalfOfAllItsMembersThere() {
        var ethics = new VoteRules(VoteShare.MAJORITY, VoteShare.TWO_THIRDS);
        assertThat(new Ballot(7, 4, 0, 3, 1).count(ethics))
                .isEqualTo(new Ballot.Count(Result.PASSED, 4, 4, 3, 3, 1, 0));
        assertThat(new Ballot(8, 4, 0, 4, 0).count(ethics).result()).isEqualTo(Result.VOID);
    }

    @Test
    void whoIsNotPresentForTheItemCannotVote() {
        Set<String> members = Set.of("a", "b", "c");
        assertThat(Ballot.of(members, List.of("a", "b", "c"), List.of("c"), Map.of("a", Vote.YES, "b", Vote.ABSTAIN)))
                .isEqualTo(new Ballot(3, 3, 1, 1, 0));
        assertThatThrownBy(() -> Ballot.of(members, List.of("a", "c"), List.of("c"), Map.of("c", Vote.YES)))
                .hasMessageContaining("not present");
        assertThatThrownBy(() -> Ballot.of(members, List.of("x"), List.of(), Map.of()))
                .hasMessageContaining("no member");
        assertThatThrownBy(() -> new Ballot(3, 2, 0, 2, 1)).hasMessageContaining("more votes");
    }

    @Test
    void wholeNumbersDecideAsExactFractionsWouldForEveryShare() {
        for (int seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            int denominator = 2 + random.nextInt(8);
            var share = new VoteShare(random.nextInt(denominator), denominator, random.nextBoolean());
            int present = 1 + random.nextInt(40);
            int yes = random.nextInt(present + 1);
            int order = BigInteger.valueOf((long) yes * denominator)
                    .compareTo(BigInteger.valueOf((long) share.numerator() * present));
            assertThat(share.isReached(yes, present))
                    .as("seed %d", seed)
                    .isEqualTo(share.strict() ? order > 0 : order >= 0);
            int least = share.least(present);
            assertThat(share.isReached(least, present)).as("seed %d", seed).isTrue();
            assertThat(least > 0 && share.isReached(least - 1, present))
                    .as("seed %d", seed)
                    .isFalse();
        }
    }
}
