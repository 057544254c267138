package org.mengkeju.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, as the audit trail keeps it.
 *
 * @param person the account, or null for the program itself and for visitors
 * @param name what the person is called on screen at that time
 * @param address where the request came from, or {@code local}
 */
public record Actor(@Nullable UUID person, String name, String address) {
    public static final Actor PROGRAM = new Actor(null, "program", "local");
}
