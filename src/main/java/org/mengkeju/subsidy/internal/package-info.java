/** What must be true of vouchers and claims at any time. */
@NullMarked
package org.mengkeju.subsidy.internal;

import org.jspecify.annotations.NullMarked;
