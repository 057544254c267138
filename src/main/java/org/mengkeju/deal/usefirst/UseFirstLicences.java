package org.mengkeju.deal.usefirst;

import java.util.List;
import java.util.Optional;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealAccess;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.usefirst.internal.CreditRows;
import org.mengkeju.deal.usefirst.internal.UseFirstKeeper;
import org.mengkeju.deal.usefirst.internal.UseFirstRows;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Service;

/**
 * Use-first licences as they stand today. The parties see their own, whoever looks after a deal its licence, programme
 * officers and the auditor all; nobody else learns of one.
 */
@Service
public class UseFirstLicences {
    private static final int MOST = 500;

    private final UseFirstRows rows;
    private final CreditRows credit;
    private final Deals deals;
    private final DealAccess access;
    private final UseFirstKeeper keeper;

    UseFirstLicences(UseFirstRows rows, CreditRows credit, Deals deals, DealAccess access, UseFirstKeeper keeper) {
        this.rows = rows;
        this.credit = credit;
        this.deals = deals;
        this.access = access;
        this.keeper = keeper;
    }

    /** The licence of a deal, if it has one and the viewer may see it. */
    public Optional<UseFirstLicence> find(DealId id, Viewer viewer) {
        return deals.find(id)
                .filter(deal -> mayRead(deal, viewer))
                .flatMap(deal -> rows.find(id).map(contract -> licence(deal, contract)));
    }

    /** The licence of a deal, for other parts of the program. */
    public Optional<UseFirstLicence> find(DealId id) {
        return deals.find(id).flatMap(deal -> rows.find(id).map(contract -> licence(deal, contract)));
    }

    private UseFirstLicence licence(Deal deal, UseFirstContract contract) {
        return new UseFirstLicence(deal, contract, keeper.today(contract));
    }

    /** The viewer's licences; those on which something changes first come first. */
    public List<UseFirstLicence> mine(Viewer viewer) {
        OrganisationId own = seesMore(viewer) ? null : viewer.organisation();
        if (own == null && !seesMore(viewer)) {
            return List.of();
        }
        return rows.list(own, MOST).stream()
                .flatMap(kept -> find(kept.deal(), viewer).stream())
                .toList();
    }

    private static boolean seesMore(Viewer viewer) {
        return viewer.has(Role.PROGRAMME_OFFICER)
                || viewer.has(Role.AUDITOR)
                || viewer.has(Role.TRANSFER_MANAGER)
                || viewer.has(Role.CENTRE_STAFF);
    }

    private boolean mayRead(Deal deal, Viewer viewer) {
        return viewer.has(Role.PROGRAMME_OFFICER) || access.mayRead(deal, viewer);
    }

    /** The side for which the viewer may act, if any: a party's, or the platform's where one looks after the deal. */
    public Optional<Side> side(UseFirstLicence licence, Viewer viewer) {
        Optional<Side> own = licence.deal().roleOf(viewer).flatMap(UseFirstLicence::side);
        boolean looksAfter = access.mayManage(licence.deal(), viewer);
        return own.isPresent() ? own : looksAfter ? Optional.of(Side.PLATFORM) : Optional.empty();
    }

    /** A record with the licence it is under. */
    public record OnRecord(CreditEntry entry, UseFirstLicence licence) {}

    /** The newest records of everybody the viewer may see. */
    public List<OnRecord> credit(Viewer viewer) {
        return credit.newest(MOST).stream()
                .flatMap(entry -> find(entry.deal(), viewer).map(licence -> new OnRecord(entry, licence)).stream())
                .toList();
    }

    /** Defaults and breaches on record under a licence the viewer may see. */
    public List<CreditEntry> credit(UseFirstLicence licence) {
        return credit.of(licence.deal().id());
    }
}
