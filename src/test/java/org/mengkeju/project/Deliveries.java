package org.mengkeju.project;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.SetClock;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.ledger.budget.BudgetLine;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.project.course.Beginning;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.Projects;
import org.mengkeju.project.desk.Form;
import org.mengkeju.project.desk.Steps;
import org.mengkeju.project.money.GrantLines;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.TaskContract;
import org.mengkeju.selection.TaskContract.Funding;
import org.mengkeju.selection.TaskContract.Indicator;
import org.mengkeju.selection.TaskContract.Milestone;
import org.mengkeju.selection.TaskContract.Payment;
import org.mengkeju.selection.TaskContract.Source;
import org.springframework.context.ApplicationContext;

/** Projects for tests, in a house whose clock is set: a poster, takers, officers, budgets, contracts. */
public final class Deliveries {
    public static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);
    public static final LocalDate END = LocalDate.of(2027, 12, 31);

    public final ApplicationContext house;
    public final Viewer officer = officer("项目主管 41");
    public final Viewer poster;
    public final Viewer taker;
    public final UUID chief = Identifier.next();
    private final Steps steps;

    public Deliveries(ApplicationContext house) {
        this.house = house;
        this.steps = house.getBean(Steps.class);
        day(BEGIN);
        poster = unit("演示企业 发榜");
        taker = unit("演示研究院 揭榜");
    }

    public <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    public void day(LocalDate day) {
        bean(SetClock.class).set(day);
    }

    public static Viewer officer(String name) {
        return new Viewer(Identifier.next(), name, Set.of(Role.PROGRAMME_OFFICER), null, "NM-00", "test");
    }

    /** Somebody of a new organisation. */
    public Viewer unit(String name) {
        var draft = new Organisation.Draft(
                null, name + " " + Identifier.next(), Organisation.Kind.INSTITUTE, "150200", false);
        OrganisationId id =
                bean(Organisations.class).register(draft, Viewer.program()).id();
        return new Viewer(Identifier.next(), "单位联系人", Set.of(Role.FIRM), id, null, "test");
    }

    public static OrganisationId of(Viewer unit) {
        return Objects.requireNonNull(unit.organisation());
    }

    public Viewer chiefEngineer() {
        return new Viewer(chief, "总师甲", Set.of(Role.RESEARCHER), null, null, "test");
    }

    /** Three milestones, paid 60, 20 and 20 with the acceptance. */
    public TaskContract contract(Viewer by, CallId call, boolean race, @Nullable OrganisationId from) {
        return new TaskContract(
                Identifier.next(),
                call,
                ApplicationId.next(),
                "open-challenge@2026",
                "揭榜挂帅",
                "低温钠离子储能电池",
                from,
                of(by),
                List.of(),
                Objects.requireNonNull(by.person()),
                chief,
                BEGIN,
                END,
                List.of(
                        new Funding(Source.REGIONAL, Money.ofYuan(1_000_000)),
                        new Funding(Source.LEAGUE, Money.ofYuan(500_001)),
                        new Funding(Source.OWN, Money.ofYuan(3_000_002))),
                List.of(milestone(1, "2026-09-30", race, false), milestone(2, "2027-06-30", race, true)),
                List.of(new Payment(60, 0), new Payment(20, 1), new Payment(20, null)),
                List.of(new LinkRef("energy-storage", "cell-pack")),
                race,
                false);
    }

    private static Milestone milestone(int number, String due, boolean gate, boolean cut) {
        var indicators = List.of(new Indicator("−30 ℃ 容量保持率", "≥ 78%"), new Indicator("循环寿命", "≥ 3000 次"));
        return new Milestone(number, "节点 " + number, LocalDate.parse(due), indicators, "高寒场地实测", gate, cut);
    }

    public Project begin(TaskContract contract) {
        return bean(Beginning.class).begin(contract).orElseThrow();
    }

    public Project begun() {
        return begin(contract(taker, CallId.next(), false, of(poster)));
    }

    public Project fresh(Project one) {
        return bean(Projects.class).find(one.id(), officer).orElseThrow();
    }

    public BudgetLine line(BudgetSource source, long yuan) {
        return bean(GrantLines.class)
                .open(
                        new GrantLines.Wanted(
                                "项目预算 " + Identifier.next(), source, 2026, "演示处室", Money.ofYuan(yuan), "预算文号一", false),
                        officer);
    }

    public Project step(Project one, String step, Viewer by, String... fields) {
        return steps.take(step, one.id(), fresh(one).version(), form(fields), by);
    }

    private static Form form(String... fields) {
        Map<String, String> all = new HashMap<>();
        List<Form.Sent> files = new ArrayList<>();
        for (int n = 0; n < fields.length; n += 2) {
            if (fields[n].equals("file")) {
                files.add(new Form.Sent(fields[n + 1], "%PDF-1.4\n证明".getBytes(StandardCharsets.UTF_8)));
            } else {
                all.put(fields[n], fields[n + 1]);
            }
        }
        return new Form(all, files);
    }

    public Project planned(Project one, Viewer by) {
        return step(one, "plan", by, "tasks", "电芯\n模组", "commitment", "yes");
    }

    public Project bound(Project one) {
        BudgetLine region = line(BudgetSource.REGION, 1_000_000);
        BudgetLine league = line(BudgetSource.LEAGUE, 600_000);
        return step(
                one,
                "bind",
                officer,
                "line-REGIONAL",
                region.id().toString(),
                "line-LEAGUE",
                league.id().toString());
    }

    public Project reported(Project one, Viewer by, boolean first, boolean second) {
        return step(
                one,
                "report",
                by,
                "summary",
                "做完了小试",
                "value0",
                "80%",
                "met0",
                first ? "yes" : "no",
                "value1",
                "3100",
                "met1",
                second ? "yes" : "no",
                "file",
                "测试报告.pdf");
    }

    public Project passed(Project one, Viewer by) {
        reported(one, by, true, true);
        step(one, "opinion", poster, "agrees", "yes", "words", "现场看过");
        return step(one, "pass", officer, "words", "专家一致认为达标");
    }

    public Project inAcceptance(Project one, Viewer by) {
        step(one, "hand-in", by, "summary", "全部完成", "file", "总结.pdf");
        step(one, "admit", officer);
        step(one, "user-test", poster, "agrees", "yes", "words", "真实场景连续运行 90 天");
        return step(one, "third-party-test", officer, "agrees", "yes", "words", "报告编号 7", "tester", "演示检测机构 A");
    }

    /** What the truths of the books and of this module find wrong. */
    public List<String> differences() {
        return house.getBeanProvider(Truth.class).stream()
                .filter(truth ->
                        truth.name().startsWith("project: ") || truth.name().startsWith("ledger: "))
                .flatMap(truth -> truth.differences().stream())
                .toList();
    }
}
