package org.mengkeju.matching.internal.reverse;

/**
 * A standing question that a text fits.
 *
 * @param question its key
 * @param confidence 0–1, the same as the page of its results states
 * @param judged false where the question is too short for a confidence: the text writes all of it
 */
public record Fit(String question, double confidence, boolean judged) {}
