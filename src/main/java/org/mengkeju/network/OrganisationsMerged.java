package org.mengkeju.network;

/**
 * Two records were found to be one organisation: whatever belonged to {@code from} belongs to {@code into} from now on.
 */
public record OrganisationsMerged(OrganisationId from, OrganisationId into) {}
