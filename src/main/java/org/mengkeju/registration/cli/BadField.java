package org.mengkeju.registration.cli;

/** A line that cannot be read: names the field and says why. */
final class BadField extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadField(String reason) {
        super(reason);
    }
}
