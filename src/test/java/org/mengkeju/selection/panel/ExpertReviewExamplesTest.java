package org.mengkeju.selection.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Measure;
import org.mengkeju.integrity.Subject;
import org.mengkeju.integrity.record.RecordDesk;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.jobs.DueJobs;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Worked examples 2, 5 and 6 of the sheet expert-review.md; the others stand with scoring, applications and objections. */
@ClockHouse
class ExpertReviewExamplesTest {
    @Autowired
    ApplicationContext house;

    Panelling p;

    @BeforeEach
    void begin() {
        p = new Panelling(house);
    }

    @Test
    void example2_an_expert_of_a_partner_is_replaced_for_the_same_unit() {
        p.experts(11);
        OrganisationId institute = p.unit("包头稀土研究院");
        Viewer expert = p.expert("院内专家", institute, "150200");
        CallId call = p.call("review");
        ApplicationId application = p.application(call, "[]");
        p.partner(application, p.unit("第一合作单位"));
        p.partner(application, p.unit("第二合作单位"));
        Panel panel = p.frozen(call, "review");
        PanelDraw closed = p.draws.closePool(panel.id(), p.officer);
        assertThat(closed.excluded()).extracting(PanelDraw.Excluded::reason).doesNotContain("SAME_UNIT");
        p.partner(application, institute);
        // whatever the seed: of twelve ten are drawn, and whoever meets the conflict is out before being invited
        p.draws.draw(panel.id(), p.second);
        p.seats(panel).stream()
                .filter(seat -> seat.person().equals(expert.person()))
                .forEach(seat -> assertThat(seat.state() == SeatState.RESERVE
                                || (seat.state() == SeatState.REPLACED
                                        && seat.ground().equals("SAME_UNIT")))
                        .isTrue());
        assertThat(p.seats(panel, SeatState.INVITED))
                .hasSize(5)
                .noneMatch(seat -> seat.person().equals(expert.person()));

        CallId later = p.call("review");
        p.partner(p.application(later, "[]"), institute);
        Panel other = p.frozen(later, "review");
        assertThat(p.draws.closePool(other.id(), p.officer).excluded())
                .extracting(PanelDraw.Excluded::reason)
                .containsOnlyOnce("SAME_UNIT");
    }

    @Test
    void example5_silence_for_two_working_days_calls_the_next_and_two_scores_are_too_few() {
        p.experts(6);
        CallId call = p.call("argument");
        Panel panel = p.drawn(call, "argument");
        var invited = p.seats(panel, SeatState.INVITED);
        p.accept(invited.get(0));
        p.accept(invited.get(1));
        Seat silent = invited.get(2);
        Seat next = p.seats(panel, SeatState.RESERVE).getFirst();
        p.clock.set(Objects.requireNonNull(silent.answerBy()));
        new DueJobs(house).run();
        assertThat(p.seats.find(silent.id()).orElseThrow().state()).isEqualTo(SeatState.INVITED);
        p.clock.set(Objects.requireNonNull(silent.answerBy()).plusDays(1));
        new DueJobs(house).run();
        assertThat(p.seats.find(silent.id()).orElseThrow().state()).isEqualTo(SeatState.REPLACED);
        assertThat(p.seats.find(next.id()).orElseThrow().state()).isEqualTo(SeatState.INVITED);

        p.sign(invited.get(0), call.value(), panel, "80");
        p.sign(invited.get(1), call.value(), panel, "90");
        assertThat(p.found(panel)).isEmpty();
        assertThat(p.now(panel).state()).isEqualTo(PanelState.DRAWN);
        assertThat(p.differences(panel)).isEmpty();
    }

    @Test
    void example6_who_was_sanctioned_until_1_june_2029_is_not_drawn_the_day_before() {
        Viewer expert = p.person("expert");
        UUID person = Objects.requireNonNull(expert.person());
        p.put(expert.name(), person, null, "150100");
        p.experts(6);
        p.clock.set(LocalDate.of(2026, 6, 1));
        house.getBean(RecordDesk.class)
                .enter(
                        Subject.of(person),
                        new RecordDesk.Outside(
                                Measure.Kind.BAN,
                                3,
                                LocalDate.of(2026, 6, 1),
                                Set.of(Activity.REVIEW),
                                true,
                                "处理决定书",
                                "科监 2026-6",
                                "泄露评审分数",
                                LocalDate.of(2026, 6, 1)),
                        p.officer);
        assertThat(excluded(LocalDate.of(2029, 5, 31))).containsEntry("LIVE_PENALTY", 1L);
        assertThat(excluded(LocalDate.of(2029, 6, 1))).doesNotContainKey("LIVE_PENALTY");
    }

    private Map<String, Long> excluded(LocalDate day) {
        p.clock.set(day);
        Panel panel = p.frozen(p.call("argument"), "argument");
        return p.draws.closePool(panel.id(), p.officer).excluded().stream()
                .collect(Collectors.groupingBy(PanelDraw.Excluded::reason, Collectors.counting()));
    }
}
