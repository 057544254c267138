package org.mengkeju.matching.support;

import org.mengkeju.catalogue.Listing;

/**
 * A policy or finance product for a firm.
 *
 * @param fit how well its text fits what the firm needs, 0–100; 0 where nothing is known of that
 */
public record Offer(Listing listing, Assessment assessment, double fit) {}
