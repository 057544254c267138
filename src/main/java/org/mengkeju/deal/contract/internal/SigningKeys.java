package org.mengkeju.deal.contract.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Optional;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.crypto.PersonalDataCipher;
import org.mengkeju.platform.crypto.Sm2;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The keys organisations sign with. One is made when an organisation signs for the first time; the private part leaves the
 * database only to sign, and opens only with the key of the data folder.
 */
@Repository
public class SigningKeys {
    private static final int FIRST = 1;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final RegionClock clock;

    SigningKeys(JdbcClient jdbc, PersonalDataCipher cipher, RegionClock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Who signed, with which key, and what came of it. */
    public record Signed(int key, String publicKey, String signature) {}

    private record Key(int number, String publicKey, String privateKey) {}

    /** Signs a digest for an organisation. */
    public Signed sign(OrganisationId organisation, String digest) {
        Key key = newest(organisation).orElseGet(() -> {
            make(organisation);
            return newest(organisation).orElseThrow();
        });
        String secret = cipher.decrypt(owner(organisation), key.privateKey());
        String signature = Sm2.sign(secret, organisation.toString(), digest.getBytes(StandardCharsets.UTF_8));
        return new Signed(key.number(), key.publicKey(), signature);
    }

    private Optional<Key> newest(OrganisationId organisation) {
        return jdbc.sql("""
                        SELECT number, public_key, private_key FROM deal.signing_key
                        WHERE organisation = ? ORDER BY number DESC LIMIT 1""").param(organisation.value()).query(Key.class).optional();
    }

    /** Of two that make the first key at once, one is kept. */
    private void make(OrganisationId organisation) {
        Sm2.KeyPair keys = Sm2.newKeys();
        jdbc.sql("""
                        INSERT INTO deal.signing_key (organisation, number, public_key, private_key, made_at)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(organisation.value(), FIRST, keys.publicKey())
                .params(cipher.encrypt(owner(organisation), keys.privateKey()), Timestamp.from(clock.now()))
                .update();
    }

    private static String owner(OrganisationId organisation) {
        return "signing-key:" + organisation;
    }
}
