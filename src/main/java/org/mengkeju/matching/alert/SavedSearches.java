package org.mengkeju.matching.alert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves searches and looks after them; everybody has their own and sees no others. */
@Service
public class SavedSearches {
    private static final int NAME_MAX = 60;
    private static final String SUBJECT = "saved-search";

    private final SavedSearchRows rows;
    private final AlertWork work;
    private final AlertSettings settings;
    private final AuditTrail audit;
    private final RegionClock clock;

    SavedSearches(SavedSearchRows rows, AlertWork work, AlertSettings settings, AuditTrail audit, RegionClock clock) {
        this.rows = rows;
        this.work = work;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves a search; the same one again goes on, paused or not.
     *
     * @param name what to call it
     * @throws Refusal when nothing is asked, or the person has as many as they may
     */
    @Transactional
    public SavedSearch save(Viewer viewer, String name, SavedSearch.Terms terms) {
        UUID person = person(viewer);
        if (terms.isEmpty()) {
            throw Refusal.invalid("matching.saved.refusal.empty");
        }
        List<SavedSearch> own = rows.lockOf(person);
        Optional<SavedSearch> same =
                own.stream().filter(one -> one.terms().equals(terms)).findFirst();
        if (same.isPresent()) {
            return pause(viewer, same.get().id(), false);
        }
        if (own.size() >= settings.savedMax()) {
            throw Refusal.conflict("matching.saved.refusal.limit", settings.savedMax());
        }
        var saved = new SavedSearch(Identifier.next(), person, cut(name), terms, false, clock.now());
        rows.insert(saved);
        audit.record(viewer.actor(), "saved", SUBJECT, saved.id().toString(), null, saved);
        work.queueSearch(saved.id());
        return saved;
    }

    /** Takes many over as they are, whosever they are: for measuring. */
    @Transactional
    public void takeOver(List<SavedSearch> searches) {
        searches.forEach(rows::insert);
        searches.forEach(search -> work.queueSearch(search.id()));
    }

    private static String cut(String name) {
        String line = name.strip().replaceAll("\\s+", " ");
        return line.length() <= NAME_MAX ? line : line.substring(0, NAME_MAX - 1) + "…";
    }

    /** The viewer's own, newest first, each with what it found. */
    public List<SavedSearchRows.Kept> of(Viewer viewer) {
        return rows.of(person(viewer));
    }

    /** One of the viewer's own. */
    public SavedSearch mine(Viewer viewer, UUID id) {
        return rows.find(id).filter(one -> one.person().equals(viewer.person())).orElseThrow(Refusal::notFound);
    }

    /** Lets it rest or go on. */
    @Transactional
    public SavedSearch pause(Viewer viewer, UUID id, boolean paused) {
        SavedSearch held = mine(viewer, id);
        return change(
                viewer,
                paused ? "paused" : "resumed",
                held,
                new SavedSearch(id, held.person(), held.name(), held.terms(), paused, held.createdAt()));
    }

    /** Calls it otherwise. */
    @Transactional
    public SavedSearch rename(Viewer viewer, UUID id, String name) {
        SavedSearch held = mine(viewer, id);
        if (name.isBlank()) {
            throw Refusal.invalid("matching.saved.refusal.name");
        }
        return change(
                viewer,
                "renamed",
                held,
                new SavedSearch(id, held.person(), cut(name), held.terms(), held.paused(), held.createdAt()));
    }

    private SavedSearch change(Viewer viewer, String verb, SavedSearch held, SavedSearch changed) {
        if (!held.equals(changed)) {
            rows.update(changed);
            audit.record(
                    viewer.actor(),
                    verb,
                    SUBJECT,
                    held.id().toString(),
                    Map.of("name", held.name(), "paused", held.paused()),
                    Map.of("name", changed.name(), "paused", changed.paused()));
            work.queueSearch(held.id());
        }
        return changed;
    }

    /** Forgets it, with what it found. */
    @Transactional
    public void delete(Viewer viewer, UUID id) {
        SavedSearch held = mine(viewer, id);
        rows.delete(id);
        audit.record(viewer.actor(), "deleted", SUBJECT, id.toString(), held, null);
        work.queueSearch(id);
    }

    private static UUID person(Viewer viewer) {
        UUID person = viewer.person();
        if (person == null) {
            throw new Refusal(Refusal.Kind.SIGN_IN, "network.refusal.sign-in");
        }
        return person;
    }
}
