/** How accounts, organisations and centres are kept, and how a request's viewer and rights are found. */
@NullMarked
package org.mengkeju.network.internal;

import org.jspecify.annotations.NullMarked;
