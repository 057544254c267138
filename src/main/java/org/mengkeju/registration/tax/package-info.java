/** What registration may bring in tax relief: an indication, never a decision of the tax authority. */
@NullMarked
package org.mengkeju.registration.tax;

import org.jspecify.annotations.NullMarked;
