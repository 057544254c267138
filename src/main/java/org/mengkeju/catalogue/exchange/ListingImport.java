package org.mengkeju.catalogue.exchange;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.crypto.Sm3;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes listings over from a file, published, as checked by the centre whose staff imports them. Either every row is
 * taken or, unless faulty rows are to be skipped, none; a crash half-way leaves nothing.
 */
@Service
public class ListingImport {
    private final RowReader reader;
    private final ImportTarget target;
    private final TransactionTemplate transaction;

    ListingImport(RowReader reader, ImportTarget target, TransactionTemplate transaction) {
        this.reader = reader;
        this.target = target;
        this.transaction = transaction;
    }

    /**
     * @param name what the file is called, whose ending says its format
     * @param skipBad whether faulty rows are left out instead of refusing the file
     * @param progress told the number of rows read so far
     */
    public ImportReport run(Kind kind, Path file, String name, boolean skipBad, Viewer author, LongConsumer progress) {
        FileFormat format = FileFormat.ofName(name).orElse(null);
        if (format == null) {
            return refused(RowFault.of(0, "", "catalogue.import.fault.type"));
        }
        return transaction.execute(status -> {
            ImportBatch batch = target.begin(kind, skipBad, author, progress);
            try {
                reader.read(file, format, kind, batch);
            } catch (FileRefused e) {
                status.setRollbackOnly();
                return refused(e.fault());
            }
            ImportReport report = batch.finish(name, digest(file));
            if (report.refused()) {
                status.setRollbackOnly();
            }
            return report;
        });
    }

    private static ImportReport refused(RowFault fault) {
        return new ImportReport(0, 0, java.util.List.of(fault), 1, true);
    }

    private static String digest(Path file) {
        var digest = new Sm3();
        byte[] part = new byte[64 * 1024];
        try (var in = java.nio.file.Files.newInputStream(file)) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return digest.hex();
    }
}
