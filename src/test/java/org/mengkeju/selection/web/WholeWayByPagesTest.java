package org.mengkeju.selection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.SignedIn;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.selection.Bids;
import org.mengkeju.selection.CallHouse;
import org.mengkeju.selection.SmallProgrammes;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.draw.Draw;
import org.mengkeju.selection.draw.Pool;
import org.mengkeju.selection.draw.Seed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A programme with a visit, a defence and a ballot, walked by its pages from the form check to the last signature. */
@CallHouse
class WholeWayByPagesTest {
    private static final String FIELD = "997";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc web;

    Bids all;
    final Viewer second = Bids.officer("项目主管 52");
    final List<Viewer> experts = new ArrayList<>();
    final List<Viewer> units = new ArrayList<>();
    final List<Application> bids = new ArrayList<>();

    @BeforeEach
    void people() {
        all = new Bids(house);
        for (int n = 1; n <= 8; n++) {
            experts.add(expert("专家 " + n));
        }
    }

    private Viewer expert(String name) {
        UUID person = Identifier.next();
        JdbcClient jdbc = all.bean(JdbcClient.class);
        jdbc.sql("""
                        INSERT INTO selection.expert (id, person, name, unit, unit_name, unit_since, rank, title, disciplines,
                            keywords, expertise, division, born, state, due_on, until, checked_on, version, created_at, changed_at,
                            demo)
                        VALUES (:id, :person, :name, NULL, :unit, NULL, 'SENIOR', '研究员', ARRAY[:field], '{}', '', '150100',
                            DATE '1980-01-01', 'IN_POOL', NULL, NULL, :today, 1, now(), now(), false)""")
                .param("id", Identifier.next())
                .param("person", person)
                .param("name", name)
                .param("unit", name + "所在单位 " + person)
                .param("field", FIELD + ".10")
                .param("today", java.sql.Date.valueOf(Bids.BEGIN))
                .update();
        return new Viewer(person, name, Set.of(Role.EXPERT), null, null, "test");
    }

    private String page(String path, Viewer viewer) throws Exception {
        return web.perform(get(path).with(SignedIn.as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void send(String path, Viewer viewer, String... fields) throws Exception {
        var request = post(path).with(SignedIn.as(viewer));
        for (int n = 0; n < fields.length; n += 2) {
            request.param(fields[n], fields[n + 1]);
        }
        web.perform(request).andExpect(status().is3xxRedirection());
    }

    private void about(Call call, int bid, String what, String... fields) throws Exception {
        send("/selection/desk/" + call.id() + "/applications/" + bids.get(bid).id() + "/" + what, all.officer, fields);
    }

    private void advance(Call call) throws Exception {
        String version = Integer.toString(all.fresh(call).version());
        send("/selection/desk/" + call.id() + "/advance", all.officer, "version", version);
    }

    private ApplicationState state(int bid) {
        return all.fresh(bids.get(bid)).state();
    }

    private Call closed() {
        Call call = all.open(SmallProgrammes.WHOLE, 1);
        for (String name : List.of("甲", "乙", "丙", "丁")) {
            Viewer unit = all.bidder("演示企业 " + name);
            units.add(unit);
            bids.add(all.submitted(call, unit, name + "的路线"));
        }
        return all.closed(call);
    }

    @Test
    void visitDefenceAndBallotAreTakenByPages() throws Exception {
        Call call = closed();
        String desk = "/selection/desk/" + call.id();
        for (int n = 0; n < bids.size(); n++) {
            about(call, n, "admit");
        }
        advance(call);

        assertThat(page(desk, all.officer)).contains("现场考察").contains("/visited");
        for (int n = 0; n < bids.size(); n++) {
            about(call, n, "visited", "sound", Boolean.toString(n != 3), "ground", "看过现场");
        }
        advance(call);
        assertThat(state(3)).isEqualTo(ApplicationState.OUT);
        assertThat(all.fresh(call).stage()).isEqualTo("defence");

        defends(call);
        advance(call);
        assertThat(state(2)).as("below the line in the defence").isEqualTo(ApplicationState.OUT);

        assertThat(page(desk, all.officer)).contains("投票").contains("/voted");
        about(call, 0, "voted", "attending", "5", "recused", "0", "yes", "4", "no", "1");
        about(call, 1, "voted", "attending", "5", "recused", "0", "yes", "2", "no", "3");
        advance(call);
        assertThat(state(1)).as("voted down").isEqualTo(ApplicationState.OUT);
        advance(call);
        assertThat(state(0)).isEqualTo(ApplicationState.CHOSEN);

        assertThat(page("/selection/compare/" + call.id(), all.poster))
                .contains("90.00")
                .doesNotContain("专家 1<")
                .containsPattern("专家 \\d+ 号");
        drawnAgainFromWhatIsPublic(call);
        signed(call);
        assertThat(all.fresh(call).state()).isEqualTo(CallState.CONCLUDED);
        assertThat(all.differences()).isEmpty();
    }

    private void defends(Call call) throws Exception {
        String panel = "/selection/calls/" + call.id() + "/panels/defence";
        send(panel + "/freeze", all.officer, "disciplines", FIELD, "reserves", "2");
        send(panel + "/steps/close", all.officer);
        send(panel + "/steps/draw", second);
        String[] marks = {"90", "80", "50"};
        for (Viewer expert : experts) {
            Matcher seat =
                    Pattern.compile("/selection/reviews/([0-9a-f-]{36})").matcher(page("/selection/reviews", expert));
            if (seat.find()) {
                String mine = "/selection/reviews/" + seat.group(1);
                send(mine + "/accept", expert, "promise", "true");
                for (int n = 0; n < marks.length; n++) {
                    String sheet = mine + "/" + bids.get(n).id();
                    assertThat(page(sheet, expert)).contains("总的看");
                    send(
                            sheet,
                            expert,
                            "action",
                            "sign",
                            "m.whole",
                            marks[n],
                            "r.whole",
                            "路线基本可行，但关键环节的依据写得不够充分，需要补充试验数据。");
                }
            }
        }
        assertThat(page(panel, all.officer)).contains("90.00");
    }

    /** A stranger takes the commitment, the pool and the seed from the public page and draws the same. */
    private void drawnAgainFromWhatIsPublic(Call call) throws Exception {
        Viewer stranger = Viewer.visitor("test");
        String draws = "/selection/calls/" + call.id() + "/draws";
        assertThat(page("/selection/calls/" + call.id(), stranger)).contains(draws);
        String shown = page(draws, stranger);
        Map<String, String> command = new HashMap<>();
        Matcher option = Pattern.compile("--(count|reserves|seed|commitment|limit) ([0-9a-z:]+)")
                .matcher(shown);
        while (option.find()) {
            command.put(option.group(1), option.group(2));
        }
        List<Pool.Entry> entries = new ArrayList<>();
        String[] lines = page(draws + "/defence/1/1/pool.csv", stranger).split("\n");
        for (int n = 1; n < lines.length; n++) {
            String[] cells = lines[n].split(",");
            entries.add(
                    new Pool.Entry(cells[0], new BigDecimal(cells[1]), Map.of("region", cells[2], "unit", cells[3])));
        }
        var pool = new Pool(entries);
        assertThat(shown).contains(pool.digest());
        var seed = new Seed(command.getOrDefault("seed", ""));
        assertThat(seed.commitment()).isEqualTo(command.get("commitment"));
        int perUnit = Integer.parseInt(command.getOrDefault("limit", "").split(":")[1]);
        var draw = new Draw(
                pool,
                Set.of(),
                List.of(),
                List.of(new Draw.Limit("unit", perUnit)),
                Integer.parseInt(command.getOrDefault("count", "")),
                Integer.parseInt(command.getOrDefault("reserves", "")));
        for (Draw.Drawn one : draw.with(seed).drawn()) {
            assertThat(shown).contains(one.expert()).contains(one.number() + " / " + one.of());
        }
    }

    private void signed(Call call) throws Exception {
        all.day(Bids.LAST.plusDays(20));
        advance(call);
        String contract = "/selection/applications/" + bids.getFirst().id() + "/contract";
        assertThat(page(contract, units.getFirst())).contains("任务书");
        send(contract, units.getFirst(), "side", "TAKER");
        send(contract, all.poster, "side", "POSTER");
        send(contract, all.officer, "side", "DEPARTMENT");
        advance(call);
    }
}
