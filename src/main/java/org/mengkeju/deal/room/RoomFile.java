package org.mengkeju.deal.room;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper in a data room.
 *
 * @param file key of the stored file
 * @param size in bytes
 * @param digest SM3 of the content
 * @param confidential whether it opens only to who confirmed that it stays secret
 * @param organisation who it belongs to, or null where the transfer manager added it
 */
public record RoomFile(
        UUID id,
        UUID file,
        String name,
        long size,
        String digest,
        boolean confidential,
        @Nullable UUID organisation,
        String addedBy,
        Instant addedAt) {}
