package org.mengkeju.deal.agreement.internal;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.mengkeju.deal.agreement.Party;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.network.OrganisationId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Parties as the database hands them over beside their deal: a list of role, organisation and name. */
@Component
class PartyText {
    private final JsonMapper json;

    PartyText(JsonMapper json) {
        this.json = json;
    }

    List<Party> read(String text) {
        return Arrays.stream(json.readValue(text, String[][].class))
                .map(party ->
                        new Party(PartyRole.valueOf(party[0]), new OrganisationId(UUID.fromString(party[1])), party[2]))
                .sorted(java.util.Comparator.comparing(Party::role))
                .toList();
    }
}
