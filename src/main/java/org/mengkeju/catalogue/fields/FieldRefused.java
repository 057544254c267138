package org.mengkeju.catalogue.fields;

/** A value does not read as its field's type; caught where fields are read one by one. */
final class FieldRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient FieldFault fault;

    FieldRefused(FieldFault fault) {
        super(fault.message());
        this.fault = fault;
    }

    FieldFault fault() {
        return fault;
    }
}
