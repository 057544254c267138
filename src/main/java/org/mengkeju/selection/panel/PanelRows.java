package org.mengkeju.selection.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.CallId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tables of panels and of recorded discussions. Whoever writes holds the call. */
@Repository
public class PanelRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PanelRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A discussion of scores far apart. */
    public record Discussion(UUID item, String text, String name, Instant at) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(Panel one) {
        jdbc.sql("""
                        INSERT INTO selection.panel (id, call, stage, round, state, conditions, items, set_by, set_name, scores,
                            version, created_at, demo)
                        VALUES (:id, :call, :stage, :round, :state, :conditions::jsonb, :items::jsonb, :setBy, :setName, NULL,
                            :version, :created, :demo)""")
                .param("id", one.id().value())
                .param("call", one.call().value())
                .param("stage", one.stage())
                .param("round", one.round())
                .param("state", one.state().name())
                .param("conditions", json.writeValueAsString(one.conditions()))
                .param("items", json.writeValueAsString(one.items()))
                .param("setBy", one.setBy())
                .param("setName", one.setName())
                .param("version", one.version())
                .param("created", Timestamp.from(one.createdAt()))
                .param("demo", one.demo())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void update(Panel one) {
        int written = jdbc.sql("""
                        UPDATE selection.panel SET state = :state, set_by = :setBy, set_name = :setName, scores = :scores::jsonb,
                            version = :version
                        WHERE id = :id AND version = :version - 1""")
                .param("state", one.state().name())
                .param("setBy", one.setBy())
                .param("setName", one.setName())
                .param("scores", one.scores() == null ? null : json.writeValueAsString(one.scores()))
                .param("version", one.version())
                .param("id", one.id().value())
                .update();
        if (written != 1) {
            throw Refusal.conflict("selection.refusal.version");
        }
    }

    public Optional<Panel> find(PanelId id) {
        return jdbc.sql("SELECT * FROM selection.panel WHERE id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** The panel of a stage; where another took its place, that one. */
    public Optional<Panel> of(CallId call, String stage) {
        return jdbc.sql("SELECT * FROM selection.panel WHERE call = ? AND stage = ? ORDER BY round DESC LIMIT 1")
                .params(call.value(), stage)
                .query(this::read)
                .optional();
    }

    /** All of a call, in the order in which they were set up. */
    public List<Panel> of(CallId call) {
        return jdbc.sql("SELECT * FROM selection.panel WHERE call = ? ORDER BY created_at, id")
                .param(call.value())
                .query(this::read)
                .list();
    }

    /** Every panel there is, for what must be true of all. */
    public List<Panel> all() {
        return jdbc.sql("SELECT * FROM selection.panel ORDER BY id")
                .query(this::read)
                .list();
    }

    /** How many panels wait for an officer: to be drawn, to be drawn for again, or to give applications more experts. */
    public int waiting() {
        return jdbc.sql("""
                        SELECT count(*) FROM selection.panel
                        WHERE state IN ('DRAW_READY', 'MORE_DRAW') OR (state = 'DRAWN' AND lacks_experts)""").query(Integer.class).single();
    }

    /** Notes whether applications have fewer experts on hand than they need scores. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lacksExperts(PanelId panel, boolean lacks) {
        jdbc.sql("UPDATE selection.panel SET lacks_experts = :lacks WHERE id = :id AND lacks_experts <> :lacks")
                .param("lacks", lacks)
                .param("id", panel.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void discussed(PanelId panel, Discussion one, @Nullable UUID person) {
        jdbc.sql("""
                        INSERT INTO selection.panel_discussion (panel, item, text, person, name, at) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (panel, item) DO UPDATE SET text = excluded.text, person = excluded.person,
                            name = excluded.name, at = excluded.at""")
                .param(panel.value())
                .param(one.item())
                .param(one.text())
                .param(person)
                .param(one.name())
                .param(Timestamp.from(one.at()))
                .update();
    }

    public List<Discussion> discussions(PanelId panel) {
        return jdbc.sql("SELECT * FROM selection.panel_discussion WHERE panel = ? ORDER BY at, item")
                .param(panel.value())
                .query((row, n) -> new Discussion(
                        row.getObject("item", UUID.class),
                        row.getString("text"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private Panel read(ResultSet row, int number) throws SQLException {
        String scores = row.getString("scores");
        return new Panel(
                new PanelId(row.getObject("id", UUID.class)),
                new CallId(row.getObject("call", UUID.class)),
                row.getString("stage"),
                row.getInt("round"),
                PanelState.valueOf(row.getString("state")),
                json.readValue(row.getString("conditions"), DrawConditions.class),
                Arrays.asList(json.readValue(row.getString("items"), UUID[].class)),
                row.getObject("set_by", UUID.class),
                row.getString("set_name"),
                scores == null ? null : Arrays.asList(json.readValue(scores, Panel.Counted[].class)),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("demo"));
    }
}
