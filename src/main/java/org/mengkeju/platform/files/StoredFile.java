package org.mengkeju.platform.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that is kept.
 *
 * @param size in bytes
 * @param digest SM3 of its content, 64 hexadecimal digits
 */
public record StoredFile(UUID id, String name, FileType type, long size, String digest, Instant at) {}
