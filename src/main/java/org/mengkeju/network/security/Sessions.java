package org.mengkeju.network.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions of people who signed in. A session holds the key of the person and nothing else of weight; visitors have none,
 * so public pages neither read nor write one.
 */
@Component
public class Sessions {
    /** How long after the last request a person stays signed in. */
    static final int SECONDS = 8 * 60 * 60;

    private static final String PERSON = "person";
    private static final String HALFWAY = "halfway";
    private static final String HALFWAY_AT = "halfwayAt";
    private static final Duration HALFWAY_LASTS = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One open session as its owner sees it.
     *
     * @param device browser and system in a word or two
     * @param here whether it is the one that asks
     */
    public record Open(UUID id, String address, String device, Instant since, Instant lastUsed, boolean here) {}

    /** The person a request's session belongs to; a request without session costs nothing. */
    Optional<UUID> person(HttpServletRequest request) {
        return attribute(request, PERSON).map(UUID::fromString);
    }

    /** Signs in: the session gets a new key, so that one planted beforehand is worth nothing. */
    @Transactional
    public void open(HttpServletRequest request, UUID person) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(PERSON, person.toString());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
        request.removeAttribute(CurrentViewer.ATTRIBUTE);
        forgetEnded(person);
        jdbc.sql("INSERT INTO network.signed_in (id, session_id, person, address, device) VALUES (?, ?, ?, ?, ?)")
                .params(Identifier.next(), session.getId(), person, request.getRemoteAddr())
                .param(Device.of(request.getHeader("User-Agent")))
                .update();
    }

    /** Remembers for some minutes that the password was right and the code is still to come. */
    public void openHalfway(HttpServletRequest request, UUID person) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(HALFWAY, person.toString());
        session.setAttribute(HALFWAY_AT, String.valueOf(clock.millis()));
    }

    /** Who has got halfway, if that was not too long ago. */
    public Optional<UUID> halfway(HttpServletRequest request) {
        return attribute(request, HALFWAY_AT)
                .filter(at -> clock.millis() - Long.parseLong(at) < HALFWAY_LASTS.toMillis())
                .flatMap(at -> attribute(request, HALFWAY))
                .map(UUID::fromString);
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.removeAttribute(CurrentViewer.ATTRIBUTE);
    }

    /** Sessions of a person, the last used first. */
    public List<Open> of(UUID person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String here = session == null ? "" : session.getId();
        return jdbc.sql("""
                        SELECT i.id, i.address, i.device, i.at AS since,
                               to_timestamp(s.last_access_time / 1000) AS "lastUsed", s.session_id = ? AS here
                        FROM network.signed_in i JOIN spring_session s ON s.session_id = i.session_id
                        WHERE i.person = ? ORDER BY s.last_access_time DESC""").params(here, person).query(Open.class).list();
    }

    /** Ends every session of the person but the one that asks; all of them where none asks. */
    public int endOthers(UUID person, @Nullable HttpServletRequest request) {
        HttpSession session = request == null ? null : request.getSession(false);
        return jdbc.sql("DELETE FROM spring_session WHERE principal_name = ? AND session_id <> ?")
                .params(person.toString(), session == null ? "" : session.getId())
                .update();
    }

    /** Ends one session of the person. */
    public void end(UUID person, UUID signedIn) {
        jdbc.sql("""
                        DELETE FROM spring_session WHERE session_id =
                            (SELECT session_id FROM network.signed_in WHERE id = ? AND person = ?)""").params(signedIn, person).update();
    }

    private void forgetEnded(UUID person) {
        jdbc.sql("""
                        DELETE FROM network.signed_in i WHERE i.person = ?
                        AND NOT EXISTS (SELECT 1 FROM spring_session s WHERE s.session_id = i.session_id)""").param(person).update();
    }

    private static Optional<String> attribute(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(name));
    }
}
