package org.mengkeju.chain.codes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.table.RowFault;
import org.mengkeju.platform.table.RowSink;

/**
 * A code table as a file says it. A parent that is not named is the longest shorter code the code begins with; a level that
 * is not named is one below its parent's.
 */
final class CodeFile implements RowSink {
    private static final int MOST = 50_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 5000;

    private record Line(
            long number, String code, String parent, String level, String section, String name, String note) {}

    private final CodeTable table;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<RowFault> faults = new ArrayList<>();

    CodeFile(CodeTable table) {
        this.table = table;
    }

    @Override
    public void row(long number, Map<String, String> texts) {
        var line = new Line(
                number,
                cell(texts, CodeColumns.CODE),
                cell(texts, CodeColumns.PARENT),
                cell(texts, CodeColumns.LEVEL),
                cell(texts, CodeColumns.SECTION),
                cell(texts, CodeColumns.NAME),
                cell(texts, CodeColumns.NOTE));
        RowFault fault = fault(line);
        if (fault != null) {
            fault(fault);
        } else if (lines.putIfAbsent(line.code(), line) != null) {
            fault(RowFault.of(number, CodeColumns.CODE, "chain.codes.fault.twice", line.code()));
        } else if (lines.size() > MOST) {
            fault(RowFault.of(number, "", "chain.codes.fault.many", MOST));
        }
    }

    private static String cell(Map<String, String> texts, String key) {
        return texts.getOrDefault(key, "").strip();
    }

    private @Nullable RowFault fault(Line line) {
        if (!table.writes(line.code())) {
            return RowFault.of(
                    line.number(), CodeColumns.CODE, "chain.codes.fault.form", line.code(), table.standard());
        }
        if (line.name().isEmpty() || line.name().length() > LONGEST_NAME) {
            return RowFault.of(line.number(), CodeColumns.NAME, "chain.codes.fault.name", LONGEST_NAME);
        }
        if (line.note().length() > LONGEST_NOTE) {
            return RowFault.of(line.number(), CodeColumns.NOTE, "chain.codes.fault.note", LONGEST_NOTE);
        }
        return line.level().matches("\\d?")
                ? null
                : RowFault.of(line.number(), CodeColumns.LEVEL, "chain.codes.fault.level", line.level());
    }

    @Override
    public void fault(RowFault fault) {
        faults.add(fault);
    }

    /** The codes, by code; complete only where there are no {@link #faults}. */
    Map<String, Code> codes() {
        Map<String, Code> codes = new LinkedHashMap<>();
        for (Line line : lines.values()) {
            place(line, codes, 0);
        }
        for (Line line : lines.values()) {
            String top = top(line.code(), codes);
            if (!line.section().isEmpty() && !line.section().equals(top)) {
                fault(RowFault.of(
                        line.number(), CodeColumns.SECTION, "chain.codes.fault.section", line.section(), top));
            }
        }
        if (lines.isEmpty() && faults.isEmpty()) {
            fault(RowFault.of(0, "", "platform.table.fault.empty"));
        }
        return codes;
    }

    List<RowFault> faults() {
        return faults.stream()
                .sorted(java.util.Comparator.comparingLong(RowFault::line))
                .toList();
    }

    /** Puts a code below its parent, the parent first. */
    private @Nullable Code place(Line line, Map<String, Code> codes, int depth) {
        Code there = codes.get(line.code());
        if (there != null) {
            return there;
        }
        String above = line.parent().isEmpty() ? prefix(line.code()) : line.parent();
        Line parentLine = above == null ? null : lines.get(above);
        if (above != null && (parentLine == null || above.equals(line.code()) || depth > 9)) {
            fault(RowFault.of(line.number(), CodeColumns.PARENT, "chain.codes.fault.parent", above));
            return null;
        }
        Code parent = parentLine == null ? null : place(parentLine, codes, depth + 1);
        if (parentLine != null && parent == null) {
            return null;
        }
        int usual = parent == null ? table.topLevel() : parent.level() + 1;
        int level = line.level().isEmpty() ? usual : Integer.parseInt(line.level());
        if (parent != null && level <= parent.level()) {
            fault(RowFault.of(line.number(), CodeColumns.LEVEL, "chain.codes.fault.level", level));
            return null;
        }
        var code = new Code(line.code(), above, level, line.name(), line.note());
        codes.put(line.code(), code);
        return code;
    }

    private @Nullable String prefix(String code) {
        for (int length = code.length() - 1; length > 0; length--) {
            if (lines.containsKey(code.substring(0, length))) {
                return code.substring(0, length);
            }
        }
        return null;
    }

    /** The code at the top of the branch this one is on. */
    static String top(String code, Map<String, Code> codes) {
        Code at = codes.get(code);
        while (at != null && at.parent() != null) {
            at = codes.get(at.parent());
        }
        return at == null ? code : at.code();
    }
}
