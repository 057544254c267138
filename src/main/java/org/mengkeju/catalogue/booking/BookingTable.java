package org.mengkeju.catalogue.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps bookings. */
@Repository
class BookingTable {
    private static final String SELECT = """
            SELECT b.id, b.platform, lower(b.slot) AS begins, upper(b.slot) AS ends, b.state, b.purpose, b.person,
                   b.person_name, b.organisation, b.organisation_name, b.requested_at, b.answer
            FROM catalogue.booking b
            """;

    private final JdbcClient jdbc;

    BookingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Booking booking) {
        var organisation = booking.organisation();
        jdbc.sql("""
                        INSERT INTO catalogue.booking (id, platform, slot, state, purpose, person, person_name,
                            organisation, organisation_name, requested_at)
                        VALUES (:id, :platform, tstzrange(:from, :to), :state, :purpose, :person, :name,
                            :organisation, :organisationName, :at)""")
                .param("id", booking.id())
                .param("platform", booking.platform().value())
                .param("from", Timestamp.from(booking.from()))
                .param("to", Timestamp.from(booking.to()))
                .param("state", booking.state().name())
                .param("purpose", booking.purpose())
                .param("person", booking.person())
                .param("name", booking.personName())
                .param("organisation", organisation == null ? null : organisation.value())
                .param("organisationName", booking.organisationName())
                .param("at", Timestamp.from(booking.requestedAt()))
                .update();
    }

    void answer(UUID id, BookingState state, @Nullable String answer, Instant at) {
        jdbc.sql("UPDATE catalogue.booking SET state = ?, answer = ?, answered_at = ? WHERE id = ?")
                .param(state.name())
                .param(answer)
                .param(Timestamp.from(at))
                .param(id)
                .update();
    }

    Optional<Booking> lock(UUID id) {
        return jdbc.sql(SELECT + " WHERE b.id = ? FOR UPDATE")
                .param(id)
                .query(BookingTable::read)
                .optional();
    }

    Optional<Booking> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE b.id = ?")
                .param(id)
                .query(BookingTable::read)
                .optional();
    }

    /** Bookings that hold time between these moments. */
    List<Booking> holding(ListingId platform, Instant from, Instant to) {
        return jdbc.sql(SELECT + """
                         WHERE b.platform = ? AND b.state IN ('REQUESTED', 'CONFIRMED') AND b.slot && tstzrange(?, ?)
                        ORDER BY begins""")
                .params(platform.value(), Timestamp.from(from), Timestamp.from(to))
                .query(BookingTable::read)
                .list();
    }

    List<Booking> askedBy(UUID person) {
        return jdbc.sql(SELECT + " WHERE b.person = ? ORDER BY begins DESC LIMIT 200")
                .param(person)
                .query(BookingTable::read)
                .list();
    }

    /** Requests that this viewer answers: for platforms of their organisation, or of their centre. */
    List<Booking> toAnswer(Viewer viewer) {
        var organisation = viewer.organisation();
        return jdbc.sql(SELECT + """
                        JOIN catalogue.listing l ON l.id = b.platform
                        WHERE b.state = 'REQUESTED'
                          AND (:all OR l.owner = :organisation OR :checks AND l.centre = :centre)
                        ORDER BY b.requested_at LIMIT 200""")
                .param("all", viewer.has(Role.ADMINISTRATOR))
                .param("organisation", organisation == null ? null : organisation.value())
                .param("checks", viewer.may(Right.CHECK_LISTINGS))
                .param("centre", viewer.centre())
                .query(BookingTable::read)
                .list();
    }

    private static Booking read(ResultSet row, int number) throws SQLException {
        UUID organisation = row.getObject("organisation", UUID.class);
        return new Booking(
                row.getObject("id", UUID.class),
                new ListingId(row.getObject("platform", UUID.class)),
                row.getTimestamp("begins").toInstant(),
                row.getTimestamp("ends").toInstant(),
                BookingState.valueOf(row.getString("state")),
                row.getString("purpose"),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                organisation == null ? null : new OrganisationId(organisation),
                row.getString("organisation_name"),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("answer"));
    }
}
