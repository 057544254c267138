package org.mengkeju.matching.internal.embedding;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.mengkeju.matching.VectorStore;

/**
 * Vectors kept in one file between measurements, so that a large collection is embedded once. Records are appended;
 * a record cut short by a crash is dropped on opening. One process at a time.
 */
public final class FileVectorStore implements VectorStore, AutoCloseable {
    private static final int DIGEST_BYTES = 32;
    private static final int RECORD_BYTES_MAX = 1 << 20;

    private record Place(long offset, int length) {}

    private final FileChannel channel;
    private final Map<String, Place> places = new HashMap<>();
    private long end;

    /** Opens or creates the file. */
    public FileVectorStore(Path file) {
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            end = readPlaces(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long readPlaces(Path file) throws IOException {
        long offset = 0;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (true) {
                byte[] digest = new byte[DIGEST_BYTES];
                in.readFully(digest);
                int length = in.readInt();
                if (length <= 0 || length > RECORD_BYTES_MAX) {
                    throw new IOException(file + ": not a file of vectors");
                }
                in.skipNBytes(length);
                places.put(HexFormat.of().formatHex(digest), new Place(offset + DIGEST_BYTES + 4, length));
                offset += DIGEST_BYTES + 4 + length;
            }
        } catch (EOFException e) {
            return offset;
        }
    }

    @Override
    public synchronized Map<String, byte[]> find(Collection<String> digests) {
        Map<String, byte[]> found = new HashMap<>();
        for (String digest : digests) {
            Place place = places.get(digest);
            if (place != null) {
                found.put(digest, read(place));
            }
        }
        return found;
    }

    private byte[] read(Place place) {
        ByteBuffer buffer = ByteBuffer.allocate(place.length());
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, place.offset() + buffer.position()) < 0) {
                    throw new EOFException("The file of vectors was cut short while in use");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.array();
    }

    @Override
    public synchronized void keep(Map<String, byte[]> vectors) {
        vectors.forEach((digest, encoded) -> {
            if (!places.containsKey(digest)) {
                append(digest, encoded);
            }
        });
    }

    private void append(String digest, byte[] encoded) {
        ByteBuffer buffer = ByteBuffer.allocate(DIGEST_BYTES + 4 + encoded.length);
        buffer.put(HexFormat.of().parseHex(digest)).putInt(encoded.length).put(encoded);
        buffer.flip();
        try {
            long at = end;
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
            places.put(digest, new Place(end + DIGEST_BYTES + 4, encoded.length));
            end = at;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
