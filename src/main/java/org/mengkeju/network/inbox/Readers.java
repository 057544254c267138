package org.mengkeju.network.inbox;

import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.notification.Reader;

/** Whoever looks, as the reader of notifications. */
final class Readers {
    private Readers() {}

    static Reader of(Viewer viewer) {
        var person = viewer.person();
        if (person == null) {
            throw new Refusal(Refusal.Kind.SIGN_IN, "network.refusal.sign-in");
        }
        var organisation = viewer.organisation();
        return new Reader(person, organisation == null ? null : organisation.value());
    }
}
