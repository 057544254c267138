package org.mengkeju.selection.programme;

import java.util.List;
import org.mengkeju.platform.region.Named;

/** What is asked together. */
public record Section(String key, Named name, List<Field> fields) {
    /** Copies the list. */
    public Section {
        fields = List.copyOf(fields);
    }

    /** Whether there is anything to be typed; files are handed in apart. */
    public boolean asks() {
        return fields.stream().anyMatch(one -> one.type() != FieldType.FILE);
    }
}
