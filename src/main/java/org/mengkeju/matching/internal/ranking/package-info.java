/** From the two legs to one order and one honest confidence. */
@NullMarked
package org.mengkeju.matching.internal.ranking;

import org.jspecify.annotations.NullMarked;
