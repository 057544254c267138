package org.mengkeju.platform.table;

import java.util.Arrays;
import java.util.Optional;
import org.mengkeju.platform.files.FileType;

/** The formats tables come and go in. */
public enum TableFormat {
    XLSX(FileType.XLSX, FileType.XLSX.mediaType()),
    CSV(FileType.CSV, "text/csv;charset=UTF-8"),
    JSONL(FileType.JSONL, "application/x-ndjson;charset=UTF-8");

    private final FileType type;
    private final String mediaType;

    TableFormat(FileType type, String mediaType) {
        this.type = type;
        this.mediaType = mediaType;
    }

    /** The end of the file's name, without the dot. */
    public String ending() {
        return type.ending();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format the ending of a file name claims. */
    public static Optional<TableFormat> ofName(String fileName) {
        return FileType.claimed(fileName)
                .flatMap(claimed -> Arrays.stream(values())
                        .filter(format -> format.type == claimed)
                        .findFirst());
    }
}
