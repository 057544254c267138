package org.mengkeju.network.account;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.mengkeju.platform.Refusal;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Digests of passwords by Argon2id (RFC 9106) with 19 MiB and two passes, and what a password must be. Few are worked out
 * at a time: each takes its 19 MiB.
 */
@Component
public class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final int AT_ONCE = 4;
    private static final Set<String> COMMON =
            Set.of("password", "qwertyuiop", "1234567890", "12345678910", "0123456789", "1qaz2wsx3edc", "mengkeju");

    /** Random bytes in the shape of a digest with the costs of {@link #encoder}: no password is known that makes it. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$gsoCMsp6cAwdYPNwBNgxYA$kNXhJfb4hOSEx7jNgo9+2rI+ppyF5XeHlCWWUUalPbs";

    final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore places = new Semaphore(AT_ONCE);

    String encode(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    boolean matches(String password, String digest) {
        return password.length() <= LONGEST && inTurn(() -> encoder.matches(password, digest));
    }

    /** Takes as long as a real comparison, so that the answer does not tell whether the name exists. */
    void compareWithNothing(String password) {
        matches(password.substring(0, Math.min(password.length(), LONGEST)), NOBODYS);
    }

    /**
     * @throws Refusal saying what the password lacks
     */
    static void check(String password, String signInName) {
        if (password.length() < SHORTEST) {
            throw Refusal.invalid("network.password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw Refusal.invalid("network.password.long", LONGEST);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(signInName.toLowerCase(Locale.ROOT)) && signInName.length() >= 4) {
            throw Refusal.invalid("network.password.name");
        }
        boolean sameKind = password.chars().allMatch(Character::isDigit)
                || password.chars().allMatch(Character::isLetter)
                || password.chars().distinct().count() < 5;
        if (sameKind || COMMON.stream().anyMatch(common -> plain.startsWith(common) && plain.length() < 14)) {
            throw Refusal.invalid("network.password.simple");
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
