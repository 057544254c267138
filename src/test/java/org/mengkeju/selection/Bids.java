package org.mengkeju.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.SetClock;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.jobs.DueJobs;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationDesk;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallDesk;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.call.CallText;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.course.Course;
import org.mengkeju.selection.course.StageDesk;
import org.mengkeju.selection.form.Answers;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls and applications for tests, in a house whose clock is set. */
public final class Bids {
    public static final LocalDate BEGIN = LocalDate.of(2026, 7, 6);

    /** The last day to apply. */
    public static final LocalDate LAST = LocalDate.of(2026, 7, 20);

    public final ApplicationContext house;
    public final Viewer officer = officer("项目主管 51");
    public final Viewer poster;

    public Bids(ApplicationContext house) {
        this.house = house;
        day(BEGIN);
        poster = unit("演示企业 发榜", Organisation.Kind.FIRM);
    }

    public <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    public void day(LocalDate day) {
        bean(SetClock.class).set(day);
    }

    public Instant now() {
        return bean(SetClock.class).instant();
    }

    public static Viewer officer(String name) {
        return new Viewer(Identifier.next(), name, Set.of(Role.PROGRAMME_OFFICER), null, "NM-00", "test");
    }

    /** Somebody of a new organisation of the region. */
    public Viewer unit(String name, Organisation.Kind kind) {
        return unit(name, kind, "150200");
    }

    /** Somebody of a new organisation. */
    public Viewer unit(String name, Organisation.Kind kind, @Nullable String division) {
        var draft = new Organisation.Draft(null, name + " " + Identifier.next(), kind, division, false);
        OrganisationId id =
                bean(Organisations.class).register(draft, Viewer.program()).id();
        UUID person = Identifier.next();
        JdbcClient jdbc = bean(JdbcClient.class);
        jdbc.sql("INSERT INTO network.person (id, name) VALUES (?, '单位联系人')")
                .param(person)
                .update();
        jdbc.sql("INSERT INTO network.role_grant (person, role) VALUES (?, 'FIRM')")
                .param(person)
                .update();
        jdbc.sql("INSERT INTO network.membership (person, organisation, standing) VALUES (?, ?, 'owner')")
                .params(person, id.value())
                .update();
        return new Viewer(person, "单位联系人", Set.of(Role.FIRM), id, null, "test");
    }

    public Viewer bidder(String name) {
        return unit(name, Organisation.Kind.FIRM);
    }

    public static OrganisationId of(Viewer unit) {
        return Objects.requireNonNull(unit.organisation());
    }

    public Call fresh(Call call) {
        return bean(Calls.class).find(call.id(), officer).orElseThrow();
    }

    public Application fresh(Application one) {
        return bean(Applications.class).all(one.call()).stream()
                .filter(other -> other.id().equals(one.id()))
                .findFirst()
                .orElseThrow();
    }

    /** A complete draft. */
    public Call draft(String programme, int winners) {
        Call call = bean(CallDesk.class).begin(programme, "低温钠离子电池隔膜", poster);
        var text = new CallText("低温钠离子电池隔膜", "零下三十度仍能充放", "谁都可以", "在线提交", "财政资金", "按规则评选");
        var terms = new Answers(
                Map.of("public_money", "1000000.00", "months", "12"),
                Map.of(
                        "indicators",
                        List.of(Map.of("name", "容量保持率", "target", "≥ 78%")),
                        "milestones",
                        List.of(
                                Map.of("title", "小试", "month", "4", "test", "第三方检测"),
                                Map.of("title", "中试", "month", "10", "test", "现场测试"))));
        return bean(CallDesk.class)
                .write(call.id(), call.version(), new CallDesk.Writing(text, terms, List.of(), winners), poster);
    }

    /** Published, to apply until the end of {@link #LAST}. */
    public Call open(String programme, int winners) {
        Call call = draft(programme, winners);
        call = bean(CallDesk.class).propose(call.id(), call.version(), poster);
        if (call.state() == CallState.PROPOSED) {
            call = bean(Course.class).pass(call.id(), call.version(), "", officer);
        }
        return bean(CallDesk.class).publish(call.id(), call.version(), LAST, officer);
    }

    public static Answers answers(String words) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("summary", "我们的方案是" + words);
        texts.put("own_money", "3000000.00");
        return new Answers(texts, Map.of());
    }

    /** A complete draft of an application. */
    public Application written(Call call, Viewer by, String words) {
        Application one = bean(ApplicationDesk.class).begin(call.id(), by);
        var writing = new ApplicationDesk.Writing("方案 " + words, null, null, answers(words), List.of());
        return bean(ApplicationDesk.class).write(one.id(), one.version(), writing, by);
    }

    public Application submit(Application one, Viewer by) {
        return bean(ApplicationDesk.class).submit(one.id(), fresh(one).version(), now(), by);
    }

    public Application submitted(Call call, Viewer by, String words) {
        return submit(written(call, by, words), by);
    }

    /** Goes past the end of the window and lets the program close it. */
    public Call closed(Call call) {
        day(LAST.plusDays(1));
        new DueJobs(house).run();
        return fresh(call);
    }

    public Call advance(Call call) {
        return bean(Course.class).advance(call.id(), fresh(call).version(), "", officer);
    }

    public void opinion(Call call, Application one, String score) {
        bean(StageDesk.class).opinion(call.id(), one.id(), new BigDecimal(score), "现场看过", poster);
    }

    /** What the truths of this module find wrong. */
    public List<String> differences() {
        return house.getBeanProvider(Truth.class).stream()
                .filter(truth -> truth.name().startsWith("selection: "))
                .flatMap(truth -> truth.differences().stream())
                .toList();
    }
}
