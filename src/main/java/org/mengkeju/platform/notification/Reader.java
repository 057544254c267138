package org.mengkeju.platform.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reads: finds what was told to the person and to the organisation the person acts for, and nothing else.
 *
 * @param organisation null for somebody who acts for none
 */
public record Reader(UUID person, @Nullable UUID organisation) {}
