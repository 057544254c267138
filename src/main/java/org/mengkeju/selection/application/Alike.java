package org.mengkeju.selection.application;

/**
 * An application that says almost the same.
 *
 * @param likeness share of common three-letter sequences, from 0 to 1
 */
public record Alike(Application other, double likeness) {}
