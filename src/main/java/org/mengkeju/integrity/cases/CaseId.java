package org.mengkeju.integrity.cases;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a case. */
public record CaseId(UUID value) {
    public static CaseId next() {
        return new CaseId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
