/** How listings are kept: tables, access, near-duplicates, timed expiry, the region's policies and demonstration set. */
@NullMarked
package org.mengkeju.catalogue.internal;

import org.jspecify.annotations.NullMarked;
