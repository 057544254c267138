package org.mengkeju.selection.panel.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.panel.PanelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The table of assignments. Whoever writes holds the call. */
@Repository
public class PairingRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PairingRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(Pairing one) {
        jdbc.sql("""
                        INSERT INTO selection.assignment (id, panel, n, state, settings, basis, pairs, made_by, made_name, made_at,
                            version)
                        VALUES (:id, :panel, :n, :state, :settings::jsonb, :basis::jsonb, :pairs::jsonb, :madeBy, :madeName, :at,
                            :version)""")
                .param("id", one.id())
                .param("panel", one.panel().value())
                .param("n", one.n())
                .param("state", one.state().name())
                .param("settings", json.writeValueAsString(one.settings()))
                .param("basis", json.writeValueAsString(one.basis()))
                .param("pairs", json.writeValueAsString(one.pairs()))
                .param("madeBy", one.madeBy())
                .param("madeName", one.madeName())
                .param("at", Timestamp.from(one.madeAt()))
                .param("version", one.version())
                .update();
    }

    /** Writes what became of one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void update(Pairing one) {
        int written = jdbc.sql("""
                        UPDATE selection.assignment SET state = :state, basis = :basis::jsonb, pairs = :pairs::jsonb,
                            effect = :effect::jsonb, decided_name = :name, decided_at = :at, version = :version
                        WHERE id = :id AND version = :version - 1""")
                .param("state", one.state().name())
                .param("basis", json.writeValueAsString(one.basis()))
                .param("pairs", json.writeValueAsString(one.pairs()))
                .param("effect", one.effect() == null ? null : json.writeValueAsString(one.effect()))
                .param("name", one.decidedName())
                .param("at", one.decidedAt() == null ? null : Timestamp.from(one.decidedAt()))
                .param("id", one.id())
                .param("version", one.version())
                .update();
        if (written != 1) {
            throw Refusal.conflict("selection.refusal.version");
        }
    }

    public Optional<Pairing> find(UUID id) {
        return jdbc.sql("SELECT * FROM selection.assignment WHERE id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** All of a panel, in their order. */
    public List<Pairing> of(PanelId panel) {
        return jdbc.sql("SELECT * FROM selection.assignment WHERE panel = ? ORDER BY n")
                .param(panel.value())
                .query(this::read)
                .list();
    }

    /** The one of a panel in a state; meant for those of which there is one at most. */
    public Optional<Pairing> of(PanelId panel, PairingState state) {
        return of(panel).reversed().stream().filter(one -> one.state() == state).findFirst();
    }

    /** Whether a publication says who reviews what; else everybody reviews everything. */
    public boolean isInForce(PanelId panel) {
        return jdbc.sql("SELECT count(*) FROM selection.assignment WHERE panel = ? AND state = 'PUBLISHED'")
                        .param(panel.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Pairing read(ResultSet row, int number) throws SQLException {
        String effect = row.getString("effect");
        Timestamp decided = row.getTimestamp("decided_at");
        return new Pairing(
                row.getObject("id", UUID.class),
                new PanelId(row.getObject("panel", UUID.class)),
                row.getInt("n"),
                PairingState.valueOf(row.getString("state")),
                json.readValue(row.getString("settings"), PairingSettings.class),
                json.readValue(row.getString("basis"), Pairing.Basis.class),
                Arrays.asList(json.readValue(row.getString("pairs"), Pairing.Pair[].class)),
                effect == null ? null : json.readValue(effect, Pairing.Effect.class),
                row.getObject("made_by", UUID.class),
                row.getString("made_name"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("decided_name"),
                decided == null ? null : decided.toInstant(),
                row.getInt("version"));
    }
}
