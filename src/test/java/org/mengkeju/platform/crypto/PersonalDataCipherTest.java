package org.mengkeju.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.platform.data.DataFolder;

class PersonalDataCipherTest {
    @TempDir
    Path root;

    @Test
    void whatIsEncryptedOpensForItsOwnRecordOnly() {
        try (var data = DataFolder.open(root)) {
            var cipher = new PersonalDataCipher(data);
            String sealed = cipher.encrypt("person 1", "13800000000");
            assertThat(sealed).doesNotContain("138");
            assertThat(cipher.encrypt("person 1", "13800000000"))
                    .as("never the same twice")
                    .isNotEqualTo(sealed);
            assertThat(cipher.decrypt("person 1", sealed)).isEqualTo("13800000000");
            assertThatThrownBy(() -> cipher.decrypt("person 2", sealed)).isInstanceOf(IllegalStateException.class);
        }
    }

    /** Example 1 of GB/T 32905-2016, appendix A.1. */
    @Test
    void sm3GivesTheDigestOfTheStandardsFirstExample() {
        assertThat(Sm3.hex("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }
}
