package org.mengkeju.matching.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void fullWidthAndHalfWidthAreOne() {
        assertThat(Spelling.unify("ＰＥＭ电解槽，１３００℃")).isEqualTo(Spelling.unify("PEM电解槽,1300℃"));
    }

    @Test
    void traditionalAndSimplifiedAreOne() {
        assertThat(Spelling.unify("電解槽與儲氫罐")).isEqualTo("电解槽与储氢罐");
    }

    @Test
    void upperAndLowerCaseAreOne() {
        assertThat(Spelling.unify("Nm³ ÄB")).isEqualTo("nm3 äb");
    }

    @Test
    void controlAndInvisibleCharactersDoNoHarm() {
        assertThat(Spelling.unify("石\u200b墨\u0000烯\u202e")).isEqualTo("石墨 烯");
    }

    @Test
    void halfAPairOfSurrogatesIsDropped() {
        assertThat(Spelling.unify("氢\ud83d")).isEqualTo("氢");
    }

    @Test
    void everyCharacterKnowsWhereItCameFrom() {
        UnifiedText unified = Spelling.unifyWithOrigin("温度℃高");
        assertThat(unified.text()).isEqualTo("温度°c高");
        assertThat(unified.origin(2)).isEqualTo(2);
        assertThat(unified.origin(3)).isEqualTo(2);
        assertThat(unified.origin(4)).isEqualTo(3);
        assertThat(unified.origin(5)).isEqualTo(4);
    }

    @Test
    void ofAHugeTextOnlyTheBeginningIsRead() {
        assertThat(Spelling.unify("氢".repeat(10_000_000))).hasSize(Spelling.CHARACTERS_MAX);
    }
}
