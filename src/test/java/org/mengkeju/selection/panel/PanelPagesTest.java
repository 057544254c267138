package org.mengkeju.selection.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.CallId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pages of panels: each shows what its reader may see. */
@ClockHouse
class PanelPagesTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester web;

    Panelling p;

    @BeforeEach
    void begin() {
        p = new Panelling(house);
    }

    @Test
    void officer_expert_and_public_read_a_panel_at_every_point_of_its_way() {
        p.experts(12);
        CallId call = p.call("review");
        String page = "/selection/calls/" + call + "/panels/review";
        p.application(call, "[]");
        reads(page, p.officer);
        Panel panel = p.frozen(call, "review");
        reads(page, p.officer);
        reads("/selection/calls/" + call + "/draws", p.officer);
        p.draws.closePool(panel.id(), p.officer);
        assertThat(web.get()
                        .uri("/selection/calls/" + call + "/draws/review/1/1/pool.csv")
                        .exchange())
                .hasStatusOk();
        reads(page, p.second);
        p.draws.draw(panel.id(), p.second);
        reads("/selection/panels", p.officer);
        Seat seat = p.seats(panel, SeatState.INVITED).getFirst();
        Viewer expert = p.viewer(seat);
        String desk = "/selection/reviews/" + seat.id();
        reads("/selection/reviews", expert);
        reads(desk, expert);
        assertThat(web.get().uri(desk).with(SignedIn.as(p.officer)).exchange()).hasStatus(403);
        p.acceptAll(panel);
        String sheet = desk + "/" + panel.items().getFirst();
        assertThat(web.get().uri(sheet).with(SignedIn.as(expert)).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("揭榜单位");
        assertThat(web.post()
                        .uri(sheet + "/autosave")
                        .param("m.goal", "80")
                        .with(SignedIn.as(expert))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("24.0");
        p.seats(panel, SeatState.ACCEPTED)
                .forEach(one -> p.sign(one, panel.items().getFirst(), panel, "80"));
        reads(sheet, expert);
        reads(page, p.officer);
        reads("/api/v1/selection/calls/" + call + "/panels/review", p.officer);
        reads("/api/v1/selection/calls/" + call + "/draws", p.officer);
        reads("/api/v1/selection/reviews", expert);
    }

    private void reads(String path, Viewer viewer) {
        assertThat(web.get().uri(path).with(SignedIn.as(viewer)).exchange())
                .as(path)
                .hasStatusOk();
    }
}
