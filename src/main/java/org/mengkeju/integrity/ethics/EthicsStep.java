package org.mengkeju.integrity.ethics;

import java.time.Instant;

/** Something that happened in a review. */
public record EthicsStep(EthicsMove move, EthicsState state, String name, String text, Instant at) {}
