package org.mengkeju.deal.proceeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.proceeds.SharingTerms.Completer;
import org.mengkeju.deal.proceeds.SharingTerms.Consent;
import org.mengkeju.deal.proceeds.engine.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of each version, with their consent. */
@Repository
class CompleterRows {
    private final JdbcClient jdbc;

    CompleterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose people. */
    record Place(AgreementId agreement, int version) {}

    void insert(AgreementVersion version) {
        int position = 0;
        for (Completer one : version.terms().completers()) {
            jdbc.sql("""
                            INSERT INTO deal.proceeds_completer
                                (id, agreement, version, position, person, name, role, part)
                            VALUES (:id, :agreement, :version, :position, :person, :name, :role, :part)""")
                    .param("id", one.id())
                    .param("agreement", version.agreement().value())
                    .param("version", version.number())
                    .param("position", ++position)
                    .param("person", one.person())
                    .param("name", one.name())
                    .param("role", one.role().name())
                    .param("part", one.percent())
                    .update();
            Consent consent = one.consent();
            if (consent != null) {
                consent(one.id(), consent);
            }
        }
    }

    void delete(AgreementId agreement, int version) {
        jdbc.sql("DELETE FROM deal.proceeds_completer WHERE agreement = ? AND version = ?")
                .params(agreement.value(), version)
                .update();
    }

    void consent(UUID completer, Consent consent) {
        jdbc.sql("""
                        UPDATE deal.proceeds_completer SET consented_at = ?, consent_name = ?, consent_evidence = ?
                        WHERE id = ? AND consented_at IS NULL""")
                .params(Timestamp.from(consent.at()), consent.name(), consent.evidence(), completer)
                .update();
    }

    Map<Place, List<Completer>> of(Collection<AgreementId> agreements) {
        Map<Place, List<Completer>> people = new HashMap<>();
        jdbc.sql(
                        "SELECT * FROM deal.proceeds_completer WHERE agreement IN (:ids) ORDER BY agreement, version, position")
                .param("ids", agreements.stream().map(AgreementId::value).toList())
                .query(row -> {
                    var place =
                            new Place(new AgreementId(row.getObject("agreement", UUID.class)), row.getInt("version"));
                    people.computeIfAbsent(place, _ -> new ArrayList<>()).add(read(row));
                });
        return people;
    }

    private static Completer read(ResultSet row) throws SQLException {
        return new Completer(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getBigDecimal("part").stripTrailingZeros(),
                consent(row));
    }

    private static @Nullable Consent consent(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("consented_at");
        return at == null
                ? null
                : new Consent(at.toInstant(), row.getString("consent_name"), row.getString("consent_evidence"));
    }
}
