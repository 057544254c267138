package org.mengkeju.selection.expert;

import java.time.Instant;

/** A step of an entry: what happened, where it led, who did it and why. */
public record ExpertStep(int n, ExpertMove move, ExpertState state, String name, String ground, Instant at) {}
