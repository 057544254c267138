package org.mengkeju.network;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.audit.Actor;

/**
 * Who is looking or acting. Controllers take one as a parameter; every question of the kind "whose is this" is asked of
 * it, and every change is written to the audit trail under its name.
 *
 * @param person the account, or null for a visitor or the program itself
 * @param name what the person is called on screen, for example 经理人甲
 * @param roles roles held; empty for a visitor
 * @param organisation the organisation the person acts for, if any
 * @param centre code of the centre the person works at, if any
 * @param address where the request came from
 */
public record Viewer(
        @Nullable UUID person,
        String name,
        Set<Role> roles,
        @Nullable OrganisationId organisation,
        @Nullable String centre,
        String address) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public static Viewer visitor(String address) {
        return new Viewer(null, "", Set.of(), null, null, address);
    }

    /** The program itself, for imports at start and timed jobs; it may do everything. */
    public static Viewer program() {
        return new Viewer(null, Actor.PROGRAM.name(), Set.of(Role.ADMINISTRATOR), null, null, "local");
    }

    public boolean isSignedIn() {
        return person != null;
    }

    public boolean may(Right right) {
        return right.isPublic() || right.roles().stream().anyMatch(roles::contains);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether this record of that organisation is the viewer's own. */
    public boolean actsFor(@Nullable OrganisationId owner) {
        return owner != null && owner.equals(organisation);
    }

    public Actor actor() {
        return new Actor(person, name, address);
    }
}
