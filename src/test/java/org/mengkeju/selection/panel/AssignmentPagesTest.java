package org.mengkeju.selection.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.assign.Objective;
import org.mengkeju.selection.panel.assignment.AssignmentDesk;
import org.mengkeju.selection.panel.pairing.Pairing;
import org.mengkeju.selection.panel.pairing.PairingRows;
import org.mengkeju.selection.panel.pairing.PairingSettings;
import org.mengkeju.selection.panel.pairing.PairingState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The officer's page of assignments and the same by REST. */
@ClockHouse
class AssignmentPagesTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester web;

    Panelling p;
    CallId call;
    Panel panel;
    String page;
    String api;

    @BeforeEach
    void begin() {
        p = new Panelling(house);
        p.experts(12);
        call = p.call("review");
        p.application(call, "[]");
        p.application(call, "[]");
        panel = p.drawn(call, "review");
        p.acceptAll(panel);
        page = "/selection/calls/" + call + "/panels/review/assignment";
        api = "/api/v1" + page;
    }

    private MvcTestResult read(String path, Viewer viewer) {
        return web.get().uri(path).with(SignedIn.as(viewer)).exchange();
    }

    private MvcTestResult send(String path, String body) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .with(SignedIn.as(p.officer))
                .exchange();
    }

    private Pairing in(PairingState state) {
        return house.getBean(PairingRows.class).of(panel.id(), state).orElseThrow();
    }

    @Test
    void an_officer_makes_publishes_and_undoes_an_assignment_on_the_page() {
        assertThat(read("/selection/calls/" + call + "/panels/review", p.officer))
                .hasStatusOk()
                .bodyText()
                .contains(page);
        assertThat(read(page, p.officer)).hasStatusOk().bodyText().contains("每位接受邀请的专家评审全部 2 项");
        assertThat(web.post()
                        .uri(page + "/draft")
                        .param("perItem", "3")
                        .param("most", "1")
                        .with(SignedIn.as(p.officer))
                        .exchange())
                .hasStatus(302);
        assertThat(house.getBean(PairingRows.class).of(panel.id())).isEmpty();
        var made = web.post()
                .uri(page + "/draft")
                .param("perItem", "3")
                .param("most", "2")
                .param("objective", "TOTAL")
                .with(SignedIn.as(p.officer))
                .exchange();
        assertThat(made).hasStatus(302);
        Pairing draft = in(PairingState.DRAFT);
        assertThat(read(page, p.officer)).hasStatusOk().bodyText().contains("草案", "✓");
        Pairing.Pair pair = draft.pairs().getFirst();
        String why = page + "/" + draft.id() + "/" + pair.item() + "/" + pair.expert();
        assertThat(read(why, p.officer)).hasStatusOk().bodyText().contains("八类冲突", "换成别人会怎样");
        Viewer expert = p.viewer(p.seats(panel, SeatState.ACCEPTED).getFirst());
        assertThat(read(page, expert)).hasStatus(403);
        assertThat(read("/api/v1/selection/reviews", expert))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(draft.id().toString());
        step(draft, "publish");
        Pairing published = in(PairingState.PUBLISHED);
        assertThat(read(page, p.officer)).hasStatusOk().bodyText().contains("分派生效中");
        assertThat(read("/selection/reviews", expert)).hasStatusOk();
        step(published, "undo");
        assertThat(in(PairingState.UNDONE).n()).isEqualTo(published.n());
        assertThat(p.differences(panel)).isEmpty();
    }

    private void step(Pairing one, String step) {
        assertThat(web.post()
                        .uri(page + "/" + one.id() + "/" + step)
                        .param("version", String.valueOf(one.version()))
                        .param("ground", "按学科分派")
                        .with(SignedIn.as(p.officer))
                        .exchange())
                .hasStatus(302);
    }

    @Test
    void a_program_does_the_same_by_rest() {
        assertThat(read(api, p.officer)).hasStatusOk().bodyText().contains("\"everybody\":true");
        String settings = "{'perItem':3,'least':0,'most':%s,'objective':'FAIR','outside':0}";
        assertThat(send(api + "/draft", settings.formatted(1)))
                .hasStatus(409)
                .bodyText()
                .contains("第 1、2 项");
        assertThat(send(api + "/draft", settings.formatted(2)))
                .hasStatusOk()
                .bodyText()
                .contains("\"pairs\"");
        Pairing draft = in(PairingState.DRAFT);
        Pairing.Pair pair = draft.pairs().getFirst();
        assertThat(read(api + "/" + draft.id() + "/" + pair.item() + "/" + pair.expert(), p.officer))
                .hasStatusOk()
                .bodyText()
                .contains("\"others\"");
        int free = draft.basis().experts().stream()
                .filter(expert -> draft.pair(pair.item(), expert).isEmpty() && draft.load(expert) < 2)
                .findFirst()
                .orElseThrow();
        String change = "{'version':%s,'item':'%s','drop':%s,'take':%s,'ground':'更熟悉'}"
                .formatted(draft.version(), pair.item(), pair.expert(), free);
        assertThat(send(api + "/" + draft.id() + "/change", change)).hasStatusOk();
        assertThat(send(api + "/" + draft.id() + "/change", change)).hasStatus(409);
        int version = in(PairingState.DRAFT).version();
        assertThat(send(api + "/" + draft.id() + "/publish", "{'version':%s,'ground':'分派'}".formatted(version)))
                .hasStatusOk()
                .bodyText()
                .contains("\"everybody\":false");
        Pairing published = in(PairingState.PUBLISHED);
        assertThat(send(
                        api + "/" + published.id() + "/undo",
                        "{'version':%s,'ground':'重来'}".formatted(published.version())))
                .hasStatusOk()
                .bodyText()
                .contains("\"everybody\":true");
    }

    @Test
    void who_has_a_seat_in_the_panel_does_not_read_its_assignment_as_an_officer_either() {
        Seat seat = p.seats(panel, SeatState.ACCEPTED).getFirst();
        var both = new Viewer(seat.person(), "两个身份", p.officer.roles(), null, null, "127.0.0.1");
        assertThat(read(page, both)).hasStatus(404);
    }

    @Test
    void manyApplicationsOfManyExpertsAreReadInParts() {
        var many = new Panelling(house);
        many.experts(14);
        String rule = "{'each': 3, 'fewest': 1, 'most': 20, 'objective': 'FAIR', 'ofDiscipline': 0}".replace('\'', '"');
        CallId shared = many.sharedCall(rule, 14);
        for (int n = 0; n < 60; n++) {
            many.application(shared, "[]");
        }
        Panel whole = many.drawn(shared, "review");
        many.acceptAll(whole);
        String address = "/selection/calls/" + shared + "/panels/review";
        assertThat(read(address, many.officer)).bodyText().contains("还没有公布分派");
        var tried = desk().draft(whole.id(), new PairingSettings(3, 1, 20, Objective.FAIR, 0, 1, 0), many.officer);
        assertThat(tried.impossible()).isNull();

        assertThat(read(address + "/assignment", many.officer))
                .bodyText()
                .contains("第 50 项，专家", "分到的专家", "第 1 页，共 2 页")
                .doesNotContain("第 51 项，专家");
        assertThat(read(address + "/assignment?page=1", many.officer))
                .bodyText()
                .contains("第 60 项，专家", "第 2 页，共 2 页");
        assertThat(read(address + "/assignment?page=99", many.officer)).hasStatusOk();
    }

    private AssignmentDesk desk() {
        return house.getBean(AssignmentDesk.class);
    }
}
