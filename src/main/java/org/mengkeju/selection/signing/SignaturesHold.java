package org.mengkeju.selection.signing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mengkeju.platform.crypto.Sm2;
import org.mengkeju.platform.verification.Truth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the digest of every contract again and checks every signature under it. */
@Component("selectionSignaturesHold")
class SignaturesHold implements Truth {
    private final JdbcClient jdbc;

    SignaturesHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "selection: contracts are what was signed, by everybody who had to";
    }

    @Override
    public List<String> differences() {
        List<String> found = new ArrayList<>();
        jdbc.sql("SELECT id, content, digest FROM selection.contract ORDER BY id")
                .query(row -> {
                    if (!PaperRows.digest(row.getString("content")).equals(row.getString("digest"))) {
                        found.add("contract " + row.getString("id") + " is not what its digest says");
                    }
                });
        found.addAll(jdbc.sql("""
                        SELECT s.*, c.digest AS of_contract, k.public_key AS of_signer FROM selection.signature s
                        JOIN selection.contract c ON c.id = s.contract
                        LEFT JOIN selection.signing_key k ON k.signer = s.signer ORDER BY s.contract, s.side""").query((row, _) -> fault(row)).list().stream()
                .filter(fault -> !fault.isEmpty())
                .toList());
        found.addAll(jdbc.sql("""
                        SELECT 'application ' || a.id || ' is signed, though not by everybody' FROM selection.application a
                        WHERE a.state = 'SIGNED' AND (SELECT count(*) FROM selection.signature s
                            JOIN selection.contract c ON c.id = s.contract WHERE c.application = a.id)
                          < (SELECT CASE WHEN l.poster IS NULL THEN 2 ELSE 3 END FROM selection.call l WHERE l.id = a.call)
                        ORDER BY a.id""").query(String.class).list());
        return found.size() > NAMED_MAX ? found.subList(0, NAMED_MAX) : found;
    }

    private static String fault(ResultSet row) throws SQLException {
        String digest = row.getString("of_contract");
        boolean same = digest.equals(row.getString("digest"))
                && row.getString("public_key").equals(row.getString("of_signer"));
        boolean signs = Sm2.verifies(
                row.getString("public_key"),
                row.getString("signer"),
                digest.getBytes(StandardCharsets.UTF_8),
                row.getString("signature"));
        return same && signs
                ? ""
                : "contract " + row.getString("contract") + ": the signature of " + row.getString("side")
                        + " does not hold";
    }
}
