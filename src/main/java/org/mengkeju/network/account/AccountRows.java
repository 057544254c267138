package org.mengkeju.network.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and their recovery codes in the database. */
@Repository
class AccountRows {
    private static final String SELECT = """
            SELECT a.person, a.sign_in_name AS "signInName", p.name, a.password, a.must_change AS "mustChange", a.closed,
                   a.failures, a.locked_until AS "lockedUntil", a.totp_secret AS "totpSecret", a.totp_step AS "totpStep"
            FROM network.account a JOIN network.person p ON p.id = a.person
            """;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account as it stands. */
    record Row(
            UUID person,
            String signInName,
            String name,
            String password,
            boolean mustChange,
            boolean closed,
            int failures,
            @Nullable Instant lockedUntil,
            @Nullable String totpSecret,
            long totpStep) {}

    /** The row of this name, locked until the transaction ends: attempts on one account are counted one by one. */
    Optional<Row> lock(String signInName) {
        return jdbc.sql(SELECT + "WHERE lower(a.sign_in_name) = lower(?) FOR UPDATE OF a")
                .param(signInName)
                .query(Row.class)
                .optional();
    }

    Optional<Row> lock(UUID person) {
        return jdbc.sql(SELECT + "WHERE a.person = ? FOR UPDATE OF a")
                .param(person)
                .query(Row.class)
                .optional();
    }

    Optional<Row> find(UUID person) {
        return jdbc.sql(SELECT + "WHERE a.person = ?")
                .param(person)
                .query(Row.class)
                .optional();
    }

    boolean nameTaken(String signInName) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM network.account WHERE lower(sign_in_name) = lower(?))")
                .param(signInName)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID person, String signInName, String password, boolean mustChange) {
        jdbc.sql("INSERT INTO network.account (person, sign_in_name, password, must_change) VALUES (?, ?, ?, ?)")
                .params(person, signInName, password, mustChange)
                .update();
    }

    void failures(UUID person, int failures, @Nullable Instant lockedUntil) {
        Timestamp until = lockedUntil == null ? null : Timestamp.from(lockedUntil);
        jdbc.sql("UPDATE network.account SET failures = ?, locked_until = ? WHERE person = ?")
                .params(Arrays.asList(failures, until, person))
                .update();
    }

    void seen(UUID person, Instant at) {
        jdbc.sql("UPDATE network.account SET failures = 0, locked_until = NULL, last_seen_at = ? WHERE person = ?")
                .params(Timestamp.from(at), person)
                .update();
    }

    void password(UUID person, String password, boolean mustChange) {
        jdbc.sql("""
                        UPDATE network.account SET password = ?, must_change = ?, failures = 0, locked_until = NULL
                        WHERE person = ?""").params(password, mustChange, person).update();
    }

    void closed(UUID person, boolean closed) {
        jdbc.sql("UPDATE network.account SET closed = ? WHERE person = ?")
                .params(closed, person)
                .update();
    }

    void totp(UUID person, @Nullable String secret, long step) {
        jdbc.sql("UPDATE network.account SET totp_secret = ?, totp_step = ? WHERE person = ?")
                .params(Arrays.asList(secret, step, person))
                .update();
    }

    void recoveryCodes(UUID person, List<String> digests) {
        jdbc.sql("DELETE FROM network.recovery_code WHERE person = ?")
                .param(person)
                .update();
        for (String digest : digests) {
            jdbc.sql("INSERT INTO network.recovery_code (person, digest) VALUES (?, ?)")
                    .params(person, digest)
                    .update();
        }
    }

    /** Uses up a recovery code; false where it is none or was used before. */
    boolean useRecoveryCode(UUID person, String digest, Instant at) {
        return jdbc.sql("""
                        UPDATE network.recovery_code SET used_at = ?
                        WHERE person = ? AND digest = ? AND used_at IS NULL""").params(Timestamp.from(at), person, digest).update() == 1;
    }

    int recoveryCodesLeft(UUID person) {
        return jdbc.sql("SELECT count(*) FROM network.recovery_code WHERE person = ? AND used_at IS NULL")
                .param(person)
                .query(Integer.class)
                .single();
    }
}
