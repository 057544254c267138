package org.mengkeju.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mengkeju.platform.Refusal;

class CreditCodeTest {
    private final long seed = Long.getLong("seed", 20261121L);
    private final Random random = new Random(seed);

    @Test
    void theExampleOfTheStandardIsRight() {
        assertThat(CreditCode.parse("91350100M000100Y43").value()).isEqualTo("91350100M000100Y43");
    }

    @Test
    void whatPeopleTypeIsReadWithSpacesSmallLettersAndFullWidth() {
        assertThat(CreditCode.parse(" 9135 0100-m000100y43 ").value()).isEqualTo("91350100M000100Y43");
        assertThat(CreditCode.parse("９１３５０１００Ｍ０００１００Ｙ４３").value()).isEqualTo("91350100M000100Y43");
    }

    @Test
    void everyCodeWithItsCheckCharacterIsReadAndNoChangeOfOneCharacterIs() {
        for (int i = 0; i < 2000; i++) {
            String code = CreditCode.completing(seventeen()).value();
            assertThat(CreditCode.find(code)).as("seed %d", seed).isPresent();
            int place = random.nextInt(18);
            char other = anyCharacter();
            String changed = code.substring(0, place) + other + code.substring(place + 1);
            assertThat(CreditCode.find(changed).isPresent())
                    .as("seed %d, %s changed to %s", seed, code, changed)
                    .isEqualTo(changed.equals(code));
        }
    }

    @Test
    void twoNeighboursExchangedAreNoticed() {
        for (int i = 0; i < 2000; i++) {
            String code = CreditCode.completing(seventeen()).value();
            int place = random.nextInt(16);
            String swapped =
                    code.substring(0, place) + code.charAt(place + 1) + code.charAt(place) + code.substring(place + 2);
            assertThat(CreditCode.find(swapped).isPresent())
                    .as("seed %d, %s changed to %s", seed, code, swapped)
                    .isEqualTo(swapped.equals(code));
        }
    }

    @Test
    void aRefusalSaysWhatIsWrong() {
        assertThatThrownBy(() -> CreditCode.parse("9135")).hasMessage("network.code.length");
        assertThatThrownBy(() -> CreditCode.parse("91350100M000100YI3")).hasMessage("network.code.character");
        assertThatThrownBy(() -> CreditCode.parse("91350100M000100Y44"))
                .isInstanceOf(Refusal.class)
                .hasMessage("network.code.checksum");
    }

    private String seventeen() {
        var text = new StringBuilder();
        for (int i = 0; i < 17; i++) {
            text.append(anyCharacter());
        }
        return text.toString();
    }

    private char anyCharacter() {
        return CreditCode.ALPHABET.charAt(random.nextInt(CreditCode.ALPHABET.length()));
    }
}
