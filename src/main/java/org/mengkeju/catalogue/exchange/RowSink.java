package org.mengkeju.catalogue.exchange;

import java.util.Map;

/** Takes the rows of a file one by one. */
interface RowSink {
    /** A row by keys of columns. */
    void row(long line, Map<String, String> texts);

    /** A row that could not be read; the reading goes on. */
    void fault(RowFault fault);
}
