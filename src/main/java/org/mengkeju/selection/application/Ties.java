package org.mengkeju.selection.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        return of(List.of(application)).getOrDefault(application, List.of());
    }

    /** All of many applications; those without any are left out. */
    public Map<ApplicationId, List<Tie>> of(Collection<ApplicationId> applications) {
        Map<ApplicationId, List<Tie>> found = new HashMap<>();
        if (!applications.isEmpty()) {
            jdbc.sql("SELECT * FROM selection.application_tie WHERE application IN (:all) ORDER BY application, n")
                    .param(
                            "all",
                            applications.stream().map(ApplicationId::value).toList())
                    .query(row -> {
                        var tie = new Tie(
                                Tie.Kind.valueOf(row.getString("kind")),
                                row.getString("identifier"),
                                row.getString("day"));
                        var application = new ApplicationId(row.getObject("application", UUID.class));
                        found.computeIfAbsent(application, _ -> new ArrayList<>())
                                .add(tie);
                    });
        }
        return found;
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
