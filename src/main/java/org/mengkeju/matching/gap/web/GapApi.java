package org.mengkeju.matching.gap.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.gap.ChallengeDraft;
import org.mengkeju.matching.gap.Gap;
import org.mengkeju.matching.gap.GapId;
import org.mengkeju.matching.gap.GapState;
import org.mengkeju.matching.gap.Gaps;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gaps for programs. */
@RestController
@Requires(Right.RECORD_GAPS)
class GapApi {
    private final Gaps gaps;

    GapApi(Gaps gaps) {
        this.gaps = gaps;
    }

    /** A gap as REST gives it. */
    record Given(
            UUID id,
            @Nullable UUID need,
            String title,
            String text,
            List<String> links,
            GapState state,
            @Nullable ChallengeDraft draft,
            @Nullable UUID offer,
            @Nullable UUID closedBy,
            boolean demo) {
        static Given of(Gap gap) {
            return new Given(
                    gap.id().value(),
                    gap.need() == null ? null : gap.need().value(),
                    gap.title(),
                    gap.text(),
                    gap.links().stream().map(Object::toString).toList(),
                    gap.state(),
                    gap.draft(),
                    gap.offer() == null ? null : gap.offer().value(),
                    gap.closedBy() == null ? null : gap.closedBy().value(),
                    gap.demo());
        }
    }

    /** How many gaps are still to be filled at each link, for everybody. */
    @GetMapping("/api/v1/gaps/counts")
    @Requires(Right.READ_PUBLISHED)
    Map<String, Integer> counts() {
        return gaps.countByLink();
    }

    /** Those the caller may see. */
    @GetMapping("/api/v1/gaps")
    List<Given> list(@RequestParam(required = false) @Nullable String chain, Viewer viewer) {
        return gaps.list(chain, viewer).stream().map(Given::of).toList();
    }

    @GetMapping("/api/v1/gaps/{id}")
    Given one(@PathVariable UUID id, Viewer viewer) {
        return gaps.find(new GapId(id), viewer).map(Given::of).orElseThrow(Refusal::notFound);
    }
}
