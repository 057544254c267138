package org.mengkeju.selection.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mengkeju.selection.assign.Affinities;
import org.mengkeju.selection.assign.Assignment;

/** An assignment as CSV {@code proposal,reviewer,score}, in the order of keys. */
final class AssignmentFile {
    private AssignmentFile() {}

    /** Writes the whole file or nothing. */
    static void write(Path file, Affinities affinities, Assignment assignment) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
        try (BufferedWriter writer = Files.newBufferedWriter(half);
                var printer = new CSVPrinter(writer, format)) {
            printer.printRecord("proposal", "reviewer", "score");
            for (int p = 0; p < affinities.proposals(); p++) {
                for (int r : assignment.reviewers(p)) {
                    printer.printRecord(affinities.proposal(p), affinities.reviewer(r), plain(affinities.score(p, r)));
                }
            }
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static String plain(long millionths) {
        return BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString();
    }
}
