package org.mengkeju.matching.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.matching.MatchResult;
import org.mengkeju.matching.feedback.FeedbackLog;
import org.mengkeju.matching.feedback.Showing;
import org.springframework.stereotype.Component;

/** Hands the lists that pages show to the feedback log. */
@Component
class ShownLists {
    private final FeedbackLog log;

    ShownLists(FeedbackLog log) {
        this.log = log;
    }

    /**
     * Takes down a list unless a program fetches it, or it is neither a published need's nor a free search.
     *
     * @param asked the listing whose question it is, or null for a free search
     * @param before places on the pages before this one
     * @return what the list's links are to carry, or null where it was not taken down
     */
    @Nullable
    UUID take(
            @Nullable Listing asked,
            MatchResult result,
            List<MatchView> matches,
            int before,
            Showing.Surface surface,
            HttpServletRequest request) {
        boolean need = asked != null && asked.kind() == Kind.NEED && asked.state() == ListingState.PUBLISHED;
        if (Robots.sent(request) || matches.isEmpty() || (asked != null && !need)) {
            return null;
        }
        List<Showing.Line> lines = IntStream.range(0, matches.size())
                .mapToObj(at -> new Showing.Line(
                        before + at + 1,
                        matches.get(at).listing().id(),
                        result.judged() ? matches.get(at).confidence() : null))
                .toList();
        UUID number = FeedbackLog.number();
        log.shown(new Showing(
                number,
                log.moment(asked == null),
                asked == null ? null : asked.id(),
                surface,
                result.gap(),
                lines,
                asked != null && asked.demo()));
        return number;
    }
}
