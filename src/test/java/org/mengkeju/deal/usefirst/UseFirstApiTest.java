package org.mengkeju.deal.usefirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mengkeju.deal.usefirst.Licence.date;
import static org.mengkeju.deal.usefirst.Licence.terms;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.usefirst.UseFirstHouse.Signed;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ClockHouse
@Import(Talks.class)
class UseFirstApiTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    Deals deals;

    private final UseFirstHouse house;

    UseFirstApiTest(@Autowired ApplicationContext context, @Autowired Talks talks) {
        this.house = new UseFirstHouse(context, talks);
        house.dayWithoutJobs("2026-05-01");
    }

    @Test
    void aLicenceGoesItsWayByRestAndARepeatedRequestIsWrittenOnce() {
        Signed it = house.signed(terms("", 0, date("2027-05-01", 100_000)));
        String register = """
                {"move":"REGISTER","on":"2026-05-01","evidence":"登记证明","key":"%s","said":{"text":"HT-登记-1"}}""".formatted(it.id());
        assertThat(post(it, register, it.licensee())).hasStatusOk();
        assertThat(post(it, register, it.licensee())).hasStatusOk();
        assertThat(house.licences().find(it.id()).orElseThrow().contract().acts())
                .hasSize(1);
        assertThat(post(it, "{\"move\":\"HAND_OVER\",\"on\":\"2026-05-01\",\"evidence\":\"清单\"}", it.licensee()))
                .hasStatus(403);
        assertThat(post(it, "{\"move\":\"HAND_OVER\",\"on\":\"2026-05-02\",\"evidence\":\"清单\"}", it.licensor()))
                .hasStatus(422);
        assertThat(post(it, "{\"move\":\"HAND_OVER\",\"on\":\"2026-05-01\",\"evidence\":\"  \"}", it.licensor()))
                .hasStatus(422);
        assertThat(post(it, "{\"move\":\"HAND_OVER\",\"on\":\"2026-05-01\",\"evidence\":\"清单\"}", it.licensor()))
                .hasStatusOk()
                .bodyText()
                .contains("IN_FREE_USE");
        assertThat(post(it, "{\"move\":\"PAY\",\"on\":\"2026-05-01\",\"evidence\":\"回单\"}", it.licensor()))
                .as("payments come from the ledger")
                .hasStatus(403);
        assertThat(get(
                        "/api/v1/use-first/" + it.id(),
                        house.signed(terms("", 0, date("2027-05-01", 1))).licensee()))
                .hasStatus(404);
    }

    @Test
    void whatATechnologyContractOfficeRegisteredNobodySaysAgain() {
        Signed it = house.signed(terms("", 0, date("2027-05-01", 100_000)));
        deals.recordRegistration(it.id(), "2026-15-000001", house.today());
        house.waitUntil(() -> house.kept(it) == UseFirstState.REGISTERED);
        deals.recordRegistration(it.id(), "2026-15-000001", house.today());
        assertThat(house.licences().find(it.id()).orElseThrow().contract().acts())
                .singleElement()
                .satisfies(act -> assertThat(act.evidence()).isEqualTo("2026-15-000001"));
    }

    @Test
    void theCalendarFileHoldsWhatTheViewerOwesAndNobodyElsesDays() {
        Signed it = house.inUse(terms("", 0, date("2027-05-01", 100_000)));
        house.day("2027-05-10");
        String own = text(get("/deals/use-first/calendar.ics", it.licensee()));
        assertThat(own)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20270531", "SUMMARY:付款 100\\,000.00 元")
                .doesNotContain("开票");
        assertThat(own.lines().map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(length -> length <= 75);
        assertThat(text(get("/deals/use-first/calendar.ics", it.licensor())))
                .contains("开票")
                .doesNotContain("SUMMARY:付款");
    }

    private MvcTestResult post(Signed it, String body, Viewer who) {
        return web.post()
                .uri("/api/v1/use-first/" + it.id() + "/acts")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(SignedIn.as(who))
                .exchange();
    }

    private MvcTestResult get(String path, Viewer who) {
        return web.get().uri(path).with(SignedIn.as(who)).exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
