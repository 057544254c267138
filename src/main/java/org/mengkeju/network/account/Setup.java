package org.mengkeju.network.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Person;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first administrator of a network that has none. The way in is a token that only whoever started the program can
 * see; it is made anew at every start until there is an administrator, and then worth nothing.
 */
@Service
public class Setup {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private volatile @Nullable String token;

    Setup(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** A new token, in place of the one before. */
    String newToken() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        token = fresh;
        return fresh;
    }

    /** Whether nobody can administer the network yet. */
    public boolean isNeeded() {
        return !jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM network.role_grant r JOIN network.account a ON a.person = r.person
                                       WHERE r.role = 'ADMINISTRATOR' AND NOT a.closed)""").query(Boolean.class).single();
    }

    public boolean opens(String given) {
        String expected = token;
        return expected != null && same(expected, given) && isNeeded();
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens the first administrator's account.
     *
     * @throws Refusal when the token is not the one printed at the last start, or there is an administrator by now
     */
    @Transactional
    public Person open(String given, String signInName, String name, String password, String address) {
        // one at a time: two who hold the token do not both become the first
        jdbc.sql("LOCK TABLE network.role_grant IN SHARE ROW EXCLUSIVE MODE").update();
        if (!opens(given)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "network.setup.closed");
        }
        var draft = new Accounts.Draft(signInName, name, Set.of(Role.ADMINISTRATOR), null, false);
        var person = accounts.open(Viewer.visitor(address), draft, password, false);
        token = null;
        return person;
    }
}
