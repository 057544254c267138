package org.mengkeju.network.account;

import java.util.Set;
import org.mengkeju.network.Claims;
import org.mengkeju.network.CreditCode;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Person;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.internal.Members;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opening an account for one's organisation. The first one owns a new record, which a centre has yet to confirm; whoever
 * names a record that is here already asks its owners to be let in or, where it has none, the centre.
 */
@Service
public class Registration {
    private static final Set<Organisation.Kind> OPEN_TO = Set.of(
            Organisation.Kind.FIRM,
            Organisation.Kind.UNIVERSITY,
            Organisation.Kind.INSTITUTE,
            Organisation.Kind.AGENCY);

    private final Accounts accounts;
    private final Organisations organisations;
    private final Members members;
    private final Claims claims;
    private final PersonalDetails details;

    Registration(
            Accounts accounts, Organisations organisations, Members members, Claims claims, PersonalDetails details) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.members = members;
        this.claims = claims;
        this.details = details;
    }

    /** What the form says, as typed. */
    public record Form(
            String code,
            String organisation,
            Organisation.Kind kind,
            String name,
            String phone,
            String signInName,
            String password) {}

    /**
     * How it went.
     *
     * @param waits whether an owner of the organisation, or a centre, has to let the person in
     */
    public record Registered(Person person, boolean waits) {}

    /** Kinds of organisation that may register themselves; the others are opened by an administrator. */
    public static Set<Organisation.Kind> openTo() {
        return OPEN_TO;
    }

    /**
     * @throws Refusal saying which entry is wrong; nothing is kept then
     */
    @Transactional
    public Registered register(Form form, String address) {
        CreditCode code = CreditCode.parse(form.code());
        if (!OPEN_TO.contains(form.kind())) {
            throw Refusal.invalid("network.register.kind");
        }
        var visitor = Viewer.visitor(address);
        var draft = new Organisation.Draft(code, form.organisation(), form.kind(), null, false);
        var known = organisations.byCode(code);
        var organisation = known.orElseGet(() -> organisations.register(draft, visitor));
        var account = new Accounts.Draft(form.signInName(), form.name(), Set.of(role(organisation)), null, false);
        var person = accounts.open(visitor, account, form.password(), false);
        var viewer = person.viewer(address);
        details.change(viewer, person.id(), form.phone(), "");
        boolean waits = known.isPresent();
        if (waits) {
            members.request(viewer, person.id(), organisation.id());
        } else {
            organisations.addMember(organisation.id(), person, viewer);
            claims.open(organisation.id());
        }
        return new Registered(person, waits);
    }

    private static Role role(Organisation organisation) {
        return switch (organisation.kind()) {
            case UNIVERSITY, INSTITUTE -> Role.RESEARCHER;
            case BANK -> Role.BANK;
            case ASSOCIATION -> Role.ASSOCIATION;
            case FIRM, AGENCY, GOVERNMENT -> Role.FIRM;
        };
    }
}
