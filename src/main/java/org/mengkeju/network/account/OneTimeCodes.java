package org.mengkeju.network.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.crypto.PersonalDataCipher;
import org.mengkeju.platform.crypto.Sm3;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Setting up and taking away the second step of signing in. */
@Service
public class OneTimeCodes {
    private static final int RECOVERY_CODES = 8;
    private static final String RECOVERY_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

    private final AccountRows rows;
    private final PersonalDataCipher cipher;
    private final AuditTrail audit;
    private final Clock clock;

    OneTimeCodes(AccountRows rows, PersonalDataCipher cipher, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /** A fresh secret in Base32, to be typed or scanned into the app; nothing is kept until a code of it is confirmed. */
    public String propose() {
        return Totp.newSecret();
    }

    /** Whether signing in asks for a code. */
    public boolean isOn(UUID person) {
        return rows.find(person).map(row -> row.totpSecret() != null).orElse(false);
    }

    public int recoveryCodesLeft(UUID person) {
        return rows.recoveryCodesLeft(person);
    }

    /**
     * Turns the second step on.
     *
     * @return recovery codes, shown once
     * @throws Refusal when the code does not belong to the secret
     */
    @Transactional
    public List<String> turnOn(Viewer viewer, UUID person, String secret, String code) {
        if (!secret.matches("[A-Z2-7]{32}")) {
            throw Refusal.invalid("network.totp.secret");
        }
        OptionalLong step = Totp.matchingStep(secret, code, clock.instant(), 0);
        if (step.isEmpty()) {
            throw Refusal.invalid("network.totp.wrong");
        }
        rows.totp(person, cipher.encrypt(owner(person), secret), step.getAsLong());
        List<String> codes = newRecoveryCodes();
        rows.recoveryCodes(
                person, codes.stream().map(each -> digest(person, each)).toList());
        audit.record(viewer.actor(), "totp-on", "account", person.toString(), null, Map.of("codes", codes.size()));
        return codes;
    }

    @Transactional
    public void turnOff(Viewer viewer, UUID person) {
        rows.totp(person, null, 0);
        rows.recoveryCodes(person, List.of());
        audit.record(viewer.actor(), "totp-off", "account", person.toString(), null, null);
    }

    private static List<String> newRecoveryCodes() {
        var random = new SecureRandom();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            var code = new StringBuilder();
            for (int k = 0; k < 10; k++) {
                code.append(k == 5 ? "-" : "");
                code.append(RECOVERY_ALPHABET.charAt(random.nextInt(RECOVERY_ALPHABET.length())));
            }
            codes.add(code.toString());
        }
        return codes;
    }

    static String digest(UUID person, String code) {
        String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return new Sm3().update(person.toString()).update(plain).hex();
    }

    static String owner(UUID person) {
        return "totp:" + person;
    }
}
