package org.mengkeju.catalogue.harvest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.harvest.HarvestQueries.Head;

/**
 * Where a harvest goes on; holds everything, so the server remembers nothing.
 *
 * @param set kind asked for, or null
 * @param after the last record delivered
 */
record OaiToken(
        @Nullable Kind set,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Head after) {

    @Override
    public String toString() {
        Head last = after;
        String plain = String.join(
                "~",
                set == null ? "" : set.key(),
                from == null ? "" : from.toString(),
                until == null ? "" : until.toString(),
                last == null ? "" : last.at().toString(),
                last == null ? "" : last.id().toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static OaiToken parse(String token) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("~", -1);
            Kind set = parts[0].isEmpty() ? null : Kind.ofKey(parts[0]).orElseThrow();
            var after =
                    new Head(new ListingId(UUID.fromString(parts[4])), Kind.ACHIEVEMENT, Instant.parse(parts[3]), true);
            return new OaiToken(set, instant(parts[1]), instant(parts[2]), after);
        } catch (RuntimeException e) {
            throw new OaiFault("badResumptionToken", "the resumption token is not one of ours");
        }
    }

    private static @Nullable Instant instant(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
