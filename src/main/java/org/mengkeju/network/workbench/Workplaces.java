package org.mengkeju.network.workbench;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mengkeju.network.Centres;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what a viewer is and where: 技术经理人 · 包头分中心. */
@Component
class Workplaces {
    private final Centres centres;
    private final Organisations organisations;
    private final MessageSource messages;

    Workplaces(Centres centres, Organisations organisations, MessageSource messages) {
        this.centres = centres;
        this.organisations = organisations;
        this.messages = messages;
    }

    /** Worked out only when a page writes it. */
    Object of(Viewer viewer, Locale locale) {
        return new Object() {
            @Override
            public String toString() {
                return text(viewer, locale);
            }
        };
    }

    private String text(Viewer viewer, Locale locale) {
        OrganisationId organisation = viewer.organisation();
        String place = viewer.centre() == null && organisation != null
                ? organisations.name(organisation)
                : centres.name(viewer.centre(), locale);
        Stream<String> roles =
                viewer.roles().stream().sorted().map(role -> messages.getMessage(role.messageKey(), null, locale));
        return Stream.concat(roles, Stream.of(place))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
