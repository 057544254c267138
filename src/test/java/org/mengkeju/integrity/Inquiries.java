package org.mengkeju.integrity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.SetClock;
import org.mengkeju.integrity.cases.CaseDesk;
import org.mengkeju.integrity.cases.CaseId;
import org.mengkeju.integrity.cases.CasePaper;
import org.mengkeju.integrity.cases.CaseRulings;
import org.mengkeju.integrity.cases.Cases;
import org.mengkeju.integrity.cases.IntegrityCase;
import org.mengkeju.integrity.cases.Report;
import org.mengkeju.integrity.cases.Reports;
import org.mengkeju.integrity.rules.Part;
import org.mengkeju.integrity.rules.Severity;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.springframework.context.ApplicationContext;

/** Cases in every state, of the demonstration's officers against organisations of a test's own. */
final class Inquiries {
    static final String WORDS = "项目数据与原始记录对不上，附原始记录。";
    static final LocalDate BEGIN = LocalDate.of(2026, 5, 6);

    final ApplicationContext house;
    final Reports reports;
    final CaseDesk desk;
    final CaseRulings rulings;
    final Cases cases;
    final Integrity integrity;
    final SetClock clock;
    final Viewer first;
    final Viewer second;
    final Viewer third;
    final Viewer reporter;
    private final People people;
    private final Organisations organisations;

    Inquiries(ApplicationContext house) {
        this.house = house;
        reports = house.getBean(Reports.class);
        desk = house.getBean(CaseDesk.class);
        rulings = house.getBean(CaseRulings.class);
        cases = house.getBean(Cases.class);
        integrity = house.getBean(Integrity.class);
        clock = house.getBean(SetClock.class);
        people = house.getBean(People.class);
        organisations = house.getBean(Organisations.class);
        first = person("officer");
        second = person("officer2");
        third = person("officer3");
        reporter = person("researcher");
    }

    Viewer person(String signInName) {
        return people.bySignInName(signInName).orElseThrow().viewer("127.0.0.1");
    }

    /** Somebody of a new organisation. */
    Viewer unit(String name) {
        var draft =
                new Organisation.Draft(null, name + " " + Identifier.next(), Organisation.Kind.FIRM, "150200", true);
        return memberOf(organisations.register(draft, Viewer.program()).id());
    }

    static Viewer memberOf(OrganisationId organisation) {
        return new Viewer(Identifier.next(), "单位联系人", Set.of(Role.FIRM), organisation, null, "127.0.0.1");
    }

    static OrganisationId of(Viewer unit) {
        return Objects.requireNonNull(unit.organisation());
    }

    static Subject subject(Viewer unit) {
        return Subject.of(of(unit));
    }

    IntegrityCase received(Viewer unit) {
        clock.set(BEGIN);
        var draft = new Reports.Draft(true, organisations.name(of(unit)), "", Report.Breach.FABRICATION, WORDS);
        return reports.report(draft, List.of(evidence()), reporter);
    }

    static CasePaper.Sent evidence() {
        return new CasePaper.Sent("原始记录.pdf", "%PDF-1.4\n证据".getBytes(StandardCharsets.UTF_8));
    }

    IntegrityCase accepted(Viewer unit) {
        IntegrityCase one = received(unit);
        return desk.accept(one.id(), one.version(), subject(unit), Part.UNIT, "属于受理范围", first);
    }

    IntegrityCase investigating(Viewer unit) {
        IntegrityCase one = accepted(unit);
        return desk.investigate(one.id(), one.version(), List.of(key(first)), first);
    }

    IntegrityCase notified(Viewer unit, Severity severity) {
        IntegrityCase one = investigating(unit);
        return desk.notify(one.id(), one.version(), "核实数据系编造，拟作处理。", severity, first);
    }

    IntegrityCase heard(Viewer unit, Severity severity) {
        IntegrityCase one = notified(unit, severity);
        return desk.state(one.id(), "数据是外包单位提供的。", List.of(), unit);
    }

    /** Decided on this day. */
    IntegrityCase decided(Viewer unit, Severity severity, int years, LocalDate on) {
        IntegrityCase one = heard(unit, severity);
        clock.set(on);
        return rulings.decide(one.id(), one.version(), ban(severity, years, null), second);
    }

    static CaseRulings.Draft ban(Severity severity, int years, @Nullable LocalDate from) {
        return new CaseRulings.Draft(
                severity,
                Measure.Kind.BAN,
                years,
                from,
                Measure.everything(),
                "编造数据，依照规定处理。",
                "科研诚信案件处理决定书",
                "测监〔2026〕" + Identifier.next());
    }

    IntegrityCase fresh(CaseId id) {
        return cases.find(id, third).orElseThrow().one();
    }

    static UUID key(Viewer viewer) {
        return Objects.requireNonNull(viewer.person());
    }
}
