package org.mengkeju.registration;

import java.util.UUID;

/**
 * A paper filed with a form.
 *
 * @param file key of the stored file
 * @param digest SM3 of the content
 */
public record Attachment(UUID id, UUID file, Kind kind, String name, long size, String digest) {
    /** What it is. */
    public enum Kind {
        CONTRACT,
        RIGHTS_PROOF,
        TRANSLATION,
        APPROVAL,
        OTHER
    }
}
