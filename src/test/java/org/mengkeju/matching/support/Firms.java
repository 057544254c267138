package org.mengkeju.matching.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.facts.FactVocabulary;
import org.mengkeju.network.facts.FactsForm;
import org.mengkeju.network.facts.FirmFacts;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.ApplicationContext;

/** Firms with facts and policies with conditions, for tests. */
public final class Firms {
    private final Organisations organisations;
    private final FirmFacts facts;
    private final FactVocabulary vocabulary;
    private final ListingDesk desk;
    private final RegionClock clock;

    public Firms(ApplicationContext context) {
        organisations = context.getBean(Organisations.class);
        facts = context.getBean(FirmFacts.class);
        vocabulary = context.getBean(FactVocabulary.class);
        desk = context.getBean(ListingDesk.class);
        clock = context.getBean(RegionClock.class);
    }

    public Viewer firm(String name) {
        var draft = new Organisation.Draft(null, name, Organisation.Kind.FIRM, "150200", false);
        OrganisationId firm = organisations.register(draft, Viewer.program()).id();
        return new Viewer(Identifier.next(), "联系人", Set.of(Role.FIRM), firm, null, "127.0.0.1");
    }

    public void state(Viewer firm, Map<String, String> entered) {
        var stated = facts.ofOwn(firm);
        List<FactsForm.Entry> entries = new ArrayList<>();
        entered.forEach((key, value) -> entries.add(new FactsForm.Entry(
                vocabulary.find(key).orElseThrow(),
                stated.containsKey(key) ? stated.get(key).entered() : "",
                value)));
        if (!facts.state(entries, firm).kept()) {
            throw new IllegalArgumentException(entered.toString());
        }
    }

    public void agree(Viewer firm) {
        facts.consent(true, firm);
    }

    /** A published policy; a condition is {@code text | expression}, or text alone. */
    public Listing policy(String code, String text, String... conditions) {
        return policy(code, text, null, conditions);
    }

    public Listing policy(String code, String text, @Nullable OrganisationId owner, String... conditions) {
        List<Details.Condition> all = new ArrayList<>();
        for (String condition : conditions) {
            String[] parts = condition.split(" \\| ", 2);
            all.add(new Details.Condition(parts[0], parts.length == 2 ? parts[1] : null));
        }
        var details = new Details.Policy(
                null, "测试机关", "region", null, null, null, "in-force", "D", "测试", "企业", all, List.of(), "测试");
        var content = new ListingContent(
                "测试政策 " + code, text, List.of(), List.of(), List.of("150000"), "", Visibility.PUBLIC, details);
        Listing policy = Listing.published(code, content, owner, "", null, null, clock.now(), false);
        desk.takeOver(Kind.POLICY, List.of(policy), Viewer.program());
        return policy;
    }
}
