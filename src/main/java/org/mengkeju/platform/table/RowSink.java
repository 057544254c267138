package org.mengkeju.platform.table;

import java.util.Map;

/** Takes the rows of a table one by one. */
public interface RowSink {
    /** A row by keys of columns. */
    void row(long line, Map<String, String> texts);

    /** A row that could not be read; the reading goes on. */
    void fault(RowFault fault);
}
