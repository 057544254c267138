package org.mengkeju.matching.internal.index;

/**
 * What each leg says of one text, on scales that mean the same for every need.
 *
 * @param bigrams share of the need's weight in character bigrams that the text covers, 0–1
 * @param words the same in segmented words
 * @param cosine closeness in meaning, −1 … 1; NaN while the text has no vector
 */
public record LegScores(double bigrams, double words, double cosine) {}
