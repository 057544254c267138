package org.mengkeju.project;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a project. */
public record ProjectId(UUID value) {
    public static ProjectId next() {
        return new ProjectId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
