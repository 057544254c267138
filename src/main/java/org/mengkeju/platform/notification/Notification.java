package org.mengkeju.platform.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something told, as one reader finds it.
 *
 * @param text what is told
 * @param toldAt when; of a text that counts on, when it last counted
 * @param read whether this reader has opened it since
 */
public record Notification(UUID id, Text text, Instant toldAt, boolean read) {
    /**
     * What is told: words stand in message files, so that it reaches each reader in their language.
     *
     * @param message key of the sentence
     * @param arguments what its places are filled with, plain text
     * @param link path within this site where one sees more
     */
    public record Text(String message, List<String> arguments, String link) {
        /** Copies the list; a link stays within the site. */
        public Text {
            arguments = List.copyOf(arguments);
            if (!link.startsWith("/") || link.startsWith("//")) {
                throw new IllegalArgumentException("Not a path of this site: " + link);
            }
        }
    }
}
