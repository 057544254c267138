package org.mengkeju.integrity.cases;

import java.util.UUID;

/**
 * A file at a case.
 *
 * @param file key of the stored file
 * @param size in bytes
 * @param digest SM3, 64 hexadecimal digits
 */
public record CasePaper(UUID id, UUID file, Kind kind, String name, long size, String digest) {
    /** Whose it is. */
    public enum Kind {
        /** Of the report: the accused never sees it. */
        EVIDENCE,
        /** Of the accused. */
        STATEMENT
    }

    /** A file as it is sent. */
    public static final class Sent {
        private final String name;
        private final byte[] content;

        public Sent(String name, byte[] content) {
            this.name = name;
            this.content = content.clone();
        }

        String name() {
            return name;
        }

        byte[] content() {
            return content;
        }
    }
}
