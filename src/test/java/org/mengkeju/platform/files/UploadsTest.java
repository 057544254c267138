package org.mengkeju.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mengkeju.platform.Refusal;

class UploadsTest {
    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aFileIsWhatItsBytesSayAndComesWhole() throws IOException {
        var checked = check("paper.PDF", PDF, FileType.PDF);
        assertThat(checked.type()).isEqualTo(FileType.PDF);
        assertThat(checked.content().readAllBytes()).isEqualTo(PDF);
    }

    @Test
    void aFalseTypeIsNamed() {
        assertThatThrownBy(() -> check("needs.xlsx", PDF, FileType.XLSX))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("platform.file.false-type");
                    assertThat(refusal.arguments()).containsExactly("needs.xlsx", "pdf");
                });
    }

    @Test
    void textInEitherChineseEncodingIsASpreadsheetOfCommasButBytesAreNot() throws IOException {
        for (String charset : new String[] {"UTF-8", "GB18030"}) {
            byte[] text = "名称,预算\n稀土永磁,300\n".getBytes(Charset.forName(charset));
            assertThat(check("needs.csv", text, FileType.CSV).type()).isEqualTo(FileType.CSV);
        }
        assertThatThrownBy(() -> check("needs.csv", new byte[] {'P', 'K', 3, 4, 0, 0}, FileType.CSV))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void emptyTooLargeAndUnknownFilesAreRefusedWithTheReason() {
        assertThatThrownBy(() -> check("a.pdf", new byte[0], FileType.PDF)).hasMessage("platform.file.empty");
        assertThatThrownBy(() -> check("a.exe", PDF, FileType.PDF)).hasMessage("platform.file.type");
        assertThatThrownBy(() -> check("a.pdf", new byte[1024 * 1024 + 1], FileType.PDF))
                .hasMessage("platform.file.large");
    }

    private static Uploads.Checked check(String name, byte[] bytes, FileType allowed) throws IOException {
        return Uploads.check(name, bytes.length, new ByteArrayInputStream(bytes), Set.of(allowed), 1);
    }
}
