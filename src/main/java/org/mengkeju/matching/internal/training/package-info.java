/** Fits the scoring models to judgements, and says how far they can be trusted. */
@NullMarked
package org.mengkeju.matching.internal.training;

import org.jspecify.annotations.NullMarked;
