package org.mengkeju.selection.application;

import java.util.List;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.ApplicationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What applications say of works and people their own are tied to; for the check of conflicts and for whoever wrote it. */
@Repository
public class Ties {
    /** Ties of one application. */
    public static final int MOST = 50;

    private final JdbcClient jdbc;
    private final ApplicationLog log;
    private final ApplicationAccess access;

    Ties(JdbcClient jdbc, ApplicationLog log, ApplicationAccess access) {
        this.jdbc = jdbc;
        this.log = log;
        this.access = access;
    }

    /** All of an application, in the order in which they were written. Never to be shown to others than who leads it. */
    public List<Tie> of(ApplicationId application) {
        return jdbc.sql("SELECT * FROM selection.application_tie WHERE application = ? ORDER BY n")
                .param(application.value())
                .query((row, _) -> new Tie(
                        Tie.Kind.valueOf(row.getString("kind")), row.getString("identifier"), row.getString("day")))
                .list();
    }

    /** Writes those of a draft instead of what was there; whoever writes holds the right to it. */
    @Transactional
    public void put(ApplicationId application, List<Tie> ties, Viewer by) {
        Application one = log.hold(application);
        if (!access.leads(one, by)) {
            throw Refusal.notFound();
        }
        if (one.state() != ApplicationState.DRAFT) {
            throw Refusal.conflict("selection.refusal.handed-in");
        }
        List<Tie> written = ties.stream()
                .filter(tie -> !tie.identifier().isEmpty())
                .distinct()
                .toList();
        if (written.size() > MOST) {
            throw Refusal.invalid("selection.refusal.ties", MOST);
        }
        jdbc.sql("DELETE FROM selection.application_tie WHERE application = ?")
                .param(application.value())
                .update();
        for (int n = 0; n < written.size(); n++) {
            Tie tie = written.get(n);
            jdbc.sql(
                            "INSERT INTO selection.application_tie (application, n, kind, identifier, day) VALUES (?, ?, ?, ?, ?)")
                    .params(application.value(), n + 1, tie.kind().name(), tie.identifier(), tie.day())
                    .update();
        }
    }
}
