/** The platform's own quality, published: hits, answers, days, and what became of every need, with small groups hidden. */
@NullMarked
package org.mengkeju.indicator.quality;

import org.jspecify.annotations.NullMarked;
