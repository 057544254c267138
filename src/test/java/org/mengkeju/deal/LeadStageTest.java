package org.mengkeju.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LeadStageTest {
    @Test
    void anyWalkByLegalMovesEndsClosedAndStaysThere() {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        for (int walk = 0; walk < 200; walk++) {
            LeadStage stage = LeadStage.WAITING;
            for (int step = 0; step < 50 && stage != LeadStage.CLOSED; step++) {
                List<LeadStage> next = new ArrayList<>(stage.next());
                assertThat(next)
                        .as("from %s, -Dseed=%d", stage, seed)
                        .isNotEmpty()
                        .doesNotContain(stage);
                stage = next.get(random.nextInt(next.size()));
            }
            assertThat(LeadStage.CLOSED.next()).isEmpty();
        }
    }

    @Test
    void aWaitingLeadIsTakenBeforeAnythingElseHappens() {
        assertThat(LeadStage.WAITING.next()).containsExactlyInAnyOrder(LeadStage.TO_CONTACT, LeadStage.CLOSED);
    }
}
