/** The region's innovation network: each package below is one room of the house (docs/internals/architecture.md). */
@NullMarked
package org.mengkeju;

import org.jspecify.annotations.NullMarked;
