package org.mengkeju.deal.room;

import java.time.Instant;

/**
 * Somebody opened a paper.
 *
 * @param file what it is called
 */
public record Reading(Instant at, String name, String file) {}
