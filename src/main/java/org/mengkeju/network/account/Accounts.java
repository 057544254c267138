package org.mengkeju.network.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Person;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.internal.PersonRows;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening, changing and closing accounts. */
@Service
public class Accounts {
    private static final String SUBJECT = "account";

    private final AccountRows rows;
    private final PersonRows people;
    private final Passwords passwords;
    private final AuditTrail audit;

    Accounts(AccountRows rows, PersonRows people, Passwords passwords, AuditTrail audit) {
        this.rows = rows;
        this.people = people;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * What one says of a person who is to have an account.
     *
     * @param signInName letters, digits, hyphen, dot, underscore; 3 to 40 of them
     * @param centre code of the centre the person works at, or null
     */
    public record Draft(
            String signInName,
            String name,
            Set<Role> roles,
            @Nullable String centre,
            boolean demo) {
        public Draft {
            roles = Set.copyOf(roles);
            signInName = signInName.strip();
            name = name.strip();
        }
    }

    /**
     * Opens an account.
     *
     * @param mustChange whether the person chooses an own password at first sign-in
     * @throws Refusal when the name is taken or something is missing
     */
    @Transactional
    public Person open(Viewer viewer, Draft draft, String password, boolean mustChange) {
        check(draft);
        Passwords.check(password, draft.signInName());
        return open(viewer, draft, mustChange, passwords.encode(password));
    }

    Person open(Viewer viewer, Draft draft, boolean mustChange, String digest) {
        UUID id = Identifier.next();
        people.insert(id, draft.name(), draft.centre(), draft.demo());
        people.grant(id, draft.roles());
        rows.insert(id, draft.signInName(), digest, mustChange);
        var person = people.find(id).orElseThrow();
        audit.record(viewer.actor(), "opened", SUBJECT, id.toString(), null, told(draft.signInName(), person));
        return person;
    }

    private void check(Draft draft) {
        if (!draft.signInName().matches("[A-Za-z0-9._-]{3,40}")) {
            throw Refusal.invalid("network.account.sign-in-name");
        }
        if (draft.name().isEmpty() || draft.name().length() > 60) {
            throw Refusal.invalid("network.account.name");
        }
        if (draft.roles().isEmpty()) {
            throw Refusal.invalid("network.account.roles");
        }
        if (rows.nameTaken(draft.signInName())) {
            throw Refusal.conflict("network.account.taken", draft.signInName());
        }
    }

    /** Changes what the person is called, holds as roles, and where the person works. */
    @Transactional
    public void change(Viewer viewer, UUID id, String name, Set<Role> roles, @Nullable String centre) {
        var before = people.find(id).orElseThrow(Refusal::notFound);
        if (roles.isEmpty()) {
            throw Refusal.invalid("network.account.roles");
        }
        if (id.equals(viewer.person()) && !roles.contains(Role.ADMINISTRATOR) && viewer.has(Role.ADMINISTRATOR)) {
            throw Refusal.invalid("network.account.own-role");
        }
        people.move(id, name, centre);
        people.grant(id, roles);
        String signInName = rows.find(id).orElseThrow(Refusal::notFound).signInName();
        var after = people.find(id).orElseThrow();
        audit.record(
                viewer.actor(), "changed", SUBJECT, id.toString(), told(signInName, before), told(signInName, after));
    }

    @Transactional
    public void close(Viewer viewer, UUID id, boolean closed) {
        var row = rows.lock(id).orElseThrow(Refusal::notFound);
        if (id.equals(viewer.person())) {
            throw Refusal.invalid("network.account.own-close");
        }
        rows.closed(id, closed);
        audit.record(
                viewer.actor(),
                closed ? "closed" : "reopened",
                SUBJECT,
                id.toString(),
                Map.of("closed", row.closed()),
                Map.of("closed", closed));
    }

    /** A new password set by an administrator; the person chooses an own one at the next sign-in. */
    @Transactional
    public void reset(Viewer viewer, UUID id, String password) {
        var row = rows.lock(id).orElseThrow(Refusal::notFound);
        Passwords.check(password, row.signInName());
        rows.password(id, passwords.encode(password), true);
        audit.record(viewer.actor(), "password-reset", SUBJECT, id.toString(), null, null);
    }

    /**
     * The person's own change of password.
     *
     * @throws Refusal when the old one is wrong or the new one too weak
     */
    @Transactional
    public void changePassword(Viewer viewer, UUID id, String old, String fresh) {
        var row = rows.lock(id).orElseThrow(Refusal::notFound);
        if (!passwords.matches(old, row.password())) {
            throw Refusal.invalid("network.password.old");
        }
        Passwords.check(fresh, row.signInName());
        rows.password(id, passwords.encode(fresh), false);
        audit.record(viewer.actor(), "password-changed", SUBJECT, id.toString(), null, null);
    }

    /** Asks for the password again before something weighty. */
    public void confirm(UUID id, String password) {
        var row = rows.find(id).orElseThrow(Refusal::notFound);
        if (!passwords.matches(password, row.password())) {
            throw Refusal.invalid("network.password.old");
        }
    }

    public boolean mustChangePassword(UUID id) {
        return rows.find(id).map(AccountRows.Row::mustChange).orElse(false);
    }

    public boolean isClosed(UUID id) {
        return rows.find(id).map(AccountRows.Row::closed).orElse(true);
    }

    public String signInName(UUID id) {
        return rows.find(id).map(AccountRows.Row::signInName).orElse("");
    }

    /** What the audit trail keeps of an account: never its password. */
    private static Map<String, Object> told(String signInName, Person person) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("signInName", signInName);
        told.put("name", person.name());
        told.put("roles", person.roles().stream().sorted().toList());
        told.put("centre", String.valueOf(person.centre()));
        return told;
    }
}
