package org.mengkeju.subsidy;

import java.util.UUID;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;

/** Who took a decision. */
public record Officer(UUID person, String name) {
    /** The officer who is acting. */
    public static Officer of(Viewer viewer) {
        if (viewer.person() == null) {
            throw new Refusal(Refusal.Kind.SIGN_IN, "network.refusal.sign-in");
        }
        return new Officer(viewer.person(), viewer.name());
    }
}
