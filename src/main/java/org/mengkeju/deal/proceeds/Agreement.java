package org.mengkeju.deal.proceeds;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.network.OrganisationId;

/**
 * Where the versions of an agreement on the proceeds of a result hang together.
 *
 * @param deal the one deal it is for, or null where it holds for all deals with the result
 * @param title what the result is called
 * @param unit whose the result is
 * @param stateFounded whether the unit is a state-founded institute or university, which the floors bind
 */
public record Agreement(
        AgreementId id,
        ListingId result,
        @Nullable UUID deal,
        String title,
        OrganisationId unit,
        String unitName,
        boolean stateFounded,
        boolean demo) {}
