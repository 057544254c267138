package org.mengkeju.platform.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void shortWorkStaysQuiet() {
        try (ProgressBar bar = bar(10)) {
            nanos.addAndGet(1_000_000_000L);
            bar.advance(10);
        }
        assertThat(text()).isEmpty();
    }

    @Test
    void longWorkTellsHowFarItHasCome() {
        try (ProgressBar bar = bar(10)) {
            nanos.addAndGet(3_000_000_000L);
            bar.advance(5);
        }
        assertThat(text()).contains("Indexing").contains("50%").contains("5/10");
    }

    @Test
    void nothingIsDrawnTwiceInAShortTime() {
        ProgressBar bar = bar(10);
        nanos.addAndGet(3_000_000_000L);
        bar.advance(1);
        bar.advance(1);
        assertThat(text().lines()).hasSize(1);
    }

    private ProgressBar bar(long total) {
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new ProgressBar("Indexing", total, out, false, nanos::get);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
