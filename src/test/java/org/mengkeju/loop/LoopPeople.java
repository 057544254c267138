package org.mengkeju.loop;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;

/** Who walks a way through the loop: the same people whenever they are asked for, whatever happened in between. */
final class LoopPeople {
    private final Organisations organisations;
    private final String tag;

    LoopPeople(Organisations organisations, String tag) {
        this.organisations = organisations;
        this.tag = tag;
    }

    Viewer supplier() {
        return person("完成人 01", Role.RESEARCHER, organisation("演示高校", Organisation.Kind.UNIVERSITY));
    }

    Viewer colleague() {
        return person("完成人 02", Role.RESEARCHER, organisation("演示高校", Organisation.Kind.UNIVERSITY));
    }

    Viewer acquirer() {
        return person("企业办事人", Role.FIRM, organisation("演示企业", Organisation.Kind.FIRM));
    }

    Viewer registrar(int number) {
        return new Viewer(key("登记员" + number), "登记员 0" + number, Set.of(Role.REGISTRAR), null, "NM-02", "test");
    }

    private Viewer person(String name, Role role, OrganisationId organisation) {
        return new Viewer(key(name), name, Set.of(role), organisation, null, "test");
    }

    private OrganisationId organisation(String name, Organisation.Kind kind) {
        var draft = new Organisation.Draft(null, name + " " + tag, kind, "150200", false);
        return organisations.findOrRegister(draft, Viewer.program()).id();
    }

    /** A key that is the same for the same name. */
    UUID key(@Nullable String name) {
        return UUID.nameUUIDFromBytes((tag + name).getBytes(StandardCharsets.UTF_8));
    }
}
