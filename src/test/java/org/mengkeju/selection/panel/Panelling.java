package org.mengkeju.selection.panel;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.SetClock;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.course.PanelScores;
import org.mengkeju.selection.panel.drawing.DrawDesk;
import org.mengkeju.selection.panel.review.PanelDesk;
import org.mengkeju.selection.panel.review.ReviewDesk;
import org.mengkeju.selection.programme.Programme;
import org.mengkeju.selection.programme.Programmes;
import org.mengkeju.selection.programme.Rubric;
import org.mengkeju.selection.programme.Stage;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Calls that stand in a stage with a panel, and experts of a field of their own, so that tests do not draw each other's. */
public final class Panelling {
    static final LocalDate BEGIN = LocalDate.of(2026, 6, 8);
    static final String REASON = "路线基本可行，但关键环节的依据写得不够充分，需要补充试验数据。";
    private static final AtomicInteger FIELDS = new AtomicInteger(110);

    final ApplicationContext house;
    final DrawDesk draws;
    final PanelDesk desk;
    final ReviewDesk reviews;
    final SeatRows seats;
    final SheetRows sheets;
    final PanelRows panels;
    final DrawRows drawRows;
    final SetClock clock;
    final JdbcClient jdbc;
    final Viewer officer;
    final Viewer second;
    final Viewer third;
    final String field = "%03d".formatted(FIELDS.incrementAndGet());

    Panelling(ApplicationContext house) {
        this.house = house;
        draws = house.getBean(DrawDesk.class);
        desk = house.getBean(PanelDesk.class);
        reviews = house.getBean(ReviewDesk.class);
        seats = house.getBean(SeatRows.class);
        sheets = house.getBean(SheetRows.class);
        panels = house.getBean(PanelRows.class);
        drawRows = house.getBean(DrawRows.class);
        clock = house.getBean(SetClock.class);
        jdbc = house.getBean(JdbcClient.class);
        officer = person("officer");
        second = person("officer2");
        third = person("officer3");
        clock.set(BEGIN);
    }

    /** Sets up a panel whose experts accepted four applications, and gives the address of its page. */
    public static String accepted(ApplicationContext house) {
        var own = new Panelling(house);
        own.experts(12);
        CallId call = own.call("review");
        for (int n = 0; n < 4; n++) {
            own.application(call, "[]");
        }
        own.acceptAll(own.drawn(call, "review"));
        return "/selection/calls/" + call + "/panels/review";
    }

    Viewer person(String signInName) {
        return house.getBean(People.class)
                .bySignInName(signInName)
                .orElseThrow()
                .viewer("127.0.0.1");
    }

    OrganisationId unit(String name) {
        var draft =
                new Organisation.Draft(null, name + " " + Identifier.next(), Organisation.Kind.FIRM, "150200", true);
        return house.getBean(Organisations.class)
                .register(draft, Viewer.program())
                .id();
    }

    /** A call that stands in its review, by a programme that shares the applications out among the experts. */
    CallId sharedCall(String assigned, int seats) {
        CallId id = call("review");
        jdbc.sql("""
                        UPDATE selection.call SET programme = jsonb_set(programme, '{stages}', (
                            SELECT jsonb_agg(CASE WHEN stage ->> 'key' = 'review'
                                THEN jsonb_set(stage, '{review}', stage -> 'review' ||
                                    jsonb_build_object('assigned', :assigned::jsonb, 'seats', :seats))
                                ELSE stage END ORDER BY at)
                            FROM jsonb_array_elements(programme -> 'stages') WITH ORDINALITY AS all_of(stage, at)))
                        WHERE id = :id""")
                .param("assigned", assigned)
                .param("seats", seats)
                .param("id", id.value())
                .update();
        return id;
    }

    /** A call of the programme M1 that stands in this stage. */
    CallId call(String stage) {
        Programme programme = house.getBean(Programmes.class)
                .openOn("open-challenge-m1", BEGIN)
                .orElseThrow();
        CallId id = CallId.next();
        boolean open = !stage.equals("argument");
        Timestamp from = open ? Timestamp.from(clock.instant().minusSeconds(90_000)) : null;
        Timestamp to = open ? Timestamp.from(clock.instant().minusSeconds(60)) : null;
        jdbc.sql("""
                        INSERT INTO selection.call (id, number, edition, kind, programme, text, terms, links, winners, poster, gap,
                            author, state, stage, round, published_at, closes_at, ending, version, created_at, demo)
                        VALUES (:id, :number, :edition, :kind, :programme::jsonb, :text::jsonb, '{"texts":{},"rows":{}}', '[]', 1,
                            :poster, NULL, NULL, :state, :stage, 1, :from, :to, NULL, 1, :now, false)""")
                .param("id", id.value())
                .param("number", "JB-T-" + id.value().toString().substring(24))
                .param("edition", programme.edition())
                .param("kind", programme.kind().name())
                .param("programme", house.getBean(JsonMapper.class).writeValueAsString(programme))
                .param("text", """
                        {"title":"宽温域钠离子电芯","subject":"s","who":"w","how":"h","given":"g","judged":"j"}""")
                .param("poster", unit("发榜企业").value())
                .param("state", open ? "SELECTING" : "PROPOSED")
                .param("stage", stage)
                .param("from", from)
                .param("to", to)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** An admitted application; who leads it is of a unit of its own. */
    ApplicationId application(CallId call, String avoid) {
        ApplicationId id = ApplicationId.next();
        jdbc.sql("""
                        INSERT INTO selection.application (id, call, lead, leader, chief, title, answers, avoid, state, stage, number,
                            submitted_at, digest, sketch, version, created_at, changed_at, demo)
                        VALUES (:id, :call, :lead, :leader, NULL, '揭榜方案', '{"texts":{},"rows":{}}', :avoid::jsonb, 'ADMITTED', NULL,
                            :number, :now, 'd', '{}', 1, :now, :now, false)""")
                .param("id", id.value())
                .param("call", call.value())
                .param("lead", unit("揭榜单位").value())
                .param("leader", Identifier.next())
                .param("avoid", avoid)
                .param("number", id.toString())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    void partner(ApplicationId application, OrganisationId unit) {
        jdbc.sql("""
                        INSERT INTO selection.partner (application, organisation, part, own_money, state)
                        VALUES (?, ?, '测试', 0, 'CONFIRMED')""").params(application.value(), unit.value()).update();
    }

    /** Somebody in the pool, of this test's field, at a unit of the network or of its own. */
    Viewer expert(String name, @Nullable OrganisationId unit, String division) {
        UUID person = Identifier.next();
        put(name, person, unit, division);
        return new Viewer(person, name, Set.of(Role.EXPERT), null, null, "127.0.0.1");
    }

    void put(String name, UUID person, @Nullable OrganisationId unit, String division) {
        jdbc.sql("""
                        INSERT INTO selection.expert (id, person, name, unit, unit_name, unit_since, rank, title, disciplines,
                            keywords, expertise, division, born, state, due_on, until, checked_on, version, created_at, changed_at,
                            demo)
                        VALUES (:id, :person, :name, :unit, :unitName, NULL, 'SENIOR', '研究员', ARRAY[:field], '{}', '', :division,
                            DATE '1980-01-01', 'IN_POOL', NULL, NULL, :today, 1, now(), now(), false)
                        ON CONFLICT (person) DO UPDATE SET disciplines = excluded.disciplines, state = 'IN_POOL'""")
                .param("id", Identifier.next())
                .param("person", person)
                .param("name", name)
                .param("unit", unit == null ? null : unit.value())
                .param("unitName", name + "所在单位")
                .param("field", field + ".10")
                .param("division", division)
                .param("today", java.sql.Date.valueOf(BEGIN))
                .update();
    }

    List<Viewer> experts(int count) {
        List<Viewer> all = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            all.add(expert("专家" + n, null, n % 2 == 0 ? "110000" : "150100"));
        }
        return all;
    }

    Panel frozen(CallId call, String stage) {
        return draws.freeze(call, stage, List.of(field), stage.equals("argument") ? 3 : 5, officer);
    }

    Panel drawn(CallId call, String stage) {
        Panel panel = frozen(call, stage);
        draws.closePool(panel.id(), officer);
        draws.draw(panel.id(), second);
        return now(panel);
    }

    Panel now(Panel panel) {
        return panels.find(panel.id()).orElseThrow();
    }

    List<Seat> seats(Panel panel, SeatState... states) {
        return seats.of(panel.id()).stream()
                .filter(one -> states.length == 0 || Stream.of(states).anyMatch(state -> state == one.state()))
                .toList();
    }

    Viewer viewer(Seat seat) {
        return new Viewer(seat.person(), "专家", Set.of(Role.EXPERT), null, null, "127.0.0.1");
    }

    void accept(Seat seat) {
        reviews.accept(seat.id(), new ReviewDesk.Declaration(true, "", Set.of()), viewer(seat));
    }

    void acceptAll(Panel panel) {
        seats(panel, SeatState.INVITED).forEach(this::accept);
    }

    /** The same mark for every criterion of a stage. */
    ReviewDesk.Typed typed(CallId call, String stage, String mark) {
        Call one = call(call);
        Stage its = one.programme().stage(stage);
        Rubric rubric = one.programme().rubric(its.panel().rubric());
        Map<String, Sheet.Mark> marks = new LinkedHashMap<>();
        rubric.criteria().forEach(c -> marks.put(c.key(), new Sheet.Mark(new BigDecimal(mark), REASON)));
        return new ReviewDesk.Typed(marks, "");
    }

    Call call(CallId id) {
        return house.getBean(Calls.class).forProgram(id).orElseThrow();
    }

    Sheet sign(Seat seat, UUID item, Panel panel, String mark) {
        return reviews.sign(seat.id(), item, typed(panel.call(), panel.stage(), mark), viewer(seat));
    }

    /** What the course of the call would find. */
    java.util.Optional<Map<ApplicationId, PanelScores.Score>> found(Panel panel) {
        Call one = call(panel.call());
        return house.getBean(PanelScores.class).of(one, one.programme().stage(panel.stage()));
    }

    PanelScores.Score score(Panel panel, UUID item) {
        return java.util.Objects.requireNonNull(found(panel).orElseThrow().get(new ApplicationId(item)));
    }

    /** Of panels and draws alone: the calls here are set up in the middle of their way, so their own steps do not lead there. */
    List<String> differences(Panel panel) {
        return house.getBeansOfType(Truth.class).values().stream()
                .filter(truth -> truth.name().startsWith("selection:"))
                .filter(truth -> truth.name().contains("panel")
                        || truth.name().contains("draw")
                        || truth.name().contains("the steps of a call"))
                .flatMap(truth -> truth.differences().stream())
                .filter(line -> line.contains(panel.id().toString())
                        || line.contains(panel.call().toString()))
                .toList();
    }
}
