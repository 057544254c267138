package org.mengkeju.selection.panel;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a panel. */
public record PanelId(UUID value) {
    public static PanelId next() {
        return new PanelId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
