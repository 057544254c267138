package org.mengkeju.network.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void a_name_nobody_has_is_compared_at_the_cost_of_a_real_one() {
        assertThat(passwords.encoder.upgradeEncoding(Passwords.NOBODYS)).isFalse();
        assertThat(costs(Passwords.NOBODYS)).isEqualTo(costs(passwords.encode("Wind-and-grass-7")));
    }

    @Test
    void a_digest_fits_its_own_password_only() {
        String digest = passwords.encode("Wind-and-grass-7");
        assertThat(passwords.matches("Wind-and-grass-7", digest)).isTrue();
        assertThat(passwords.matches("Wind-and-grass-8", digest)).isFalse();
    }

    private static String costs(String digest) {
        return digest.substring(0, digest.indexOf("p=1$"));
    }
}
