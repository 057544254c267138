package org.mengkeju.selection.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.form.Answers;
import org.mengkeju.selection.programme.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The table of calls. */
@Repository
class CallRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RegionClock clock;

    CallRows(JdbcClient jdbc, JsonMapper json, RegionClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The next number: the programme's kind, the year, a running number. */
    String number(Programme programme) {
        long next = jdbc.sql("SELECT nextval('selection.call_number')")
                .query(Long.class)
                .single();
        String letters =
                switch (programme.kind()) {
                    case OPEN_CHALLENGE -> "JB";
                    case RACE -> "SM";
                    case PROJECT -> "XM";
                    case AWARD -> "JL";
                    case TALENT -> "RC";
                    case WHITELIST -> "BM";
                };
        return "%s-%d-%04d".formatted(letters, clock.today().getYear(), next);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(Call call) {
        jdbc.sql("""
                        INSERT INTO selection.call (id, number, edition, kind, programme, text, terms, links, winners, poster, gap,
                            author, state, stage, round, published_at, closes_at, ending, version, created_at, demo)
                        VALUES (:id, :number, :edition, :kind, :programme::jsonb, :text::jsonb, :terms::jsonb, :links::jsonb,
                            :winners, :poster, :gap, :author, :state, :stage, :round, :published, :closes, :ending, :version,
                            :created, :demo)""")
                .param("edition", call.programme().edition())
                .param("kind", call.programme().kind().name())
                .param("programme", json.writeValueAsString(call.programme()))
                .param("number", call.number())
                .param("poster", call.poster() == null ? null : call.poster().value())
                .param("gap", call.gap())
                .param("author", call.author())
                .param("created", Timestamp.from(call.createdAt()))
                .param("demo", call.demo())
                .params(values(call))
                .update();
    }

    /** Writes what changed; nobody else has written since it was held. */
    @Transactional(propagation = Propagation.MANDATORY)
    void update(Call call) {
        int written = jdbc.sql("""
                        UPDATE selection.call SET text = :text::jsonb, terms = :terms::jsonb, links = :links::jsonb,
                            winners = :winners, state = :state, stage = :stage, round = :round, published_at = :published,
                            closes_at = :closes, ending = :ending, version = :version
                        WHERE id = :id AND version = :version - 1""").params(values(call)).update();
        if (written != 1) {
            throw Refusal.conflict("selection.refusal.version");
        }
    }

    private java.util.Map<String, Object> values(Call call) {
        java.util.Map<String, @Nullable Object> values = new java.util.HashMap<>();
        values.put("id", call.id().value());
        values.put("text", json.writeValueAsString(call.text()));
        values.put("terms", json.writeValueAsString(call.terms()));
        values.put("links", json.writeValueAsString(call.links()));
        values.put("winners", call.winners());
        values.put("state", call.state().name());
        values.put("stage", call.stage());
        values.put("round", call.round());
        values.put("published", timestamp(call.publishedAt()));
        values.put("closes", timestamp(call.closesAt()));
        values.put("ending", call.ending());
        values.put("version", call.version());
        return values;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    Optional<Call> find(CallId id) {
        return jdbc.sql("SELECT * FROM selection.call WHERE id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** Holds it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Call> lock(CallId id) {
        return jdbc.sql("SELECT * FROM selection.call WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** What everybody may see, the one that closes first before others, then the newest. */
    List<Call> published(@Nullable String kind, int page, int size) {
        return jdbc.sql("""
                        SELECT * FROM selection.call
                        WHERE state IN ('OPEN', 'SELECTING', 'NO_BID', 'NONE_CHOSEN', 'CONCLUDED', 'ENDED_EARLY')
                          AND (:kind::text IS NULL OR kind = :kind)
                        ORDER BY state <> 'OPEN', CASE WHEN state = 'OPEN' THEN closes_at END, published_at DESC, id
                        LIMIT :size OFFSET :offset""")
                .param("kind", kind)
                .param("size", size)
                .param("offset", (page - 1) * size)
                .query(this::read)
                .list();
    }

    /** How many {@link #published} there are. */
    int countPublished(@Nullable String kind) {
        return jdbc.sql("""
                        SELECT count(*) FROM selection.call
                        WHERE state IN ('OPEN', 'SELECTING', 'NO_BID', 'NONE_CHOSEN', 'CONCLUDED', 'ENDED_EARLY')
                          AND (:kind::text IS NULL OR kind = :kind)""").param("kind", kind).query(Integer.class).single();
    }

    /** Those a poster set, the newest first. */
    List<Call> ofPoster(OrganisationId poster) {
        return jdbc.sql("SELECT * FROM selection.call WHERE poster = ? ORDER BY created_at DESC LIMIT 200")
                .param(poster.value())
                .query(this::read)
                .list();
    }

    /** Those that are not over, for officers: what waits for them first. */
    List<Call> running() {
        return jdbc.sql("""
                        SELECT * FROM selection.call
                        WHERE state NOT IN ('CONCLUDED', 'NONE_CHOSEN', 'REJECTED', 'ENDED_EARLY')
                        ORDER BY state NOT IN ('PROPOSED', 'READY', 'SELECTING', 'NO_BID'), created_at LIMIT 500""").query(this::read).list();
    }

    /** Those that are over, the newest first. */
    List<Call> over() {
        return jdbc.sql("""
                        SELECT * FROM selection.call
                        WHERE state IN ('CONCLUDED', 'NONE_CHOSEN', 'REJECTED', 'ENDED_EARLY')
                        ORDER BY created_at DESC LIMIT 100""").query(this::read).list();
    }

    /** Holds a gap until the transaction ends, so that two who press at once make one call. */
    @Transactional(propagation = Propagation.MANDATORY)
    void holdGap(UUID gap) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('selection.gap ' || ?, 0))")
                .param(gap.toString())
                .query(row -> {});
    }

    /** The call that was made of a gap and is not over, if there is one. */
    Optional<Call> ofGap(UUID gap) {
        return jdbc.sql("""
                        SELECT * FROM selection.call
                        WHERE gap = ? AND state NOT IN ('REJECTED', 'ENDED_EARLY', 'NONE_CHOSEN')
                        ORDER BY created_at DESC LIMIT 1""").param(gap).query(this::read).optional();
    }

    /** How many calls wait for an officer. */
    int waiting() {
        return jdbc.sql(
                        "SELECT count(*) FROM selection.call WHERE state IN ('PROPOSED', 'READY', 'SELECTING', 'NO_BID')")
                .query(Integer.class)
                .single();
    }

    private Call read(ResultSet row, int number) throws SQLException {
        UUID poster = row.getObject("poster", UUID.class);
        return new Call(
                new CallId(row.getObject("id", UUID.class)),
                row.getString("number"),
                json.readValue(row.getString("programme"), Programme.class),
                json.readValue(row.getString("text"), CallText.class),
                json.readValue(row.getString("terms"), Answers.class),
                Arrays.asList(json.readValue(row.getString("links"), LinkRef[].class)),
                row.getInt("winners"),
                poster == null ? null : new OrganisationId(poster),
                row.getObject("gap", UUID.class),
                row.getObject("author", UUID.class),
                CallState.valueOf(row.getString("state")),
                row.getString("stage"),
                row.getInt("round"),
                instant(row.getTimestamp("published_at")),
                instant(row.getTimestamp("closes_at")),
                row.getString("ending"),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("demo"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
