package org.mengkeju.matching.internal.evaluation;

import java.nio.file.Path;

/** A line of a file cannot be used: says file, line and reason. */
public final class BadLine extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * A fault in a file.
     *
     * @param line from 1, or 0 for the whole file
     */
    public BadLine(Path file, int line, String reason) {
        super(line > 0 ? file + ":" + line + ": " + reason : file + ": " + reason);
    }
}
