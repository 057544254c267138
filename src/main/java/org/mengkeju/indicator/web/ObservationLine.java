package org.mengkeju.indicator.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mengkeju.indicator.Observation;

/** An observation as a line of CSV, quoted where needed. */
final class ObservationLine {
    private ObservationLine() {}

    static String of(Observation one) {
        return Stream.of(
                                one.indicator(),
                                one.scope(),
                                one.period(),
                                one.value().toPlainString(),
                                one.unit(),
                                one.kind().name().toLowerCase(Locale.ROOT),
                                one.source(),
                                one.sourceDate(),
                                one.note())
                        .map(cell -> cell.matches("[^,\"\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
