package org.mengkeju.deal.credit;

import java.time.LocalDate;
import java.util.UUID;
import org.mengkeju.network.OrganisationId;

/**
 * A transfer manager brought two organisations together.
 *
 * @param until last day on which a contract between the two is credited to him as well
 * @param evidence what shows it: a lead or approach
 */
public record Introduction(
        OrganisationId supplier,
        OrganisationId acquirer,
        UUID manager,
        String managerName,
        String centre,
        LocalDate on,
        LocalDate until,
        String evidence) {}
