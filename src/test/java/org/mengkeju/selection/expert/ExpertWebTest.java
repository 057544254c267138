package org.mengkeju.selection.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The pool by its pages: an expert enters, the unit confirms, an operator admits, a table is imported. */
@ClockHouse
class ExpertWebTest {
    private static final String HEAD = "姓名,单位,职称级别,职称,学科,专长,所在地,出生年月\n";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester web;

    PoolPeople all;
    Viewer expert;

    @BeforeEach
    void people() {
        all = new PoolPeople(house);
        expert = all.account(all.organisation());
    }

    @Test
    void anExpertEntersThePoolThroughThePages() {
        assertThat(page("/selection/expert/profile", expert)).contains("申请入库", "平台默认值(非官方)");
        post(
                "/selection/expert/profile",
                expert,
                "rank",
                "SENIOR",
                "title",
                "研究员",
                "disciplines",
                "4503035",
                "text",
                "研究稀土萃取分离。",
                "division",
                "包头市",
                "born",
                "1975-03");
        Expert one = all.fresh(expert);
        assertThat(one.profile().division()).isEqualTo("150200");
        Viewer colleague = PoolPeople.colleague(Objects.requireNonNull(one.unit()));
        assertThat(page("/selection/expert/confirm", colleague)).contains(one.name(), "2026-05-19");
        post("/selection/expert/confirm/" + one.id() + "/CONFIRM", colleague, "version", "1");
        String at = "/selection/expert/pool/" + one.id();
        assertThat(page(at, all.operator)).contains("准予入库", "都符合");
        post(at + "/ADMIT", all.operator, "version", "2");
        assertThat(page("/selection/expert/pool?q=" + one.name().substring(3), all.operator))
                .contains("在库");
        post(
                "/selection/expert/profile/works",
                expert,
                "kind",
                "PAPER",
                "identifier",
                "https://doi.org/10.1000/X1",
                "day",
                "2025-03-01");
        assertThat(page("/selection/expert/profile", expert)).contains("10.1000/x1", "都还对");
        assertThat(page(at, all.operator)).doesNotContain("10.1000/x1");
    }

    @Test
    void aTableWithOneFaultIsNotImportedAtAll() {
        String good = "专家 表一,,副高级,高级工程师,4503035,萃取分离,包头市,1980-02\n";
        String faulty = importing(
                HEAD + good + "专家 表二,,很高,高级工程师,4503035,萃取,包头市,1980-02\n" + "专家 表三,,副高级,高级工程师,4503035,萃取,包头市,八零年\n",
                200);
        assertThat(faulty).contains("一行也没有导入", "第 3 行", "第 4 行", "职称级别填", "1970-05");
        assertThat(page("/selection/expert/pool?q=表一", all.operator)).contains("没有符合的专家");
        importing(HEAD + good, 302);
        assertThat(page("/selection/expert/pool?q=表一", all.operator)).contains("专家 表一", "无账号");
        assertThat(all.experts.inPool()).noneMatch(one -> one.name().equals("专家 表一"));
    }

    @Test
    void programsMoveAnEntryByItsVersion() {
        Expert one = all.confirmed(expert);
        String at = "/api/v1/experts-pool/" + one.id();
        assertThat(web.get().uri(at).with(SignedIn.as(expert))).hasStatus(403);
        assertThat(web.post()
                        .uri(at + "/moves/ADMIT")
                        .header("If-Match", "\"1\"")
                        .with(SignedIn.as(all.operator)))
                .hasStatus(409);
        assertThat(web.post()
                        .uri(at + "/moves/REFUSE")
                        .header("If-Match", "\"2\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"words\":\"材料不全\"}")
                        .with(SignedIn.as(all.operator)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("REFUSED");
    }

    private String importing(String table, int status) {
        var file = new MockMultipartFile("file", "experts.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        var done = web.perform(MockMvcRequestBuilders.multipart("/selection/expert/pool/import")
                .file(file)
                .with(SignedIn.as(all.operator)));
        assertThat(done).hasStatus(status);
        return text(done.getResponse());
    }

    private String page(String at, Viewer viewer) {
        var shown = web.get().uri(at).with(SignedIn.as(viewer)).exchange();
        assertThat(shown).hasStatusOk();
        return text(shown.getResponse());
    }

    private static String text(org.springframework.mock.web.MockHttpServletResponse response) {
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void post(String at, Viewer by, String... fields) {
        var request = web.post().uri(at).with(SignedIn.as(by));
        for (int n = 0; n < fields.length; n += 2) {
            request = request.param(fields[n], fields[n + 1]);
        }
        assertThat(request.exchange()).as(at).hasStatus(302);
    }
}
