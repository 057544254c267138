package org.mengkeju.deal;

import org.mengkeju.catalogue.ListingId;

/** A firm got the first answer to its need. */
public record NeedAnswered(LeadId lead, ListingId need) {}
