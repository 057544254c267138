/** What a firm can get under each scheme, computed from what it states, before it claims anything. */
@NullMarked
package org.mengkeju.subsidy.entitlement;

import org.jspecify.annotations.NullMarked;
