package org.mengkeju.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.platform.crypto.Sm3;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The tables of the database as text, one after the other, in an order in which they can be filled again. */
final class TableContent {
    private static final String TABLES = """
            SELECT n.nspname || '.' || c.relname AS name,
                   (SELECT string_agg(quote_ident(a.attname), ',' ORDER BY a.attnum) FROM pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '')
                       AS columns
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
              AND c.relname NOT LIKE 'flyway%' AND c.relname NOT LIKE 'spring_session%'
            ORDER BY 1""";
    private static final String REFERENCES = """
            SELECT cn.nspname || '.' || c.relname, pn.nspname || '.' || p.relname
            FROM pg_constraint f
            JOIN pg_class c ON c.oid = f.conrelid JOIN pg_namespace cn ON cn.oid = c.relnamespace
            JOIN pg_class p ON p.oid = f.confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
            WHERE f.contype = 'f' AND f.conrelid <> f.confrelid AND cn.nspname <> 'pg_catalog'""";

    private final Connection connection;
    private final CopyManager copy;

    TableContent(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /**
     * One table as it was or is.
     *
     * @param rows how many rows
     * @param digest SM3 over all rows in order
     */
    record Table(String name, String columns, long rows, String digest) {}

    /** Tables with their columns; a table stands after every table it refers to. */
    Map<String, String> tables() throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, Set<String>> parents = new HashMap<>();
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
            try (var rows = statement.executeQuery(REFERENCES)) {
                while (rows.next()) {
                    String child = rows.getString(1);
                    String parent = rows.getString(2);
                    if (!child.equals(parent)) { // rows of one table come in one statement, checked at its end
                        parents.computeIfAbsent(child, _ -> new HashSet<>()).add(parent);
                    }
                }
            }
        }
        return parentsFirst(columns, parents);
    }

    private static Map<String, String> parentsFirst(Map<String, String> columns, Map<String, Set<String>> parents) {
        Map<String, String> ordered = new LinkedHashMap<>();
        List<String> waiting = new ArrayList<>(columns.keySet());
        while (!waiting.isEmpty()) {
            var ready = waiting.stream()
                    .filter(name -> ordered.keySet().containsAll(parents.getOrDefault(name, Set.of())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + waiting);
            }
            ready.forEach(name -> ordered.put(name, columns.get(name)));
            waiting.removeAll(ready);
        }
        return ordered;
    }

    /** Identity columns go on after the highest number that was filled in. */
    void continueNumbers() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    DO $$
                    DECLARE col record;
                    BEGIN
                        FOR col IN SELECT table_schema, table_name, column_name FROM information_schema.columns
                                   WHERE is_identity = 'YES' LOOP
                            EXECUTE format(
                                'SELECT setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) FROM %I.%I',
                                quote_ident(col.table_schema) || '.' || quote_ident(col.table_name),
                                col.column_name, col.column_name, col.table_schema, col.table_name);
                        END LOOP;
                    END $$""");
        }
    }

    Table write(String name, String columns, OutputStream out) throws SQLException, IOException {
        var digest = new DigestingOutput(out);
        long rows = copy.copyOut(
                "COPY (SELECT " + columns + " FROM " + name + " ORDER BY " + columns + ") TO STDOUT", digest);
        return new Table(name, columns, rows, digest.hex());
    }

    long read(String name, String columns, InputStream in) throws SQLException, IOException {
        return copy.copyIn("COPY " + name + " (" + columns + ") FROM STDIN", in);
    }

    /** Passes bytes on and digests them. */
    private static final class DigestingOutput extends OutputStream {
        private final OutputStream out;
        private final Sm3 digest = new Sm3();

        DigestingOutput(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            digest.update(bytes, offset, length);
            out.write(bytes, offset, length);
        }

        String hex() {
            return digest.hex();
        }
    }
}
