/** What the region folder brings to the catalogue: policies, and listings to show. */
@NullMarked
package org.mengkeju.catalogue.internal.region;

import org.jspecify.annotations.NullMarked;
