package org.mengkeju.deal.proceeds;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.proceeds.engine.PublicityClock;
import org.mengkeju.deal.proceeds.rules.ProceedsRules;
import org.mengkeju.deal.proceeds.rules.RuleSet;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Service;

/** Agreements as they stand, for those who may read them. */
@Service
public class Agreements {
    private final AgreementRows rows;
    private final ObjectionRows objections;
    private final AgreementAccess access;
    private final ProceedsRules rules;

    Agreements(AgreementRows rows, ObjectionRows objections, AgreementAccess access, ProceedsRules rules) {
        this.rows = rows;
        this.objections = objections;
        this.access = access;
        this.rules = rules;
    }

    /** An agreement with all its versions, oldest first; never without one. */
    public record Standing(Agreement agreement, List<AgreementVersion> versions) {
        /** Copies the list. */
        public Standing {
            versions = List.copyOf(versions);
        }

        public AgreementVersion latest() {
            return versions.getLast();
        }

        /** The version payments are divided by now, or null. */
        public @Nullable AgreementVersion inForce() {
            return versions.stream()
                    .filter(version -> version.state() == AgreementState.IN_FORCE)
                    .findFirst()
                    .orElse(null);
        }

        /** The version that is published now, or null. */
        public @Nullable AgreementVersion published() {
            return versions.stream()
                    .filter(version -> version.state().isPublished())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The agreement, if the viewer may read it. */
    public Optional<Standing> find(AgreementId id, Viewer viewer) {
        return find(id).filter(found -> access.mayRead(found.agreement(), found.versions(), viewer));
    }

    /** The agreement, for other parts of the program. */
    public Optional<Standing> find(AgreementId id) {
        return rows.find(id).map(agreement -> new Standing(agreement, rows.versions(id)));
    }

    /** An agreement with a version that is published now, for everybody. */
    public Optional<Standing> published(AgreementId id) {
        return find(id).filter(found -> found.published() != null);
    }

    /** All that are published now. */
    public List<Standing> published() {
        return standing(rows.published());
    }

    /** The agreements of the viewer's unit and those that name the viewer, newest first. */
    public List<Standing> mine(Viewer viewer) {
        Stream<Agreement> unit =
                viewer.organisation() == null ? Stream.of() : rows.ofUnit(viewer.organisation()).stream();
        Stream<Agreement> own = viewer.person() == null ? Stream.of() : rows.ofPerson(viewer.person()).stream();
        List<Agreement> both = Stream.concat(unit, own)
                .distinct()
                .sorted(Comparator.comparing((Agreement one) -> one.id().value())
                        .reversed())
                .toList();
        return standing(both).stream()
                .filter(found -> access.mayRead(found.agreement(), found.versions(), viewer))
                .toList();
    }

    private List<Standing> standing(List<Agreement> agreements) {
        Map<AgreementId, List<AgreementVersion>> versions =
                rows.versions(agreements.stream().map(Agreement::id).toList());
        return agreements.stream()
                .map(one -> new Standing(one, versions.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** The agreement for a deal with a result: one made for this deal before one made for the result. */
    public Optional<Standing> ofDeal(UUID deal, ListingId result) {
        return rows.ofResult(result, deal)
                .or(() -> rows.ofResult(result, null))
                .map(agreement -> new Standing(agreement, rows.versions(agreement.id())));
    }

    /** All objections, oldest first. */
    public List<Objection> objections(AgreementId id) {
        return objections.of(id);
    }

    /** The clock of a version that is published. */
    public PublicityClock clock(AgreementVersion version) {
        if (version.publishedOn() == null) {
            throw new IllegalArgumentException("version " + version.number() + " is not published");
        }
        List<PublicityClock.Pause> pauses = objections.of(version.agreement()).stream()
                .filter(one -> one.version() == version.number() && one.plan() == null)
                .map(Objection::pause)
                .collect(Collectors.toList());
        return new PublicityClock(version.publishedOn(), noticeDays(version.rules()), pauses);
    }

    /** Days for which an agreement under a set is published: the set's own, or else the region's. */
    public int noticeDays(RuleSet set) {
        RuleSet.Publicity own = set.rewardPublicity();
        RuleSet.Publicity publicity = own == null ? rules.inForce().rewardPublicity() : own;
        return publicity == null ? 0 : publicity.days();
    }
}
