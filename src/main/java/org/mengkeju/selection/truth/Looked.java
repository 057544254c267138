package org.mengkeju.selection.truth;

import java.util.List;
import java.util.UUID;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.Calls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every call that was published. */
@Component("selectionLooked")
class Looked {
    private final JdbcClient jdbc;
    private final Calls calls;

    Looked(JdbcClient jdbc, Calls calls) {
        this.jdbc = jdbc;
        this.calls = calls;
    }

    List<Call> calls() {
        return jdbc
                .sql("SELECT id FROM selection.call WHERE published_at IS NOT NULL ORDER BY id")
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> calls.find(new CallId(id), Viewer.program()).stream())
                .toList();
    }
}
