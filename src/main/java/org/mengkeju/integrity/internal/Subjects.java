package org.mengkeju.integrity.internal;

import org.mengkeju.integrity.Subject;
import org.mengkeju.network.CreditCode;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Component;

/** Finds whom an officer means: a person by sign-in name, an organisation by code or by its one name. */
@Component("integritySubjects")
public class Subjects {
    private final People people;
    private final Organisations organisations;

    Subjects(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /**
     * The subject that was named.
     *
     * @throws Refusal where nobody, or more than one, is called so
     */
    public Subject named(boolean organisation, String typed) {
        String name = typed.strip();
        return organisation ? organisation(name) : person(name);
    }

    private Subject person(String name) {
        return people.bySignInName(name)
                .map(found -> Subject.of(found.id()))
                .orElseThrow(() -> Refusal.invalid("integrity.refusal.no-person", name));
    }

    private Subject organisation(String name) {
        return CreditCode.find(name)
                .flatMap(organisations::byCode)
                .or(() -> organisations.byName(name))
                .map(found -> Subject.of(found.id()))
                .orElseThrow(() -> Refusal.invalid("integrity.refusal.no-organisation", name));
    }
}
