package org.mengkeju.deal.points;

import java.time.Instant;

/** A step in the life of an award. */
public record AwardStep(AwardState state, String name, String note, Instant at) {}
