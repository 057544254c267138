package org.mengkeju.platform.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Types of files people may send, told by their first bytes and not by their name. The surest marks come first, plain text
 * last.
 */
public enum FileType {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    JSONL("application/jsonl", "jsonl"),
    CSV("text/csv", "csv");

    /** How many of the first bytes suffice to tell. */
    public static final int HEAD = 4096;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF_MARK = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_MARK = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final List<Charset> TEXT = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of its file names, without the dot. */
    public String ending() {
        return ending;
    }

    /** The type a file name claims. */
    public static Optional<FileType> claimed(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".jpeg")) {
            return Optional.of(JPEG);
        }
        return Arrays.stream(values())
                .filter(type -> name.endsWith("." + type.ending))
                .findFirst();
    }

    /** Whether a file that begins so can be of this type. */
    public boolean fits(byte[] head) {
        return switch (this) {
            case XLSX, DOCX -> startsWith(head, ZIP) && holds(head, "[Content_Types].xml", "xl/", "word/", "_rels/");
            case PDF -> startsWith(head, PDF_MARK);
            case PNG -> startsWith(head, PNG_MARK);
            case JPEG -> startsWith(head, JPEG_MARK);
            case CSV -> isText(head);
            case JSONL ->
                isText(head)
                        && new String(head, StandardCharsets.UTF_8)
                                .stripLeading()
                                .startsWith("{");
        };
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean holds(byte[] head, String... anyOf) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return Arrays.stream(anyOf).anyMatch(text::contains);
    }

    /** Readable in UTF-8 or GB 18030, without control characters other than line ends and tabs. */
    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return TEXT.stream().anyMatch(charset -> decodes(head, charset));
    }

    /** The head may end in the middle of a character: up to three bytes at its end are not asked. */
    private static boolean decodes(byte[] head, Charset charset) {
        return IntStream.rangeClosed(0, Math.min(3, head.length))
                .anyMatch(cut -> decodes(ByteBuffer.wrap(head, 0, head.length - cut), charset));
    }

    private static boolean decodes(ByteBuffer bytes, Charset charset) {
        try {
            charset.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException notThisCharset) {
            return false;
        }
    }
}
