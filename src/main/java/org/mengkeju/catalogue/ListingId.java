package org.mengkeju.catalogue;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a listing. */
public record ListingId(UUID value) {
    public static ListingId next() {
        return new ListingId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
