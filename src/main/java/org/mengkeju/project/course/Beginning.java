package org.mengkeju.project.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.project.ProjectId;
import org.mengkeju.project.rules.Days;
import org.mengkeju.project.rules.Edition;
import org.mengkeju.project.rules.ProjectRules;
import org.mengkeju.selection.TaskContract;
import org.mengkeju.selection.TaskSigned;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a project of a task contract that was signed; told twice it changes nothing. */
@Service("projectBeginning")
public class Beginning {
    private final ProjectRows rows;
    private final ProjectLog log;
    private final ProjectRules rules;
    private final Organisations organisations;
    private final RegionClock clock;

    Beginning(ProjectRows rows, ProjectLog log, ProjectRules rules, Organisations organisations, RegionClock clock) {
        this.rows = rows;
        this.log = log;
        this.rules = rules;
        this.organisations = organisations;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(TaskSigned event) {
        begin(event.contract());
    }

    /** The project of this contract, or nothing where it was there. */
    @Transactional
    public Optional<Project> begin(TaskContract contract) {
        if (rows.exists(contract.id())) {
            return Optional.empty();
        }
        LocalDate today = clock.today();
        Edition edition = rules.on(today);
        var one = new Project(
                ProjectId.next(),
                rows.number(today.getYear()),
                contract,
                edition.version(),
                parties(contract),
                ProjectState.RUNNING,
                Course.begin(contract.leader(), contract.to()),
                new Days(edition.terms()).plan(today),
                clock.now(),
                1);
        if (!rows.insert(one)) {
            return Optional.empty();
        }
        log.open(one);
        remind(one, edition);
        return Optional.of(one);
    }

    /** The job also looks before each milestone, before the reports of the years, and after them. */
    private void remind(Project one, Edition edition) {
        int ahead = edition.terms().reminderDays().value();
        one.contract().milestones().forEach(each -> log.plan(one, each.due().minusDays(ahead)));
        for (int year = one.contract().from().getYear();
                year <= one.contract().to().getYear() + 1;
                year++) {
            LocalDate due = edition.reports().due(year);
            log.plan(one, due.minusDays(ahead));
            log.plan(one, due.plusDays(1));
        }
    }

    private List<Party> parties(TaskContract contract) {
        List<Party> parties = new ArrayList<>();
        OrganisationId poster = contract.poster();
        if (poster != null) {
            parties.add(party(Party.Part.POSTER, poster));
        }
        parties.add(party(Party.Part.TAKER, contract.taker()));
        contract.partners().forEach(each -> parties.add(party(Party.Part.PARTNER, each)));
        return parties;
    }

    /** Where a record was merged meanwhile, the one that stands. */
    private Party party(Party.Part part, OrganisationId id) {
        Organisation found = organisations.find(id).orElseThrow();
        return new Party(part, found.id(), found.name());
    }
}
