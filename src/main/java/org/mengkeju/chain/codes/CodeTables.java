package org.mengkeju.chain.codes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Names of codes, from the editions in force. Without an imported table every code stands for itself. */
@Service("codeTables")
public class CodeTables {
    private final CodeRows rows;
    private final Map<CodeTable, InForce> inForce = new ConcurrentHashMap<>();

    private record InForce(Optional<String> edition, Map<String, Code> codes) {}

    CodeTables(CodeRows rows) {
        this.rows = rows;
    }

    /** Whether the table was imported at all. */
    public boolean isPresent(CodeTable table) {
        return !codes(table).isEmpty();
    }

    /** Edition in force, a year; empty where nothing was imported. */
    public Optional<String> edition(CodeTable table) {
        return inForce(table).edition();
    }

    public Optional<Code> find(CodeTable table, String code) {
        return Optional.ofNullable(codes(table).get(code));
    }

    /** All codes of the edition in force, every parent before its children. */
    public Collection<Code> all(CodeTable table) {
        return codes(table).values();
    }

    /** Which of these codes the table does not have; none where there is no table to judge by. */
    public List<String> unknown(CodeTable table, Collection<String> codes) {
        return isPresent(table)
                ? codes.stream().filter(code -> find(table, code).isEmpty()).toList()
                : List.of();
    }

    /** A code as people read it: with its name, where it is known. */
    public String label(CodeTable table, String code) {
        return find(table, code).map(known -> code + " " + known.name()).orElse(code);
    }

    /** Several codes in one line, for pages. */
    public String labels(String table, List<String> codes) {
        CodeTable known = CodeTable.ofKey(table).orElseThrow(() -> new IllegalArgumentException(table));
        return codes.stream().map(code -> label(known, code)).collect(Collectors.joining(isPresent(known) ? "、" : " "));
    }

    private Map<String, Code> codes(CodeTable table) {
        return inForce(table).codes();
    }

    private InForce inForce(CodeTable table) {
        return inForce.computeIfAbsent(table, key -> {
            Optional<String> edition = rows.editionInForce(key);
            return new InForce(edition, edition.map(year -> rows.of(key, year)).orElseGet(Map::of));
        });
    }

    /** Reads the table again when it is next asked for. */
    void changed(CodeTable table) {
        inForce.remove(table);
    }
}
