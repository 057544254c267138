package org.mengkeju;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** Fails where the committed page is not this text; writes it first where the run asks for that. */
    void mustSay(String text) throws IOException {
        if (key.equals(System.getProperty("update"))) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
        assertThat(Files.exists(path) ? Files.readString(path) : "")
                .as("%s: look at the difference, then run this test with -Dupdate=%s", path, key)
                .isEqualTo(text);
    }
}
