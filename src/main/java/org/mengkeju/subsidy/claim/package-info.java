/** Claims of subsidies: filed, accepted, reviewed, published, paid; each decision by two people. */
@NullMarked
package org.mengkeju.subsidy.claim;

import org.jspecify.annotations.NullMarked;
