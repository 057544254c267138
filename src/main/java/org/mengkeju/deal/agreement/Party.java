package org.mengkeju.deal.agreement;

import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.network.OrganisationId;

/**
 * An organisation that takes part in a deal.
 *
 * @param name what it was called when it joined
 */
public record Party(PartyRole role, OrganisationId organisation, String name) {}
