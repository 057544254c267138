/** Notifications: what the program tells a person or an organisation, each thing once. */
@NullMarked
@NamedInterface("notification")
package org.mengkeju.platform.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
