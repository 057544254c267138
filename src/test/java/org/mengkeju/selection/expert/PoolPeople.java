package org.mengkeju.selection.expert;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.SetClock;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Integrity;
import org.mengkeju.integrity.Measure;
import org.mengkeju.integrity.RecordEntry;
import org.mengkeju.integrity.Subject;
import org.mengkeju.integrity.record.RecordDesk;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Person;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.account.Accounts;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.jobs.DueJobs;
import org.springframework.context.ApplicationContext;

/** Entries in every state, of accounts of a test's own. */
final class PoolPeople {
    static final LocalDate BEGIN = LocalDate.of(2026, 5, 6);

    final ApplicationContext house;
    final ProfileDesk profiles;
    final ExpertDesk desk;
    final Experts experts;
    final SetClock clock;
    final Viewer operator = viewer("工作人员", Role.CENTRE_STAFF, null);
    final Viewer department;

    PoolPeople(ApplicationContext house) {
        this.house = house;
        profiles = house.getBean(ProfileDesk.class);
        desk = house.getBean(ExpertDesk.class);
        experts = house.getBean(Experts.class);
        clock = house.getBean(SetClock.class);
        department = viewer("主管部门", Role.PROGRAMME_OFFICER, null);
        clock.set(BEGIN);
    }

    static Viewer viewer(String name, Role role, @Nullable OrganisationId organisation) {
        return new Viewer(Identifier.next(), name, Set.of(role), organisation, null, "127.0.0.1");
    }

    OrganisationId organisation() {
        var draft =
                new Organisation.Draft(null, "演示研究院 " + Identifier.next(), Organisation.Kind.INSTITUTE, "150200", true);
        return house.getBean(Organisations.class)
                .register(draft, Viewer.program())
                .id();
    }

    /** Somebody else of the expert's unit. */
    static Viewer colleague(OrganisationId unit) {
        return viewer("单位联系人", Role.RESEARCHER, unit);
    }

    /** A new account, acting for this organisation. */
    Viewer account(OrganisationId unit) {
        String name = "pool-" + UUID.randomUUID().toString().substring(0, 13);
        var draft = new Accounts.Draft(name, "专家 " + name, Set.of(Role.EXPERT), null, true);
        Person person = house.getBean(Accounts.class).open(Viewer.program(), draft, "Pool-Test-2026!", false);
        house.getBean(Organisations.class).addMember(unit, person, Viewer.program());
        return new Viewer(person.id(), person.name(), Set.of(Role.EXPERT), unit, null, "127.0.0.1");
    }

    static ProfileReader.Entered entered(String rank, String born) {
        return new ProfileReader.Entered(
                "", "2015-01-01", rank, "研究员", "4503035 4404020", "稀土 萃取", "研究稀土萃取分离。", "150200", born);
    }

    Expert applied(Viewer expert) {
        return profiles.apply(entered("SENIOR", "1975-03"), expert);
    }

    Expert confirmed(Viewer expert) {
        Expert one = applied(expert);
        return desk.confirm(one.id(), one.version(), "", colleague(Objects.requireNonNull(one.unit())));
    }

    Expert inPool(Viewer expert) {
        Expert one = confirmed(expert);
        return desk.admit(one.id(), one.version(), operator);
    }

    Expert suspended(Viewer expert) {
        Expert one = inPool(expert);
        return desk.suspend(one.id(), one.version(), "有人举报", department);
    }

    Expert fresh(Viewer expert) {
        return profiles.own(expert).orElseThrow();
    }

    boolean isDrawable(Viewer expert) {
        Expert one = fresh(expert);
        boolean listed = experts.inPool().stream().anyMatch(found -> found.id().equals(one.id()));
        LocalDate today =
                clock.instant().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate();
        return listed
                && !Objects.requireNonNull(
                                experts.facts(java.util.List.of(one.id())).get(one.id()))
                        .isBarred(today);
    }

    RecordEntry sanction(Viewer expert, Measure.Kind kind, int years, @Nullable LocalDate from) {
        var outside = new RecordDesk.Outside(
                kind,
                years,
                from,
                from == null ? Set.of() : Set.of(Activity.REVIEW),
                false,
                "决定书",
                "测〔2026〕" + Identifier.next(),
                "泄露评分",
                null);
        Subject subject = Subject.of(Objects.requireNonNull(expert.person()));
        return house.getBean(RecordDesk.class).enter(subject, outside, department);
    }

    Integrity integrity() {
        return house.getBean(Integrity.class);
    }

    void runJobs() {
        new DueJobs(house).run();
    }
}
