package org.mengkeju.platform.backup;

/** A backup cannot be restored; nothing was changed. The message is one line for the operator. */
public final class RestoreRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RestoreRefused(String reason) {
        super(reason);
    }
}
