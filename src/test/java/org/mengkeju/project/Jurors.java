package org.mengkeju.project;

import java.util.List;
import java.util.Set;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.account.Accounts;
import org.mengkeju.platform.Identifier;
import org.springframework.context.ApplicationContext;

/** Accounts of experts for tests: three without an organisation, and any of one. */
public record Jurors(ApplicationContext house, List<Person> experts) {
    public Jurors(ApplicationContext house) {
        this(house, List.of(expert(house), expert(house), expert(house)));
    }

    private static Person expert(ApplicationContext house) {
        String name = "x-" + Identifier.next();
        return house.getBean(Accounts.class)
                .open(
                        Viewer.program(),
                        new Accounts.Draft(
                                name, "专家 " + name.substring(name.length() - 4), Set.of(Role.EXPERT), null, true),
                        "Lang-genug-2026!",
                        false);
    }

    /** An expert who works for this organisation. */
    public Person of(OrganisationId organisation) {
        Person one = expert(house);
        house.getBean(Organisations.class).addMember(organisation, one, Viewer.program());
        return house.getBean(People.class).find(one.id()).orElseThrow();
    }
}
