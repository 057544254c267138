package org.mengkeju.network;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mengkeju.network.internal.MembershipRows;
import org.mengkeju.network.internal.MembershipRows.Standing;
import org.mengkeju.network.internal.MergeRows;
import org.mengkeju.network.internal.OrganisationRows;
import org.mengkeju.network.internal.PlainName;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of the network: one record per unified social credit code. */
@Service
public class Organisations {
    private static final String SUBJECT = "organisation";
    private static final int LONGEST_NAME = 120;

    private final OrganisationRows rows;
    private final MembershipRows memberships;
    private final MergeRows merges;
    private final AuditTrail audit;

    Organisations(OrganisationRows rows, MembershipRows memberships, MergeRows merges, AuditTrail audit) {
        this.rows = rows;
        this.memberships = memberships;
        this.merges = merges;
        this.audit = audit;
    }

    /** The organisation; where the record was merged, the one that stands for it now. */
    public Optional<Organisation> find(OrganisationId id) {
        return rows.find(id);
    }

    public Optional<Organisation> byCode(CreditCode code) {
        return rows.byCode(code);
    }

    /** The one organisation of this name, written in any of the usual ways; nothing where there is none or several. */
    public Optional<Organisation> byName(String name) {
        List<Organisation> found = rows.byPlainName(PlainName.of(name));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The organisations of these codes, by code; a code nobody has is left out. */
    public Map<CreditCode, Organisation> byCodes(Collection<CreditCode> codes) {
        Map<CreditCode, Organisation> found = new LinkedHashMap<>();
        for (Organisation organisation : rows.byCodes(codes)) {
            CreditCode code = organisation.code();
            if (code != null) {
                found.put(code, organisation);
            }
        }
        return found;
    }

    /** As {@link #byName} for many: by name as it was given; a name of none or of several is left out. */
    public Map<String, Organisation> byNames(Collection<String> names) {
        Set<String> plain = names.stream().map(PlainName::of).collect(Collectors.toSet());
        Map<String, List<Organisation>> known = rows.byPlainNames(plain).stream()
                .collect(Collectors.groupingBy(organisation -> PlainName.of(organisation.name())));
        Map<String, Organisation> found = new LinkedHashMap<>();
        for (String name : names) {
            List<Organisation> own = known.getOrDefault(PlainName.of(name), List.of());
            if (own.size() == 1) {
                found.put(name, own.getFirst());
            }
        }
        return found;
    }

    /** Organisations whose name holds this text or whose code it is, by name. */
    public List<Organisation> search(String part, int limit) {
        return rows.search(part.strip(), limit);
    }

    /** What the organisation is called; empty where there is none. */
    public String name(OrganisationId id) {
        return rows.find(id).map(Organisation::name).orElse("");
    }

    /**
     * Registers an organisation. Where others have a name that looks the same, each pair is proposed for merging.
     *
     * @throws Refusal when its code is registered already
     */
    @Transactional
    public Organisation register(Organisation.Draft draft, Viewer viewer) {
        String name = draft.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("network.organisation.name", LONGEST_NAME);
        }
        CreditCode code = draft.code();
        if (code != null && rows.byCode(code).isPresent()) {
            throw Refusal.conflict("network.organisation.code-taken", code);
        }
        String plain = PlainName.of(name);
        List<Organisation> alike = rows.byPlainName(plain);
        var id = OrganisationId.next();
        rows.insert(id, new Organisation.Draft(code, name, draft.kind(), draft.division(), draft.demo()), plain);
        var registered = rows.find(id).orElseThrow();
        alike.forEach(other -> merges.propose(other.id(), id));
        audit.record(viewer.actor(), "registered", SUBJECT, id.toString(), null, told(registered));
        return registered;
    }

    /**
     * The organisation of this code or, without one, of this name; registered where it is not there yet. For imports,
     * which name the same organisation many times.
     */
    @Transactional
    public Organisation findOrRegister(Organisation.Draft draft, Viewer viewer) {
        CreditCode code = draft.code();
        Optional<Organisation> known = code == null
                ? rows.byPlainName(PlainName.of(draft.name())).stream().findFirst()
                : rows.byCode(code);
        return known.orElseGet(() -> register(draft, viewer));
    }

    /** Whether anybody owns the organisation's place here, and so decides who else may act for it. */
    public boolean hasOwner(OrganisationId organisation) {
        return memberships.of(organisation).stream().anyMatch(member -> member.standing() == Standing.OWNER);
    }

    /** Lets a person act for an organisation; the first one owns it. */
    @Transactional
    public void addMember(OrganisationId organisation, Person person, Viewer viewer) {
        Standing standing = hasOwner(organisation) ? Standing.MEMBER : Standing.OWNER;
        memberships.put(person.id(), organisation, standing);
        audit.record(
                viewer.actor(),
                "member-added",
                SUBJECT,
                organisation.toString(),
                null,
                Map.of("person", person.id(), "standing", standing));
    }

    private static Map<String, Object> told(Organisation organisation) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", organisation.name());
        told.put("code", String.valueOf(organisation.code()));
        told.put("kind", organisation.kind());
        return told;
    }
}
