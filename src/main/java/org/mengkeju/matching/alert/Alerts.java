package org.mengkeju.matching.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.notification.Reader;
import org.springframework.stereotype.Service;

/** Reads alerts: everybody finds what was told to them or to the organisation they act for. */
@Service
public class Alerts {
    private final AlertRows rows;
    private final AlertWork work;
    private final AlertRunner runner;

    Alerts(AlertRows rows, AlertWork work, AlertRunner runner) {
        this.rows = rows;
        this.work = work;
        this.runner = runner;
    }

    /** How much is still to be looked at: changes, and questions that cannot be found by meaning yet. */
    public int pending() {
        return work.left() + runner.unembedded();
    }

    /**
     * For each listing that fitted something, when the last who asked was told.
     *
     * @param from only what was found at this time or later
     */
    public Map<UUID, Instant> lastTold(Instant from) {
        return rows.lastTold(from);
    }

    /**
     * The viewer's own, newest first.
     *
     * @param question a need or saved search, or null for all
     * @param page from 1
     */
    public List<Alert> list(Viewer viewer, @Nullable UUID question, int page, int size) {
        return rows.list(reader(viewer), question, page, size);
    }

    public int count(Viewer viewer, @Nullable UUID question) {
        return rows.count(reader(viewer), question);
    }

    /** One of the viewer's own; empty for everybody else. */
    public Optional<Alert> find(Viewer viewer, UUID id) {
        return rows.find(reader(viewer), id);
    }

    private static Reader reader(Viewer viewer) {
        UUID person = viewer.person();
        if (person == null) {
            throw new Refusal(Refusal.Kind.SIGN_IN, "network.refusal.sign-in");
        }
        var organisation = viewer.organisation();
        return new Reader(person, organisation == null ? null : organisation.value());
    }
}
