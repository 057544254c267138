package org.mengkeju.selection.expert;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.conflict.Work;
import org.mengkeju.selection.expert.Declared.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What experts declared: {@code selection.expert_employment}, {@code …_work}, {@code …_relation}. */
@Repository
class DeclaredRows {
    private final JdbcClient jdbc;
    private final RegionClock clock;

    DeclaredRows(JdbcClient jdbc, RegionClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(ExpertId expert, Declared.Job job) {
        OrganisationId organisation = job.organisation();
        jdbc.sql("""
                        INSERT INTO selection.expert_employment (id, expert, organisation, name, first_day, last_day)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .param(job.id())
                .param(expert.value())
                .param(organisation == null ? null : organisation.value())
                .param(job.name())
                .param(day(job.from()))
                .param(day(job.to()))
                .update();
    }

    /** Adds a work; one that is there already gets the other day. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(ExpertId expert, Declared.Done done) {
        Work work = done.work();
        jdbc.sql("""
                        INSERT INTO selection.expert_work (id, expert, kind, identifier, day) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (expert, kind, identifier) DO UPDATE SET day = excluded.day""")
                .params(done.id(), expert.value(), work.kind().name(), work.identifier(), Date.valueOf(work.day()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(ExpertId expert, Relation relation) {
        OrganisationId organisation = relation.organisation();
        jdbc.sql("""
                        INSERT INTO selection.expert_relation (id, expert, kind, person, organisation, declared_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .param(relation.id())
                .param(expert.value())
                .param(relation.kind().name())
                .param(relation.person())
                .param(organisation == null ? null : organisation.value())
                .param(Timestamp.from(clock.now()))
                .update();
    }

    /** Takes one of the expert's own declarations back; false where there is none of this key. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean remove(ExpertId expert, UUID key) {
        int gone = 0;
        for (String table : List.of("expert_employment", "expert_work", "expert_relation")) {
            gone += jdbc.sql("DELETE FROM selection." + table + " WHERE expert = ? AND id = ?")
                    .params(expert.value(), key)
                    .update();
        }
        return gone > 0;
    }

    Declared of(ExpertId expert) {
        return of(List.of(expert)).getOrDefault(expert, new Declared(List.of(), List.of(), List.of()));
    }

    /** Of many at once; who declared nothing is left out. */
    Map<ExpertId, Declared> of(Collection<ExpertId> experts) {
        if (experts.isEmpty()) {
            return Map.of();
        }
        List<UUID> keys = experts.stream().map(ExpertId::value).toList();
        Map<ExpertId, Lists> found = new HashMap<>();
        each("expert_employment", keys, found, (lists, row) -> lists.jobs.add(job(row)));
        each("expert_work", keys, found, (lists, row) -> lists.works.add(done(row)));
        each("expert_relation", keys, found, (lists, row) -> lists.relations.add(relation(row)));
        Map<ExpertId, Declared> declared = new HashMap<>();
        found.forEach((expert, lists) -> declared.put(expert, new Declared(lists.jobs, lists.works, lists.relations)));
        return declared;
    }

    private static final class Lists {
        private final List<Declared.Job> jobs = new ArrayList<>();
        private final List<Declared.Done> works = new ArrayList<>();
        private final List<Relation> relations = new ArrayList<>();
    }

    /** Takes a row. */
    private interface Taking {
        void take(Lists lists, ResultSet row) throws SQLException;
    }

    private void each(String table, List<UUID> keys, Map<ExpertId, Lists> found, Taking taking) {
        jdbc.sql("SELECT * FROM selection." + table + " WHERE expert IN (:keys) ORDER BY id")
                .param("keys", keys)
                .query(row -> {
                    var expert = new ExpertId(row.getObject("expert", UUID.class));
                    taking.take(found.computeIfAbsent(expert, key -> new Lists()), row);
                });
    }

    private static Declared.Job job(ResultSet row) throws SQLException {
        return new Declared.Job(
                row.getObject("id", UUID.class),
                organisation(row),
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    private static Declared.Done done(ResultSet row) throws SQLException {
        var work = new Work(
                Work.Kind.valueOf(row.getString("kind")),
                row.getString("identifier"),
                row.getObject("day", LocalDate.class));
        return new Declared.Done(row.getObject("id", UUID.class), work);
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                row.getObject("id", UUID.class),
                Relation.Kind.valueOf(row.getString("kind")),
                row.getObject("person", UUID.class),
                organisation(row));
    }

    private static @Nullable OrganisationId organisation(ResultSet row) throws SQLException {
        UUID key = row.getObject("organisation", UUID.class);
        return key == null ? null : new OrganisationId(key);
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
