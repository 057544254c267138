package org.mengkeju.platform.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** A running SM3 digest (GB/T 32905-2016), the region's digest for documents, entries and texts. */
public final class Sm3 {
    private static final int PART = 64 * 1024;

    private final SM3Digest digest = new SM3Digest();

    public Sm3 update(byte[] bytes) {
        digest.update(bytes, 0, bytes.length);
        return this;
    }

    public Sm3 update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        return this;
    }

    public Sm3 update(String text) {
        return update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest as 64 lower-case hexadecimal digits; starts afresh afterwards. */
    public String hex() {
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    public static String hex(byte[] bytes) {
        return new Sm3().update(bytes).hex();
    }

    /** The digest of a file, read in parts. */
    public static String hex(Path file) {
        var digest = new Sm3();
        byte[] part = new byte[PART];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.hex();
    }
}
