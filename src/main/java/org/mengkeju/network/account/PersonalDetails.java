package org.mengkeju.network.account;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.crypto.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Telephone and identity number of people: encrypted before they reach the database, and masked before they reach a
 * screen. The audit trail keeps that they changed, never what they are.
 */
@Service
public class PersonalDetails {
    private static final String TELEPHONE = "(\\+86)?1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final AuditTrail audit;

    PersonalDetails(JdbcClient jdbc, PersonalDataCipher cipher, AuditTrail audit) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** What a screen shows: the beginning and the end, stars between; empty where nothing is kept. */
    public record Masked(String phone, String identityNumber) {}

    public Masked masked(UUID person) {
        return new Masked(mask(open(person, "phone"), 3, 4), mask(open(person, "identity_number"), 3, 2));
    }

    /**
     * Keeps what was typed; an empty text leaves what is kept.
     *
     * @throws Refusal when a number cannot be right
     */
    @Transactional
    public void change(Viewer viewer, UUID person, String phone, String identityNumber) {
        String plainPhone = phone.replaceAll("[\\s-]", "");
        String plainIdentity = identityNumber.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
        if (!plainPhone.isEmpty() && !plainPhone.matches(TELEPHONE)) {
            throw Refusal.invalid("network.person.phone");
        }
        if (!plainIdentity.isEmpty() && !isIdentityNumber(plainIdentity)) {
            throw Refusal.invalid("network.person.identity-number");
        }
        keep(person, "phone", plainPhone);
        keep(person, "identity_number", plainIdentity);
        var changed = Map.of("phone", !plainPhone.isEmpty(), "identityNumber", !plainIdentity.isEmpty());
        audit.record(viewer.actor(), "details-changed", "person", person.toString(), null, changed);
    }

    private void keep(UUID person, String column, String value) {
        if (!value.isEmpty()) {
            jdbc.sql("UPDATE network.person SET " + column + " = ? WHERE id = ?")
                    .params(Arrays.asList(cipher.encrypt(owner(person, column), value), person))
                    .update();
        }
    }

    private @Nullable String open(UUID person, String column) {
        return jdbc.sql("SELECT " + column + " FROM network.person WHERE id = ? AND " + column + " IS NOT NULL")
                .param(person)
                .query(String.class)
                .optional()
                .map(kept -> cipher.decrypt(owner(person, column), kept))
                .orElse(null);
    }

    private static String owner(UUID person, String column) {
        return column + ":" + person;
    }

    static String mask(@Nullable String value, int head, int tail) {
        if (value == null) {
            return "";
        }
        int hidden = Math.max(value.length() - head - tail, 0);
        return value.substring(0, Math.min(head, value.length()))
                + "*".repeat(hidden)
                + value.substring(Math.max(value.length() - tail, Math.min(head, value.length())));
    }

    /** GB 11643-1999: seventeen digits and a check character modulo 11. */
    static boolean isIdentityNumber(String number) {
        if (!number.matches("\\d{17}[\\dX]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == number.charAt(17);
    }
}
