package org.mengkeju.platform.table;

/** The file as a whole cannot be read on; carries the place and the reason. */
public final class TableRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RowFault fault;

    public TableRefused(RowFault fault) {
        super(fault.message());
        this.fault = fault;
    }

    public RowFault fault() {
        return fault;
    }
}
