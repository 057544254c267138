package org.mengkeju.matching.gap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.chain.Chains;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gaps: recording them, drafting a challenge, closing them by what fits. An organisation has its own, officers see all. */
@Service
public class Gaps {
    private static final int LINKS_MAX = 5;
    private static final int TEXT_MIN = 4;

    private final GapRows rows;
    private final DraftWriter writer;
    private final Listings listings;
    private final Chains chains;
    private final AuditTrail audit;
    private final RegionClock clock;

    Gaps(GapRows rows, DraftWriter writer, Listings listings, Chains chains, AuditTrail audit, RegionClock clock) {
        this.rows = rows;
        this.writer = writer;
        this.listings = listings;
        this.chains = chains;
        this.audit = audit;
        this.clock = clock;
    }

    /** The gap, if the viewer may see it. */
    public Optional<Gap> find(GapId id, Viewer viewer) {
        return rows.find(id).filter(gap -> maySee(gap, viewer));
    }

    /** The gap of a need, if there is one and the viewer may see it. */
    public Optional<Gap> ofNeed(ListingId need, Viewer viewer) {
        return rows.ofNeed(need).filter(gap -> maySee(gap, viewer));
    }

    /**
     * Those the viewer may see, still to be filled first, newest first.
     *
     * @param chain only at links of this chain, or null
     */
    public List<Gap> list(@Nullable String chain, Viewer viewer) {
        if (viewer.may(Right.READ_GAPS)) {
            return rows.list(null, chain);
        }
        return viewer.organisation() == null ? List.of() : rows.list(viewer.organisation(), chain);
    }

    /** How many are still to be filled at each link, {@code chain/link}; for everybody. */
    public Map<String, Integer> countByLink() {
        return rows.countByLink();
    }

    public boolean mayEdit(Gap gap, Viewer viewer) {
        return viewer.may(Right.RECORD_GAPS) && (viewer.actsFor(gap.organisation()) || viewer.may(Right.READ_GAPS));
    }

    private static boolean maySee(Gap gap, Viewer viewer) {
        return viewer.may(Right.READ_GAPS) || viewer.actsFor(gap.organisation());
    }

    /**
     * Records that nothing fits a need or a problem in words. A need has one gap: recording it again gives the one there is.
     *
     * @param need a need of the viewer's organisation, or any published one for the people of the centres; or null
     * @param text the problem in words; not asked for where a need is named
     * @param links where something is missing, at most {@value #LINKS_MAX}
     */
    @Transactional
    public Gap record(@Nullable ListingId need, String text, List<LinkRef> links, Viewer viewer) {
        Listing listing = need == null ? null : needFor(need, viewer);
        String words = listing == null ? words(text) : listing.text();
        List<LinkRef> known =
                links.stream().filter(chains::has).distinct().limit(LINKS_MAX).toList();
        Gap gap = Gap.open(
                need,
                listing == null ? DraftWriter.shortened(words) : listing.title(),
                words,
                known,
                viewer.may(Right.READ_GAPS) ? ownerOf(need) : viewer.organisation(),
                clock.now(),
                listing != null && listing.demo());
        return insert(gap, viewer);
    }

    /** As {@link #record}, for a need whose lead was closed as a gap. */
    @Transactional
    public void ofNeed(Listing need, Viewer by) {
        insert(
                Gap.open(need.id(), need.title(), need.text(), need.links(), need.owner(), clock.now(), need.demo()),
                by);
    }

    private Gap insert(Gap gap, Viewer viewer) {
        if (rows.insert(gap)) {
            audit.record(viewer.actor(), "gap.opened", "gap", gap.id().toString(), null, gap);
            return gap;
        }
        ListingId need = gap.need();
        return rows.ofNeed(Objects.requireNonNull(need)).orElseThrow();
    }

    private Listing needFor(ListingId need, Viewer viewer) {
        Listing listing = listings.find(need, viewer)
                .filter(found -> found.kind() == Kind.NEED && found.state() == ListingState.PUBLISHED)
                .orElseThrow(Refusal::notFound);
        if (!viewer.may(Right.READ_GAPS) && !viewer.actsFor(listing.owner())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "matching.gap.refusal.not-yours");
        }
        return listing;
    }

    /** The owner also of a need whose owner is not named: the firm is to see its own gap. */
    private @Nullable OrganisationId ownerOf(@Nullable ListingId need) {
        return need == null
                ? null
                : listings.find(need, Viewer.program()).map(Listing::owner).orElse(null);
    }

    private static String words(String text) {
        String stripped = text.strip();
        if (stripped.length() < TEXT_MIN || stripped.length() > Gap.TEXT_MAX) {
            throw Refusal.invalid("matching.gap.refusal.text", TEXT_MIN, Gap.TEXT_MAX);
        }
        return stripped;
    }

    /** The draft there is, or a first one made of what is known. */
    public ChallengeDraft draftOf(Gap gap, Viewer viewer) {
        ChallengeDraft there = gap.draft();
        return there != null
                ? there
                : writer.write(gap, Optional.ofNullable(gap.need()).flatMap(need -> listings.find(need, viewer)));
    }

    /**
     * Saves a draft.
     *
     * @param version the gap's when the form was opened
     */
    @Transactional
    public Gap saveDraft(GapId id, int version, ChallengeDraft draft, Viewer viewer) {
        if (draft.title().isEmpty()) {
            throw Refusal.invalid("matching.gap.refusal.title");
        }
        if (draft.isTooLong()) {
            throw Refusal.invalid("matching.gap.refusal.long", ChallengeDraft.TITLE_MAX, ChallengeDraft.FACT_MAX);
        }
        return change(id, version, viewer, "gap.drafted", gap -> gap.drafted(draft, clock.now()));
    }

    /** Closes it by an achievement that fits. */
    @Transactional
    public Gap close(GapId id, int version, ListingId by, Viewer viewer) {
        boolean published = listings.find(by, viewer)
                .filter(found -> found.kind() == Kind.ACHIEVEMENT && found.state() == ListingState.PUBLISHED)
                .isPresent();
        if (!published) {
            throw Refusal.invalid("matching.gap.refusal.achievement");
        }
        return change(id, version, viewer, "gap.closed", gap -> gap.closed(by, clock.now()));
    }

    /** Opens it again; a draft is dropped. */
    @Transactional
    public Gap reopen(GapId id, int version, Viewer viewer) {
        return change(id, version, viewer, "gap.opened-again", gap -> gap.opened(clock.now()));
    }

    private Gap change(GapId id, int version, Viewer viewer, String what, Function<Gap, Gap> step) {
        Gap before = find(id, viewer).orElseThrow(Refusal::notFound);
        if (!mayEdit(before, viewer)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "matching.gap.refusal.not-yours");
        }
        Gap after = step.apply(before);
        boolean sameState = after.state() == before.state() && after.state() == GapState.DRAFTED;
        if (!sameState && !before.state().next().contains(after.state())) {
            throw Refusal.conflict("matching.gap.refusal.state");
        }
        if (before.version() != version || !rows.update(after)) {
            throw Refusal.conflict("matching.gap.refusal.changed");
        }
        audit.record(viewer.actor(), what, "gap", id.toString(), before, after);
        return after;
    }
}
