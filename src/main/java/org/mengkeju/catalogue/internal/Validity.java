package org.mengkeju.catalogue.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.platform.region.Region;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;

/** How long a listing is shown before somebody has to say that it still holds: service levels of the region. */
@Component
public class Validity {
    private final Region region;
    private final RegionClock clock;

    Validity(Region region, RegionClock clock) {
        this.region = region;
        this.clock = clock;
    }

    /** Last day of a term that begins today; null for policies, which their issuer ends. */
    public @Nullable LocalDate from(Kind kind) {
        if (kind == Kind.POLICY) {
            return null;
        }
        return clock.today()
                .plusDays(region.settings().serviceLevel("expiry-" + kind.key()).value());
    }
}
