/** The region's rules of integrity and ethics: periods, ranges of measures, numbers, each with its source. */
@NullMarked
package org.mengkeju.integrity.rules;

import org.jspecify.annotations.NullMarked;
