package org.mengkeju.catalogue.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.exchange.ImportBatch.Pending;
import org.mengkeju.network.CreditCode;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.table.RowFault;

/**
 * Whose the rows of an import are: the organisation of the credit code or, without one, the only one of that name. A row
 * that names nobody the network knows keeps its owner as a name.
 */
final class RowOwners {
    private static final int EXAMPLES = 10;

    private final Organisations organisations;
    private final List<String> examples = new ArrayList<>();
    private Map<CreditCode, Organisation> byCode = Map.of();
    private Map<String, Organisation> byName = Map.of();
    private int linked;
    private int named;

    RowOwners(Organisations organisations) {
        this.organisations = organisations;
    }

    /** What is wrong with a credit code, or null. */
    static @Nullable RowFault fault(long line, String code) {
        if (code.isEmpty()) {
            return null;
        }
        try {
            CreditCode.parse(code);
            return null;
        } catch (Refusal refusal) {
            return RowFault.of(line, Columns.OWNER_CODE, refusal.messageKey(), refusal.arguments());
        }
    }

    /** Looks up whoever these rows name, and counts. */
    void resolve(List<Pending> rows) {
        byCode = organisations.byCodes(
                rows.stream().map(Pending::owner).filter(Objects::nonNull).collect(Collectors.toSet()));
        byName = organisations.byNames(rows.stream()
                .filter(row -> row.owner() == null)
                .map(row -> row.content().ownerName())
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet()));
        for (Pending row : rows) {
            String name = row.content().ownerName();
            if (of(row) != null) {
                linked++;
            } else if (row.owner() != null || !name.isBlank()) {
                named++;
                note(name.isBlank() ? String.valueOf(row.owner()) : name);
            }
        }
    }

    private void note(String name) {
        if (examples.size() < EXAMPLES && !examples.contains(name)) {
            examples.add(name);
        }
    }

    /** The organisation this row of the last {@link #resolve} belongs to, or null. */
    @Nullable
    Organisation of(Pending row) {
        return row.owner() != null
                ? byCode.get(row.owner())
                : byName.get(row.content().ownerName());
    }

    ImportReport.Owners report() {
        return new ImportReport.Owners(linked, named, examples);
    }
}
