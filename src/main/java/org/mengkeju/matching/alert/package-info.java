/** Standing alerts: saved searches and published needs, and what new listings fit them. */
@NullMarked
@NamedInterface("alert")
package org.mengkeju.matching.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
