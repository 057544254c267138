package org.mengkeju.network.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mengkeju.DemoHouse;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoHouse
@ExtendWith(OutputCaptureExtension.class)
class LockoutTest {
    private static final String RIGHT = "grass-2026-horizon";
    private static final String HERE = "192.0.2.3";

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFifthWrongPasswordPausesTheAccountEvenForTheRightOne() {
        UUID person = open("locked-out");
        for (int i = 0; i < 4; i++) {
            assertThat(signIn.withPassword("locked-out", "wrong", HERE)).isInstanceOf(SignInResult.Wrong.class);
        }
        assertThat(signIn.withPassword("locked-out", "wrong", HERE)).isInstanceOf(SignInResult.Locked.class);
        assertThat(signIn.withPassword("locked-out", RIGHT, HERE)).isInstanceOf(SignInResult.Locked.class);
        jdbc.sql("UPDATE network.account SET locked_until = now() - interval '1 second' WHERE person = ?")
                .param(person)
                .update();
        assertThat(signIn.withPassword("locked-out", RIGHT, HERE)).isEqualTo(new SignInResult.Welcome(person));
    }

    @Test
    void thePauseDoublesUpToAnHour() {
        assertThat(SignIn.pause(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SignIn.pause(6)).isEqualTo(Duration.ofMinutes(2));
        assertThat(SignIn.pause(8)).isEqualTo(Duration.ofMinutes(8));
        assertThat(SignIn.pause(50)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void withOneTimeCodesOnThePasswordAloneDoesNotLetIn() {
        UUID person = open("with-codes");
        String secret = codes.propose();
        List<String> recovery = codes.turnOn(Viewer.program(), person, secret, current(secret));
        assertThat(signIn.withPassword("with-codes", RIGHT, HERE)).isEqualTo(new SignInResult.CodeNeeded(person));
        assertThat(signIn.withCode(person, current(secret), HERE))
                .as("the code that turned it on has been used")
                .isInstanceOf(SignInResult.Wrong.class);
        assertThat(signIn.withCode(person, recovery.getFirst(), HERE)).isEqualTo(new SignInResult.Welcome(person));
        assertThat(signIn.withCode(person, recovery.getFirst(), HERE)).isInstanceOf(SignInResult.Wrong.class);
        String stored = jdbc.sql("SELECT totp_secret FROM network.account WHERE person = ?")
                .param(person)
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(secret);
    }

    @Test
    void aClosedAccountStaysShut() {
        UUID person = open("shut");
        accounts.close(Viewer.program(), person, true);
        assertThat(signIn.withPassword("shut", RIGHT, HERE)).isInstanceOf(SignInResult.Closed.class);
    }

    @Test
    void aPasswordThatIsEasyToGuessIsRefusedWithTheReason() {
        assertThatThrownBy(() -> Passwords.check("short-1", "somebody")).hasMessage("network.password.short");
        assertThatThrownBy(() -> Passwords.check("12345678901234", "somebody")).hasMessage("network.password.simple");
        assertThatThrownBy(() -> Passwords.check("somebody-2026", "somebody")).hasMessage("network.password.name");
        assertThatThrownBy(() -> Passwords.check("x1".repeat(80), "somebody"))
                .isInstanceOf(Refusal.class)
                .hasMessage("network.password.long");
    }

    @Test
    void aPasswordReachesNeitherLogNorAuditTrail(CapturedOutput output) {
        open("quiet");
        signIn.withPassword("quiet", "a-wrong-one-that-is-unique-77", HERE);
        signIn.withPassword("quiet", RIGHT, HERE);
        assertThat(output.getAll()).doesNotContain("a-wrong-one-that-is-unique-77", RIGHT);
        int told = jdbc.sql("""
                        SELECT count(*) FROM platform.audit_entry
                        WHERE strpos(coalesce(before::text, '') || coalesce(after::text, ''), ?) > 0""").param(RIGHT).query(Integer.class).single();
        assertThat(told).isZero();
    }

    private UUID open(String name) {
        var draft = new Accounts.Draft(name, name, Set.of(Role.EXPERT), null, false);
        return accounts.open(Viewer.program(), draft, RIGHT, false).id();
    }

    private static String current(String secret) {
        return Totp.code(Totp.bytes(secret), System.currentTimeMillis() / 1000 / Totp.STEP_SECONDS, 6);
    }
}
