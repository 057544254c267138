package org.mengkeju.platform.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells people and organisations, and keeps what each has read. Told in the transaction of what is told of, so that
 * neither exists without the other.
 */
@Service
public class Notifications {
    /** Unread ones are counted up to here. */
    public static final int COUNTED_MAX = 100;

    private static final String MINE = " (n.person = :person OR n.organisation = :organisation) ";
    private static final String UNREAD = " NOT EXISTS (SELECT 1 FROM platform.notification_read r"
            + " WHERE r.notification = n.id AND r.person = :person) ";

    private static final String READ = """
            INSERT INTO platform.notification_read (notification, person, read_at)
            SELECT n.id, :person, :now FROM platform.notification n WHERE\s""";

    private static final String NO_CONFLICT = "ON CONFLICT DO NOTHING";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RegionClock clock;

    Notifications(JdbcClient jdbc, JsonMapper json, RegionClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Tells something once.
     *
     * @param key of what is told, unique among everything ever told
     * @return false when it was told before; nothing changed then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(Receiver receiver, String key, Text text) {
        return write(receiver, key, text, "DO NOTHING") > 0;
    }

    /** Tells something that counts on: what was told under this key before is replaced, and is unread and newest again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAnew(Receiver receiver, String key, Text text) {
        write(receiver, key, text, """
                DO UPDATE SET message = excluded.message, arguments = excluded.arguments, link = excluded.link,
                              told_at = excluded.told_at""");
        jdbc.sql("""
                        DELETE FROM platform.notification_read
                        WHERE notification = (SELECT id FROM platform.notification WHERE key = ?)""").param(key).update();
    }

    private int write(Receiver receiver, String key, Text text, String onConflict) {
        return jdbc.sql("""
                        INSERT INTO platform.notification (id, key, person, organisation, message, arguments, link, told_at)
                        VALUES (:id, :key, :person, :organisation, :message, :arguments::jsonb, :link, :now)
                        ON CONFLICT (key)\s""" + onConflict)
                .param("id", Identifier.next())
                .param("key", key)
                .param("person", receiver instanceof Receiver.Person person ? person.id() : null)
                .param("organisation", receiver instanceof Receiver.Organisation one ? one.id() : null)
                .param("message", text.message())
                .param("arguments", json.writeValueAsString(text.arguments()))
                .param("link", text.link())
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    /**
     * What the reader was told, newest first.
     *
     * @param page from 1
     */
    public List<Notification> list(Reader reader, int page, int size) {
        return mine(
                        reader,
                        "SELECT n.*, NOT" + UNREAD + "AS read FROM platform.notification n WHERE" + MINE
                                + "ORDER BY n.told_at DESC, n.id DESC LIMIT :size OFFSET :offset")
                .param("size", size)
                .param("offset", (page - 1) * size)
                .query(this::read)
                .list();
    }

    /** How many things the reader was ever told. */
    public int count(Reader reader) {
        return mine(reader, "SELECT count(*) FROM platform.notification n WHERE" + MINE)
                .query(Integer.class)
                .single();
    }

    /** How many the reader has not opened, {@value #COUNTED_MAX} at most. */
    public int unread(Reader reader) {
        return mine(
                        reader,
                        "SELECT count(*) FROM (SELECT 1 FROM platform.notification n WHERE" + MINE + "AND" + UNREAD
                                + "LIMIT " + COUNTED_MAX + ") AS unread")
                .query(Integer.class)
                .single();
    }

    /** One thing the reader was told; empty for everybody else. */
    public Optional<Notification> find(Reader reader, UUID id) {
        return mine(
                        reader,
                        "SELECT n.*, NOT" + UNREAD + "AS read FROM platform.notification n WHERE n.id = :id AND" + MINE)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Notes that the reader has opened one of theirs; of others nothing changes. */
    @Transactional
    public void read(Reader reader, UUID id) {
        mine(reader, READ + "n.id = :id AND" + MINE + NO_CONFLICT)
                .param("id", id)
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    /** Notes that the reader has seen everything. */
    @Transactional
    public void readAll(Reader reader) {
        mine(reader, READ + MINE + NO_CONFLICT)
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    /** What was told to an organisation that was merged follows it to the one that stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(UUID from, UUID into) {
        jdbc.sql("UPDATE platform.notification SET organisation = ? WHERE organisation = ?")
                .params(into, from)
                .update();
    }

    private JdbcClient.StatementSpec mine(Reader reader, String sql) {
        return jdbc.sql(sql).param("person", reader.person()).param("organisation", reader.organisation());
    }

    private Notification read(ResultSet row, int number) throws SQLException {
        List<String> arguments = Arrays.asList(json.readValue(row.getString("arguments"), String[].class));
        return new Notification(
                row.getObject("id", UUID.class),
                new Text(row.getString("message"), arguments, row.getString("link")),
                row.getTimestamp("told_at").toInstant(),
                row.getBoolean("read"));
    }
}
