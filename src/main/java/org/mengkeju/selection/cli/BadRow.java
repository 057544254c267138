package org.mengkeju.selection.cli;

/** Input that cannot be read: names file, line and reason in one line. */
final class BadRow extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadRow(String reason) {
        super(reason);
    }
}
