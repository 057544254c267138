/** From text to tokens: one spelling, segmented words, character bigrams, sentences. */
@NullMarked
package org.mengkeju.matching.internal.analysis;

import org.jspecify.annotations.NullMarked;
