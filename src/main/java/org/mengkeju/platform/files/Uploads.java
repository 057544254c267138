package org.mengkeju.platform.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.mengkeju.platform.Refusal;

/** Checks what people send before anybody reads it. */
public final class Uploads {
    private static final int MEGABYTE = 1024 * 1024;

    private Uploads() {}

    /**
     * A file that may be read: its name, its type as its bytes say, and its content from the beginning.
     */
    public record Checked(String name, FileType type, InputStream content) {}

    /**
     * @param name what the sender calls the file
     * @param size in bytes
     * @param content from the beginning; the caller closes it
     * @param allowed which types are taken here
     * @param largest in megabytes
     * @throws Refusal when the file is empty, too large, of a type not taken here, or not what its name claims
     */
    public static Checked check(String name, long size, InputStream content, Set<FileType> allowed, int largest)
            throws IOException {
        if (size == 0) {
            throw Refusal.invalid("platform.file.empty", name);
        }
        if (size > (long) largest * MEGABYTE) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "platform.file.large", name, largest);
        }
        List<String> endings =
                allowed.stream().sorted().map(type -> "." + type.ending()).toList();
        FileType claimed = FileType.claimed(name)
                .filter(allowed::contains)
                .orElseThrow(() -> Refusal.invalid("platform.file.type", name, endings));
        var buffered = new BufferedInputStream(content, FileType.HEAD);
        buffered.mark(FileType.HEAD + 1);
        byte[] head = buffered.readNBytes(FileType.HEAD);
        buffered.reset();
        if (!claimed.fits(head)) {
            throw Refusal.invalid("platform.file.false-type", name, really(head));
        }
        return new Checked(name, claimed, buffered);
    }

    /**
     * The type of a file that was read whole.
     *
     * @param allowed which types are taken here
     * @param largest in megabytes
     * @throws Refusal when the file is empty, too large, of a type not taken here, or not what its name claims
     */
    public static FileType type(String name, byte[] content, Set<FileType> allowed, int largest) {
        try (var in = new ByteArrayInputStream(content)) {
            return check(name, content.length, in, allowed, largest).type();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String really(byte[] head) {
        return Arrays.stream(FileType.values())
                .filter(type -> type.fits(head))
                .map(FileType::ending)
                .findFirst()
                .orElse("?");
    }
}
