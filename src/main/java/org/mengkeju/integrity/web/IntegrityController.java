package org.mengkeju.integrity.web;

import java.util.List;
import org.mengkeju.integrity.RecordEntry;
import org.mengkeju.integrity.Subject;
import org.mengkeju.integrity.cases.Cases;
import org.mengkeju.integrity.record.EntryRows;
import org.mengkeju.integrity.rules.IntegrityRules;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What everybody may read of integrity, and what an organisation reads of its own. */
@Controller
@RequestMapping("/integrity")
class IntegrityController {
    private final EntryRows entries;
    private final Cases cases;
    private final IntegrityRules rules;
    private final People people;
    private final Organisations organisations;
    private final RegionClock clock;

    IntegrityController(
            EntryRows entries,
            Cases cases,
            IntegrityRules rules,
            People people,
            Organisations organisations,
            RegionClock clock) {
        this.entries = entries;
        this.cases = cases;
        this.rules = rules;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Entries of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry integrityOursEntry() {
            return new WorkbenchEntry(
                    "integrity.rail",
                    "integrity.rail.ours",
                    "/integrity/ours",
                    "shield",
                    Right.OWN_ACCOUNT,
                    62,
                    WorkbenchEntry.NO_COUNT,
                    viewer -> viewer.organisation() != null);
        }

        @Bean
        WorkbenchEntry integrityReportsEntry() {
            return new WorkbenchEntry(
                    "integrity.rail",
                    "integrity.rail.reports",
                    "/integrity/reports",
                    "flag",
                    Right.OWN_ACCOUNT,
                    63,
                    WorkbenchEntry.NO_COUNT);
        }
    }

    @GetMapping
    @Requires(Right.READ_PUBLISHED)
    String show(Model model) {
        List<RecordEntry> published = entries.published();
        model.addAttribute("published", published);
        model.addAttribute("edition", rules.on(clock.today()));
        model.addAttribute("today", clock.today());
        model.addAttribute("showsDemo", published.stream().anyMatch(RecordEntry::demo));
        return "integrity/public";
    }

    /** What is recorded about the viewer, the viewer's organisation and its people, with reason and end. */
    @GetMapping("/ours")
    @Requires(Right.OWN_ACCOUNT)
    String ours(Viewer viewer, Model model) {
        OrganisationId own = viewer.organisation();
        List<RecordEntry> unit = own == null ? List.of() : entries.current(Subject.of(own));
        List<RecordEntry> members = own == null
                ? List.of()
                : entries.people(people.membersOf(own).stream().map(Person::id).toList());
        if (own == null && viewer.person() != null) {
            members = entries.current(Subject.of(viewer.person()));
        }
        model.addAttribute("unit", unit);
        model.addAttribute("members", members);
        model.addAttribute("cases", cases.about(viewer));
        model.addAttribute("organisation", own == null ? "" : organisations.name(own));
        model.addAttribute("today", clock.today());
        return "integrity/ours";
    }
}
