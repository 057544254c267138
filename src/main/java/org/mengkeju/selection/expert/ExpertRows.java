package org.mengkeju.selection.expert;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.expert.rules.ExpertRank;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code selection.expert} and {@code selection.expert_step}. */
@Repository
class ExpertRows {
    private final JdbcClient jdbc;
    private final RegionClock clock;

    ExpertRows(JdbcClient jdbc, RegionClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(Expert one) {
        int written = jdbc.sql("""
                        INSERT INTO selection.expert (id, person, name, unit, unit_name, unit_since, rank, title, disciplines,
                            keywords, expertise, division, born, state, due_on, until, checked_on, version, created_at, changed_at,
                            demo)
                        VALUES (:id, :person, :name, :unit, :unitName, :unitSince, :rank, :title, :disciplines::text[],
                            :keywords::text[], :expertise, :division, :born, :state, :due, :until, :checked, :version, :created,
                            :now, :demo)
                        ON CONFLICT (person) DO NOTHING""")
                .params(values(one))
                .param("created", Timestamp.from(one.createdAt()))
                .param("demo", one.demo())
                .update();
        if (written != 1) {
            throw Refusal.conflict("selection.expert.refusal.there");
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void update(Expert one) {
        int written = jdbc.sql("""
                        UPDATE selection.expert SET person = :person, name = :name, unit = :unit, unit_name = :unitName,
                            unit_since = :unitSince, rank = :rank, title = :title, disciplines = :disciplines::text[],
                            keywords = :keywords::text[], expertise = :expertise, division = :division, born = :born,
                            state = :state, due_on = :due, until = :until, checked_on = :checked, version = :version,
                            changed_at = :now
                        WHERE id = :id AND version = :version - 1""").params(values(one)).update();
        if (written != 1) {
            throw Refusal.conflict("selection.expert.refusal.version");
        }
    }

    private Map<String, @Nullable Object> values(Expert one) {
        ExpertProfile profile = one.profile();
        OrganisationId unit = one.unit();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", one.id().value());
        values.put("person", one.person());
        values.put("name", one.name());
        values.put("unit", unit == null ? null : unit.value());
        values.put("unitName", profile.unitName());
        values.put("unitSince", day(profile.unitSince()));
        values.put("rank", profile.rank().name());
        values.put("title", profile.title());
        values.put("disciplines", literal(profile.disciplines()));
        values.put("keywords", literal(profile.keywords()));
        values.put("expertise", profile.text());
        values.put("division", profile.division());
        values.put("born", Date.valueOf(profile.born().atDay(1)));
        values.put("state", one.state().name());
        values.put("due", day(one.dueOn()));
        values.put("until", day(one.until()));
        values.put("checked", Date.valueOf(one.checkedOn()));
        values.put("version", one.version());
        values.put("now", Timestamp.from(clock.now()));
        return values;
    }

    /** A PostgreSQL array as text. */
    private static String literal(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void append(ExpertId expert, ExpertMove move, ExpertState state, String ground, Viewer by) {
        jdbc.sql("""
                        INSERT INTO selection.expert_step (expert, n, move, state, person, name, ground, at)
                        VALUES (:expert, (SELECT count(*) + 1 FROM selection.expert_step WHERE expert = :expert), :move, :state,
                            :person, :name, :ground, :now)""")
                .param("expert", expert.value())
                .param("move", move.name())
                .param("state", state.name())
                .param("person", by.person())
                .param("name", by.name())
                .param("ground", ground)
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    List<ExpertStep> steps(ExpertId expert) {
        return jdbc.sql("SELECT * FROM selection.expert_step WHERE expert = ? ORDER BY n")
                .param(expert.value())
                .query((row, n) -> new ExpertStep(
                        row.getInt("n"),
                        ExpertMove.valueOf(row.getString("move")),
                        ExpertState.valueOf(row.getString("state")),
                        row.getString("name"),
                        row.getString("ground"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    Optional<Expert> find(ExpertId id) {
        return jdbc.sql("SELECT * FROM selection.expert WHERE id = ?")
                .param(id.value())
                .query(ExpertRows::read)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Expert> lock(ExpertId id) {
        return jdbc.sql("SELECT * FROM selection.expert WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(ExpertRows::read)
                .optional();
    }

    Optional<Expert> ofPerson(UUID person) {
        return jdbc.sql("SELECT * FROM selection.expert WHERE person = ?")
                .param(person)
                .query(ExpertRows::read)
                .optional();
    }

    List<Expert> all(Collection<ExpertId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM selection.expert WHERE id IN (:ids) ORDER BY id")
                        .param("ids", ids.stream().map(ExpertId::value).toList())
                        .query(ExpertRows::read)
                        .list();
    }

    List<Expert> ofPeople(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM selection.expert WHERE person IN (:people) ORDER BY id")
                        .param("people", people)
                        .query(ExpertRows::read)
                        .list();
    }

    /** In the pool with an account, by key. */
    List<Expert> inPool() {
        return jdbc.sql("SELECT * FROM selection.expert WHERE state = 'IN_POOL' AND person IS NOT NULL ORDER BY id")
                .query(ExpertRows::read)
                .list();
    }

    /** Those of a unit that wait for its word, the first due first. */
    List<Expert> waitingFor(OrganisationId unit) {
        return jdbc.sql("SELECT * FROM selection.expert WHERE unit = ? AND state = 'APPLIED' ORDER BY due_on, id")
                .param(unit.value())
                .query(ExpertRows::read)
                .list();
    }

    static Expert read(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit", UUID.class);
        var profile = new ExpertProfile(
                row.getString("unit_name"),
                row.getObject("unit_since", LocalDate.class),
                ExpertRank.valueOf(row.getString("rank")),
                row.getString("title"),
                texts(row.getArray("disciplines")),
                texts(row.getArray("keywords")),
                row.getString("expertise"),
                row.getString("division"),
                YearMonth.from(row.getObject("born", LocalDate.class)));
        return new Expert(
                new ExpertId(row.getObject("id", UUID.class)),
                row.getObject("person", UUID.class),
                row.getString("name"),
                unit == null ? null : new OrganisationId(unit),
                profile,
                ExpertState.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("checked_on", LocalDate.class),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("demo"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
