package org.mengkeju.selection.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The table of findings: one an application in each stage, the last one counts until the stage is done. */
@Repository
public class Findings {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RegionClock clock;

    Findings(JdbcClient jdbc, JsonMapper json, RegionClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void put(CallId call, Stage stage, ApplicationId application, Finding finding, Viewer by) {
        jdbc.sql("""
                        INSERT INTO selection.finding (call, stage, application, content, person, name, at, version)
                        VALUES (:call, :stage, :application, :content::jsonb, :person, :name, :at, 1)
                        ON CONFLICT (call, stage, application) DO UPDATE SET content = excluded.content,
                            person = excluded.person, name = excluded.name, at = excluded.at,
                            version = selection.finding.version + 1""")
                .param("call", call.value())
                .param("stage", stage.key())
                .param("application", application.value())
                .param("content", json.writeValueAsString(finding))
                .param("person", by.person())
                .param("name", by.name())
                .param("at", Timestamp.from(clock.now()))
                .update();
    }

    /** What was found in a stage, by application. */
    public Map<ApplicationId, Finding.Made> of(CallId call, Stage stage) {
        List<Finding.Made> made = jdbc.sql(
                        "SELECT * FROM selection.finding WHERE call = ? AND stage = ? ORDER BY application")
                .params(call.value(), stage.key())
                .query((row, n) -> read(row, stage.type()))
                .list();
        return made.stream()
                .collect(Collectors.toMap(
                        Finding.Made::application, one -> one, (one, other) -> other, LinkedHashMap::new));
    }

    private Finding.Made read(ResultSet row, StageType type) throws SQLException {
        Class<? extends Finding> kind =
                switch (type) {
                    case SITE_VISIT -> Finding.Visit.class;
                    case USER_OPINION -> Finding.Opinion.class;
                    case BALLOT -> Finding.Vote.class;
                    case DECISION -> Finding.Chosen.class;
                    default -> throw new IllegalStateException("no findings in " + type);
                };
        return new Finding.Made(
                new ApplicationId(row.getObject("application", UUID.class)),
                json.readValue(row.getString("content"), kind),
                row.getString("name"),
                row.getTimestamp("at").toInstant());
    }
}
