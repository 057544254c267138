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
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.crypto.PersonalDataCipher;
import org.mengkeju.selection.draw.Draw;
import org.mengkeju.selection.draw.Pool;
import org.mengkeju.selection.draw.Seed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tables of draws and their witnesses. The secret of a draw is kept encrypted and read by nobody but the draw itself. */
@Repository
public class DrawRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalDataCipher cipher;

    DrawRows(JdbcClient jdbc, JsonMapper json, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
    }

    /** Somebody who was there. */
    public record Witness(String name, Instant at) {}

    /** Writes a draw down that has nothing but conditions and a commitment; the salt is made here and stays here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void commit(PanelDraw one, Seed seed) {
        jdbc.sql("""
                        INSERT INTO selection.panel_draw (panel, n, conditions, seats, reserves, outside, commitment, secret, salt,
                            set_by, set_name, committed_at)
                        VALUES (:panel, :n, :conditions::jsonb, :seats, :reserves, :outside, :commitment, :secret, :salt, :setBy,
                            :setName, :at)""")
                .param("panel", one.panel().value())
                .param("n", one.n())
                .param("conditions", json.writeValueAsString(one.conditions()))
                .param("seats", one.seats())
                .param("reserves", one.reserves())
                .param("outside", one.outside())
                .param("commitment", one.commitment())
                .param("secret", cipher.encrypt(owner(one), seed.hex()))
                .param("salt", cipher.encrypt(owner(one), Seed.fresh().hex()))
                .param("setBy", one.setBy())
                .param("setName", one.setName())
                .param("at", Timestamp.from(one.committedAt()))
                .update();
    }

    private static String owner(PanelDraw one) {
        return one.panel() + ":" + one.n();
    }

    /** The seed, before it is revealed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Seed seed(PanelDraw one) {
        return new Seed(secret(one, "secret"));
    }

    /** The salt of its pseudonyms. */
    public String salt(PanelDraw one) {
        return secret(one, "salt");
    }

    private String secret(PanelDraw one, String column) {
        String sealed = jdbc.sql("SELECT " + column + " FROM selection.panel_draw WHERE panel = ? AND n = ?")
                .params(one.panel().value(), one.n())
                .query(String.class)
                .single();
        return cipher.decrypt(owner(one), sealed);
    }

    /** Closes the pool, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(PanelDraw one, Pool pool, List<PanelDraw.Excluded> excluded, Instant at) {
        once(jdbc.sql("""
                        UPDATE selection.panel_draw SET pool = :pool::jsonb, excluded = :excluded::jsonb, pool_digest = :digest,
                            closed_at = :at
                        WHERE panel = :panel AND n = :n AND pool IS NULL""")
                .param("pool", json.writeValueAsString(pool))
                .param("excluded", json.writeValueAsString(excluded))
                .param("digest", pool.digest())
                .param("at", Timestamp.from(at))
                .param("panel", one.panel().value())
                .param("n", one.n())
                .update());
    }

    /** Reveals the seed and writes down who was drawn, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reveal(PanelDraw one, Seed seed, Draw.Outcome outcome, Viewer by, Instant at) {
        once(jdbc.sql("""
                        UPDATE selection.panel_draw SET seed = :seed, outcome = :outcome::jsonb, drawn_by = :person,
                            drawn_name = :name, drawn_at = :at
                        WHERE panel = :panel AND n = :n AND seed IS NULL""")
                .param("seed", seed.hex())
                .param("outcome", json.writeValueAsString(outcome))
                .param("person", by.person())
                .param("name", by.name())
                .param("at", Timestamp.from(at))
                .param("panel", one.panel().value())
                .param("n", one.n())
                .update());
    }

    private static void once(int written) {
        if (written != 1) {
            throw Refusal.conflict("selection.panel.refusal.drawn");
        }
    }

    /** All of a panel, in their order. */
    public List<PanelDraw> of(PanelId panel) {
        return jdbc.sql("SELECT * FROM selection.panel_draw WHERE panel = ? ORDER BY n")
                .param(panel.value())
                .query(this::read)
                .list();
    }

    /** The last one of a panel. */
    public Optional<PanelDraw> last(PanelId panel) {
        return of(panel).reversed().stream().findFirst();
    }

    /** Writes down that somebody was there; twice is once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean witness(PanelDraw one, UUID person, String name, Instant at) {
        return jdbc.sql("""
                        INSERT INTO selection.panel_witness (panel, n, person, name, at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                        .params(one.panel().value(), one.n(), person, name, Timestamp.from(at))
                        .update()
                == 1;
    }

    public List<Witness> witnesses(PanelDraw one) {
        return jdbc.sql("SELECT name, at FROM selection.panel_witness WHERE panel = ? AND n = ? ORDER BY at")
                .params(one.panel().value(), one.n())
                .query((row, n) -> new Witness(
                        row.getString("name"), row.getTimestamp("at").toInstant()))
                .list();
    }

    private PanelDraw read(ResultSet row, int number) throws SQLException {
        String pool = row.getString("pool");
        String outcome = row.getString("outcome");
        String excluded = row.getString("excluded");
        return new PanelDraw(
                new PanelId(row.getObject("panel", UUID.class)),
                row.getInt("n"),
                json.readValue(row.getString("conditions"), DrawConditions.class),
                row.getInt("seats"),
                row.getInt("reserves"),
                row.getInt("outside"),
                row.getString("commitment"),
                row.getObject("set_by", UUID.class),
                row.getString("set_name"),
                row.getTimestamp("committed_at").toInstant(),
                pool == null ? null : json.readValue(pool, Pool.class),
                excluded == null ? List.of() : Arrays.asList(json.readValue(excluded, PanelDraw.Excluded[].class)),
                row.getString("pool_digest"),
                instant(row.getTimestamp("closed_at")),
                row.getString("seed"),
                outcome == null ? null : json.readValue(outcome, Draw.Outcome.class),
                row.getString("drawn_name"),
                instant(row.getTimestamp("drawn_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
