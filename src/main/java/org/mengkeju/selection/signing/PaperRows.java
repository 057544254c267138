package org.mengkeju.selection.signing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.crypto.PersonalDataCipher;
import org.mengkeju.platform.crypto.Sm2;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.TaskContract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tables of contracts, signatures and the keys signed with. */
@Repository
class PaperRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalDataCipher cipher;
    private final RegionClock clock;

    PaperRows(JdbcClient jdbc, JsonMapper json, PersonalDataCipher cipher, RegionClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What is kept as text, so that its digest can be taken again at any time. */
    record Content(TaskContract contract, String commitment) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(TaskContract contract, String commitment) {
        String content = json.writeValueAsString(new Content(contract, commitment));
        jdbc.sql("""
                        INSERT INTO selection.contract (id, call, application, content, digest, made_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (application) DO NOTHING""")
                .params(
                        contract.id(),
                        contract.call().value(),
                        contract.application().value(),
                        content,
                        digest(content),
                        Timestamp.from(clock.now()))
                .update();
    }

    static String digest(String content) {
        return Sm3.hex(content.getBytes(StandardCharsets.UTF_8));
    }

    Optional<SignedPaper> of(ApplicationId application) {
        return jdbc.sql("SELECT * FROM selection.contract WHERE application = ?")
                .param(application.value())
                .query(this::read)
                .optional();
    }

    List<SignedPaper> of(CallId call) {
        return jdbc.sql("SELECT * FROM selection.contract WHERE call = ? ORDER BY id")
                .param(call.value())
                .query(this::read)
                .list();
    }

    private SignedPaper read(ResultSet row, int number) throws SQLException {
        Content content = json.readValue(row.getString("content"), Content.class);
        return new SignedPaper(
                content.contract(),
                content.commitment(),
                row.getString("digest"),
                row.getTimestamp("made_at").toInstant(),
                signatures(row.getObject("id", UUID.class)));
    }

    private List<SignedPaper.Signature> signatures(UUID contract) {
        return jdbc.sql("SELECT * FROM selection.signature WHERE contract = ? ORDER BY at, side")
                .param(contract)
                .query((row, n) -> new SignedPaper.Signature(
                        Side.valueOf(row.getString("side")),
                        row.getString("signer"),
                        row.getString("name"),
                        row.getString("signature"),
                        row.getString("public_key"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Signs for a side; false where it has signed. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean sign(SignedPaper paper, Side side, String signer, Viewer by) {
        Key key = key(signer);
        String secret = cipher.decrypt("selection-key:" + signer, key.privateKey());
        String signature = Sm2.sign(secret, signer, paper.digest().getBytes(StandardCharsets.UTF_8));
        return jdbc.sql("""
                                INSERT INTO selection.signature
                                    (contract, side, signer, person, name, digest, signature, public_key, at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(paper.contract().id(), side.name(), signer, Objects.requireNonNull(by.person()))
                        .params(by.name(), paper.digest(), signature, key.publicKey(), Timestamp.from(clock.now()))
                        .update()
                > 0;
    }

    private record Key(String publicKey, String privateKey) {}

    /** The key of a signer; of two that make the first one at once, one is kept. */
    private Key key(String signer) {
        Sm2.KeyPair fresh = Sm2.newKeys();
        jdbc.sql("""
                        INSERT INTO selection.signing_key (signer, public_key, private_key, made_at)
                        VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(
                        signer,
                        fresh.publicKey(),
                        cipher.encrypt("selection-key:" + signer, fresh.privateKey()),
                        Timestamp.from(clock.now()))
                .update();
        return jdbc.sql("SELECT public_key, private_key FROM selection.signing_key WHERE signer = ?")
                .param(signer)
                .query(Key.class)
                .single();
    }
}
