package org.mengkeju;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page under {@code docs} that is made from the code and kept in the repository.
 *
 * @param path the file
 * @param key what {@code -Dupdate=} has to say for it to be written anew
 */
record Document(Path path, String key) {

    /** What the committed page says; writes it first where the run asks for that. */
    String saying(String text) throws IOException {
        if (key.equals(System.getProperty("update"))) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
        return Files.exists(path) ? Files.readString(path) : "";
    }

    /** What to do where the page differs. */
    String advice() {
        return "%s: look at the difference, then run this test with -Dupdate=%s".formatted(path, key);
    }
}
