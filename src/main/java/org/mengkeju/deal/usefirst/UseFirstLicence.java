package org.mengkeju.deal.usefirst;

import java.util.Optional;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.Party;
import org.mengkeju.deal.terms.PartyRole;

/**
 * A use-first licence that is kept: the deal it came from, what was agreed and done, and where it stands today.
 *
 * @param status on the day it was read
 */
public record UseFirstLicence(Deal deal, UseFirstContract contract, Status status) {

    /** Who stands on a side, if anybody does; a guarantor goes before an insurer. */
    public Optional<Party> party(Side side) {
        return switch (side) {
            case LICENSOR -> deal.party(PartyRole.SUPPLIER);
            case LICENSEE -> deal.party(PartyRole.ACQUIRER);
            case GUARANTOR -> deal.party(PartyRole.GUARANTOR).or(() -> deal.party(PartyRole.INSURER));
            case PLATFORM -> Optional.empty();
        };
    }

    /** The side of a role in the deal; a broker has none. */
    public static Optional<Side> side(PartyRole role) {
        return switch (role) {
            case SUPPLIER -> Optional.of(Side.LICENSOR);
            case ACQUIRER -> Optional.of(Side.LICENSEE);
            case GUARANTOR, INSURER -> Optional.of(Side.GUARANTOR);
            case BROKER -> Optional.empty();
        };
    }
}
