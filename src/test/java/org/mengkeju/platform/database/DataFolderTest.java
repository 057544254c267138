package org.mengkeju.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mengkeju.platform.data.DataFolder;
import org.mengkeju.platform.data.DataFolderInUse;

class DataFolderTest {
    @TempDir
    Path root;

    @Test
    void aSecondProgramOnTheSameFolderIsRefusedInOneLine() {
        try (var first = DataFolder.open(root)) {
            assertThat(first.root()).exists();
            assertThatThrownBy(() -> DataFolder.open(root))
                    .isInstanceOf(DataFolderInUse.class)
                    .message()
                    .contains("正被另一个蒙科聚程序使用")
                    .doesNotContain("\n");
        }
        DataFolder.open(root).close();
    }

    @Test
    void aSecretIsMadeOnceAndStays() {
        try (var data = DataFolder.open(root)) {
            assertThat(data.secret("key")).hasSize(64).isEqualTo(data.secret("key"));
            assertThat(data.secret("other")).isNotEqualTo(data.secret("key"));
        }
    }
}
