package org.mengkeju.chain.codes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.table.RowFault;
import org.mengkeju.platform.table.TableFormat;
import org.mengkeju.platform.table.TableReader;
import org.mengkeju.platform.table.TableRefused;
import org.mengkeju.platform.table.TableWriter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes whole code tables over from a file and gives them out again. */
@Service
public class CodeExchange {
    private final CodeRows rows;
    private final CodeTables tables;
    private final AuditTrail audit;
    private final RegionClock clock;
    private final TransactionTemplate transaction;

    CodeExchange(
            CodeRows rows, CodeTables tables, AuditTrail audit, RegionClock clock, TransactionTemplate transaction) {
        this.rows = rows;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Makes the file the content of this edition, and the edition the one in force: all rows or none. What is equal stays
     * untouched, what differs or is gone is kept as history.
     *
     * @param edition year of the standard
     */
    public CodeReport take(CodeTable table, String edition, Path file, Viewer author) {
        TableFormat format =
                TableFormat.ofName(String.valueOf(file.getFileName())).orElse(null);
        if (format == null) {
            return CodeReport.refused(List.of(RowFault.of(0, "", "platform.table.fault.type")));
        }
        var read = new CodeFile(table);
        try {
            TableReader.read(file, format, CodeColumns.SHAPE, read);
        } catch (TableRefused refused) {
            return CodeReport.refused(List.of(refused.fault()));
        }
        Map<String, Code> codes = read.codes();
        if (!read.faults().isEmpty()) {
            return CodeReport.refused(read.faults());
        }
        CodeReport report = transaction.execute(status -> replace(table, edition, codes, Sm3.hex(file), author));
        tables.changed(table);
        return report;
    }

    private CodeReport replace(CodeTable table, String edition, Map<String, Code> codes, String sm3, Viewer author) {
        Map<String, Code> there = rows.of(table, edition);
        Instant now = clock.now();
        List<Code> fresh = new ArrayList<>();
        List<String> ended = new ArrayList<>();
        int added = 0;
        for (Code code : codes.values()) {
            Code before = there.remove(code.code());
            if (before == null) {
                added++;
            } else if (!before.equals(code)) {
                ended.add(code.code());
            }
            if (!code.equals(before)) {
                fresh.add(code);
            }
        }
        int changed = ended.size();
        ended.addAll(there.keySet());
        rows.inForce(table, edition, sm3, now);
        rows.close(table, edition, ended, now);
        rows.insert(table, edition, fresh, now);
        var report = new CodeReport(added, changed, there.size(), codes.size() - fresh.size(), List.of());
        audit.record(
                author.actor(),
                "imported",
                "code-table",
                table.key(),
                null,
                Map.of("edition", edition, "sm3", sm3, "added", added, "changed", changed, "removed", there.size()));
        return report;
    }

    /** Writes the edition in force; the stream stays open. */
    public void write(CodeTable table, TableFormat format, OutputStream out) throws IOException {
        Map<String, Code> codes = new LinkedHashMap<>();
        tables.all(table).forEach(code -> codes.put(code.code(), code));
        new TableWriter<Code>(table.key(), CodeColumns.KEYS, code -> cells(code, codes), code -> line(code, codes))
                .write(format, out, sink -> codes.values().forEach(sink));
    }

    private static Map<String, String> cells(Code code, Map<String, Code> codes) {
        String parent = code.parent();
        return Map.of(
                CodeColumns.CODE, code.code(),
                CodeColumns.LEVEL, String.valueOf(code.level()),
                CodeColumns.PARENT, parent == null ? "" : parent,
                CodeColumns.SECTION, CodeFile.top(code.code(), codes),
                CodeColumns.NAME, code.name(),
                CodeColumns.NOTE, code.note());
    }

    private static JsonNode line(Code code, Map<String, Code> codes) {
        var line = JsonNodeFactory.instance.objectNode();
        Map<String, String> cells = cells(code, codes);
        CodeColumns.KEYS.forEach(key -> line.put(key, cells.get(key)));
        return line;
    }
}
