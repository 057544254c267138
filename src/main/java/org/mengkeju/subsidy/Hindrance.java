package org.mengkeju.subsidy;

import java.util.List;
import org.mengkeju.platform.region.Named;

/**
 * Why a firm may not claim.
 *
 * @param text what is asked of it
 * @param missing what the firm has not stated yet; empty where it is known that it does not meet it
 */
public record Hindrance(Named text, List<Named> missing) {
    public Hindrance {
        missing = List.copyOf(missing);
    }

    /** It is known that the firm does not meet this. */
    public static Hindrance notMet(Named text) {
        return new Hindrance(text, List.of());
    }

    /** Whether it stands whatever the firm states. */
    public boolean stands() {
        return missing.isEmpty();
    }
}
