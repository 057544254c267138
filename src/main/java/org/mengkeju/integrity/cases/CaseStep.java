package org.mengkeju.integrity.cases;

import java.time.Instant;

/**
 * Something that happened in a case.
 *
 * @param state where it led
 * @param name who did it
 * @param text in words; may be empty
 */
public record CaseStep(CaseMove move, CaseState state, String name, String text, Instant at) {}
