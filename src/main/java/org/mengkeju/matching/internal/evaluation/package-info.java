/** Measuring: judged collections, nDCG, MRR, recall and speed. */
@NullMarked
package org.mengkeju.matching.internal.evaluation;

import org.jspecify.annotations.NullMarked;
