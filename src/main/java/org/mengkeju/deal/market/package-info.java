/** Ways to market beside direct talks: what they share, and what they keep direct talks from. */
@NullMarked
package org.mengkeju.deal.market;

import org.jspecify.annotations.NullMarked;
