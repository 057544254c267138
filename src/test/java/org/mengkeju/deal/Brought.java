package org.mengkeju.deal;

import java.util.List;
import java.util.Set;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;

/** People, organisations and published listings that tests of deals share. Everything lies in Baotou (NM-02). */
record Brought(ListingDesk desk, Organisations organisations) {

    Viewer person(Role role, String organisation) {
        var draft = new Organisation.Draft(null, organisation, Organisation.Kind.FIRM, "150200", false);
        OrganisationId id =
                organisations.findOrRegister(draft, Viewer.program()).id();
        return new Viewer(Identifier.next(), role.name(), Set.of(role), id, null, "127.0.0.1");
    }

    static Viewer manager(String name, String centre) {
        return new Viewer(Identifier.next(), name, Set.of(Role.TRANSFER_MANAGER), null, centre, "127.0.0.1");
    }

    Listing need(Viewer owner, Visibility visibility) {
        return published(
                owner,
                visibility,
                "窑炉保温层一年就塌",
                new Details.Need(false, null, null, null, List.of(), List.of(), "", List.of()));
    }

    Listing agency(Viewer owner) {
        return published(owner, Visibility.PUBLIC, "高温涂层检测", new Details.Agency(List.of(), List.of("高温涂层检测"), "", ""));
    }

    private Listing published(Viewer owner, Visibility visibility, String title, Details details) {
        var content = new ListingContent(
                title,
                "连续工况 1200 ℃，想要能用两年的。" + Identifier.next(),
                List.of(),
                List.of(),
                List.of("150200"),
                "",
                visibility,
                details);
        Viewer program = Viewer.program();
        Listing draft = desk.draft(ListingId.next(), content, owner);
        desk.submit(draft.id(), owner);
        return desk.publish(draft.id(), program);
    }
}
