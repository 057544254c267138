package org.mengkeju.registration.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.registration.Certificate;
import org.mengkeju.registration.recognition.ContractType;

/** Reads the certificate that a registration is joined with. */
final class CertificateRow {
    private CertificateRow() {}

    static @Nullable Certificate read(ResultSet row) throws SQLException {
        int edition = row.getInt("edition");
        if (row.wasNull()) {
            return null;
        }
        return new Certificate(
                edition,
                row.getString("number"),
                row.getString("code"),
                row.getObject("on_day", LocalDate.class),
                ContractType.valueOf(row.getString("certified_type")),
                Money.ofFen(row.getLong("contract_fen")),
                Money.ofFen(row.getLong("technology_fen")),
                row.getBoolean("amount_open"),
                row.getString("office"),
                row.getString("first_officer"),
                row.getString("second_officer"));
    }
}
