package org.mengkeju.catalogue;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a listing. */
public record ListingId(UUID value) {
    public static ListingId next() {
        return new ListingId(Identifier.next());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ListingId parse(String text) {
        return new ListingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
