package org.mengkeju.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.network.internal.PersonRows;
import org.springframework.stereotype.Service;

/** The people of the network, for modules that name them or hand things to them. */
@Service
public class People {
    private final PersonRows rows;

    People(PersonRows rows) {
        this.rows = rows;
    }

    public Optional<Person> find(UUID id) {
        return rows.find(id);
    }

    /** Those of these there are, in no order. */
    public List<Person> all(Collection<UUID> ids) {
        return rows.all(ids);
    }

    /** By the name with which the person signs in; letters count alike in either case. */
    public Optional<Person> bySignInName(String name) {
        return rows.bySignInName(name);
    }

    /** What the person is called; empty where there is no such person. */
    public String name(UUID id) {
        return rows.find(id).map(Person::name).orElse("");
    }

    /** Everybody who works at a centre, by name. */
    public List<Person> atCentre(String centre) {
        return rows.atCentre(centre);
    }

    /** Those of a centre who hold this role. */
    public List<Person> atCentre(String centre, Role role) {
        return rows.atCentre(centre).stream()
                .filter(person -> person.roles().contains(role))
                .toList();
    }

    /** Everybody with an open account who holds this role, by name. */
    public List<Person> withRole(Role role) {
        return rows.withRole(role);
    }

    /** How many hold this role at each centre; centres without any are left out. */
    public Map<String, Integer> countByCentre(Role role) {
        return rows.countByCentre(role);
    }

    /** Members of an organisation, the longest-standing first; requests to join are not members. */
    public List<Person> membersOf(OrganisationId organisation) {
        return rows.membersOf(organisation);
    }
}
