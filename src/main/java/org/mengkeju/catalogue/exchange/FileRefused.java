package org.mengkeju.catalogue.exchange;

/** The file as a whole cannot be read on; carries the place and the reason. */
final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RowFault fault;

    FileRefused(RowFault fault) {
        super(fault.message());
        this.fault = fault;
    }

    RowFault fault() {
        return fault;
    }
}
