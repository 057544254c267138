package org.mengkeju.network.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.crypto.PersonalDataCipher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing in with name and password and, where the person set it up, a one-time code. */
@Service
public class SignIn {
    static final int FREE_FAILURES = 5;
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final AccountRows rows;
    private final Passwords passwords;
    private final PersonalDataCipher cipher;
    private final AuditTrail audit;
    private final Clock clock;

    SignIn(AccountRows rows, Passwords passwords, PersonalDataCipher cipher, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param address where the attempt comes from
     */
    @Transactional
    public SignInResult withPassword(String name, String password, String address) {
        var found = rows.lock(name);
        if (found.isEmpty()) {
            passwords.compareWithNothing(password);
            return new SignInResult.Wrong();
        }
        var row = found.get();
        Instant now = clock.instant();
        Instant until = row.lockedUntil();
        if (until != null && until.isAfter(now)) {
            // takes as long as a wrong password, so that the time tells nothing either
            passwords.compareWithNothing(password);
            return new SignInResult.Locked(until);
        }
        if (!passwords.matches(password, row.password())) {
            return failed(row, address, now);
        }
        if (row.closed()) {
            return new SignInResult.Closed();
        }
        return row.totpSecret() == null ? welcome(row, address, now) : new SignInResult.CodeNeeded(row.person());
    }

    /** The second step: a code of the authenticator app, or a recovery code. */
    @Transactional
    public SignInResult withCode(UUID person, String code, String address) {
        var row = rows.lock(person).orElseThrow();
        Instant now = clock.instant();
        Instant until = row.lockedUntil();
        if (until != null && until.isAfter(now)) {
            return new SignInResult.Locked(until);
        }
        return codeIsRight(row, code, now) ? welcome(row, address, now) : failed(row, address, now);
    }

    private boolean codeIsRight(AccountRows.Row row, String code, Instant now) {
        String sealed = row.totpSecret();
        if (sealed == null || row.closed()) {
            return false;
        }
        String secret = cipher.decrypt(OneTimeCodes.owner(row.person()), sealed);
        OptionalLong step = Totp.matchingStep(secret, code, now, row.totpStep());
        if (step.isPresent()) {
            rows.totp(row.person(), sealed, step.getAsLong());
            return true;
        }
        return rows.useRecoveryCode(row.person(), OneTimeCodes.digest(row.person(), code), now);
    }

    private SignInResult welcome(AccountRows.Row row, String address, Instant now) {
        rows.seen(row.person(), now);
        record(row, "signed-in", address, Map.of());
        return new SignInResult.Welcome(row.person());
    }

    private SignInResult failed(AccountRows.Row row, String address, Instant now) {
        int failures = row.failures() + 1;
        if (failures < FREE_FAILURES) {
            rows.failures(row.person(), failures, null);
            return new SignInResult.Wrong();
        }
        Instant until = now.plus(pause(failures));
        rows.failures(row.person(), failures, until);
        record(row, "locked", address, Map.of("failures", failures, "until", until.toString()));
        return new SignInResult.Locked(until);
    }

    /** One minute after the fifth failure, twice as long after each further one, an hour at most. */
    static Duration pause(int failures) {
        int doublings = Math.min(failures - FREE_FAILURES, 6);
        Duration pause = Duration.ofMinutes(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void record(AccountRows.Row row, String action, String address, Map<String, ?> after) {
        var actor = new Actor(row.person(), row.name(), address);
        audit.record(actor, action, "account", row.person().toString(), null, after);
    }
}
