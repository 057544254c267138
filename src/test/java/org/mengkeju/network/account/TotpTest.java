package org.mengkeju.network.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, second / Totp.STEP_SECONDS, 8)).isEqualTo(code);
    }

    @Test
    void aSecretSurvivesBeingWrittenInBase32() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.bytes(Totp.base32(SECRET))).isEqualTo(SECRET);
    }

    @Test
    void aCodeOfTheStepBeforeStillCountsButOnlyOnce() {
        String secret = Totp.newSecret();
        Instant now = Instant.parse("2026-11-21T01:00:15Z");
        long step = now.getEpochSecond() / Totp.STEP_SECONDS;
        String before = Totp.code(Totp.bytes(secret), step - 1, 6);
        assertThat(Totp.matchingStep(secret, before, now, 0)).hasValue(step - 1);
        assertThat(Totp.matchingStep(secret, before, now, step - 1)).isEmpty();
        assertThat(Totp.matchingStep(secret, before, now.plusSeconds(60), 0)).isEmpty();
    }
}
