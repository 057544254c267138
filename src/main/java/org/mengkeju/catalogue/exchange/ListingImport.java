package org.mengkeju.catalogue.exchange;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.platform.table.RowFault;
import org.mengkeju.platform.table.TableFormat;
import org.mengkeju.platform.table.TableReader;
import org.mengkeju.platform.table.TableRefused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes listings over from a file, published, as checked by the centre whose staff imports them. Either every row is
 * taken or, unless faulty rows are to be skipped, none; a crash half-way leaves nothing.
 */
@Service
public class ListingImport {
    private final ListingTexts texts;
    private final MessageSource messages;
    private final ImportTarget target;
    private final ImportedAlike alike;
    private final TransactionTemplate transaction;

    ListingImport(
            ListingTexts texts,
            MessageSource messages,
            ImportTarget target,
            ImportedAlike alike,
            TransactionTemplate transaction) {
        this.alike = alike;
        this.texts = texts;
        this.messages = messages;
        this.target = target;
        this.transaction = transaction;
    }

    /**
     * @param name what the file is called, whose ending says its format
     * @param skipBad whether faulty rows are left out instead of refusing the file
     * @param progress told the number of rows read so far
     */
    public ImportReport run(Kind kind, Path file, String name, boolean skipBad, Viewer author, LongConsumer progress) {
        TableFormat format = TableFormat.ofName(name).orElse(null);
        if (format == null) {
            return ImportReport.refused(RowFault.of(0, "", "platform.table.fault.type"));
        }
        return transaction.execute(status -> {
            ImportBatch batch = target.begin(kind, skipBad, author, progress);
            try {
                TableReader.read(file, format, Columns.shape(kind, texts, messages), batch);
            } catch (TableRefused e) {
                status.setRollbackOnly();
                return ImportReport.refused(e.fault());
            }
            ImportReport report = batch.finish(name, Sm3.hex(file));
            if (report.refused()) {
                status.setRollbackOnly();
                return report;
            }
            return report.with(alike.of(kind, batch.lines(), author));
        });
    }
}
