/** Standing alerts: saved searches and published needs, and what new listings fit them. */
@NullMarked
package org.mengkeju.matching.alert;

import org.jspecify.annotations.NullMarked;
