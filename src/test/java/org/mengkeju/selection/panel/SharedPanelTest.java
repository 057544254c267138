package org.mengkeju.selection.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.assign.Objective;
import org.mengkeju.selection.panel.assignment.AssignmentDesk;
import org.mengkeju.selection.panel.assignment.Publishing;
import org.mengkeju.selection.panel.pairing.Pairing;
import org.mengkeju.selection.panel.pairing.PairingSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A programme whose file shares applications out: four applications, five experts, three experts each. A conflict bars from the
 * application alone, and nobody has anything on the desk before an officer publishes who scores what.
 */
@ClockHouse
class SharedPanelTest {
    private static final String RULE =
            "{\"each\": 3, \"fewest\": 1, \"most\": 4, \"objective\": \"FAIR\", \"ofDiscipline\": 1}";
    private static final PairingSettings BY_THE_FILE = new PairingSettings(3, 1, 4, Objective.FAIR, 0, 1, 1);

    @Autowired
    ApplicationContext house;

    Panelling p;
    AssignmentDesk desk;
    Publishing publishing;
    CallId call;
    List<ApplicationId> applications;
    Viewer colleague;

    @BeforeEach
    void begin() {
        p = new Panelling(house);
        desk = house.getBean(AssignmentDesk.class);
        publishing = house.getBean(Publishing.class);
        call = p.sharedCall(RULE, 5);
        applications = List.of(
                p.application(call, "[]"),
                p.application(call, "[]"),
                p.application(call, "[]"),
                p.application(call, "[]"));
        // with five experts for five seats everybody is drawn, also the one of the first applicant's unit
        colleague = p.expert("同事", lead(applications.getFirst()), "150100");
        p.experts(4);
    }

    private OrganisationId lead(ApplicationId application) {
        return new OrganisationId(p.jdbc.sql("SELECT lead FROM selection.application WHERE id = ?")
                .param(application.value())
                .query(UUID.class)
                .single());
    }

    private Panel drawnWithColleague() {
        Panel panel = p.drawn(call, "review");
        assertThat(p.seats(panel, SeatState.INVITED))
                .anyMatch(seat -> seat.person().equals(colleague.person()));
        return panel;
    }

    private Seat seat(Panel panel, Viewer expert) {
        return p.seats(panel).stream()
                .filter(one -> one.person().equals(expert.person()))
                .findFirst()
                .orElseThrow();
    }

    private Pairing published(Panel panel) {
        AssignmentDesk.Tried tried = desk.draft(panel.id(), BY_THE_FILE, p.officer);
        assertThat(tried.impossible()).isNull();
        Pairing draft = Objects.requireNonNull(tried.draft());
        return publishing.publish(panel.id(), draft.id(), draft.version(), "按学科和工作量分派", p.second);
    }

    @Test
    void whoIsConnectedWithOneApplicantMayScoreTheOthers() {
        Panel panel = drawnWithColleague();

        assertThat(p.drawRows.last(panel.id()).orElseThrow().excluded()).isEmpty();
        p.acceptAll(panel);
        Pairing one = published(panel);
        int own = seat(panel, colleague).n();
        assertThat(one.pair(applications.getFirst().value(), own)).isEmpty();
        assertThat(one.load(own)).isPositive();
        assertThat(p.differences(panel)).isEmpty();
    }

    @Test
    void whoIsConnectedWithEveryApplicantIsNotInThePool() {
        for (ApplicationId one : applications) {
            p.partner(one, lead(applications.getFirst()));
        }
        p.experts(1);
        Panel panel = p.drawn(call, "review");

        assertThat(p.drawRows.last(panel.id()).orElseThrow().excluded())
                .extracting(PanelDraw.Excluded::reason)
                .containsExactly("SAME_UNIT");
    }

    @Test
    void nobodyHasAnythingOnTheDeskBeforeAPublicationAndAfterUndoingIt() {
        Panel panel = p.drawn(call, "review");
        p.acceptAll(panel);
        assertThat(p.sheets.of(panel.id())).isEmpty();
        assertThat(p.seats(panel, SeatState.ACCEPTED)).hasSize(5);

        Pairing one = published(panel);
        assertThat(p.sheets.of(panel.id())).hasSize(12);

        publishing.undo(panel.id(), one.id(), one.version(), "换一种分法", p.officer);
        assertThat(p.sheets.of(panel.id())).isEmpty();
        assertThat(p.differences(panel)).isEmpty();
    }

    @Test
    void everyApplicationIsCountedByTheThreeExpertsItHas() {
        Panel panel = p.drawn(call, "review");
        p.acceptAll(panel);
        published(panel);

        for (Sheet sheet : p.sheets.of(panel.id())) {
            p.sign(p.seats.find(sheet.seat()).orElseThrow(), sheet.item(), panel, "80");
        }
        assertThat(p.now(panel).state()).isEqualTo(PanelState.AGGREGATED);
        assertThat(p.score(panel, applications.getFirst().value()).sheets()).isEqualTo(3);
    }

    @Test
    void aConflictThatComesLaterTakesOneApplicationOffTheDeskAndCallsTheOfficer() {
        Panel panel = p.drawn(call, "review");
        p.acceptAll(panel);
        Pairing one = published(panel);
        int waiting = p.panels.waiting();
        Pairing.Pair pair = one.pairs().getFirst();
        Seat seat = p.seats(panel).stream()
                .filter(s -> s.n() == pair.expert())
                .findFirst()
                .orElseThrow();
        p.partner(new ApplicationId(pair.item()), at(seat));

        p.desk.morning(panel.id());

        assertThat(p.sheets.find(seat.id(), pair.item()).orElseThrow().state()).isEqualTo(Sheet.State.SET_ASIDE);
        assertThat(p.sheets.of(seat.id()))
                .filteredOn(sheet -> !sheet.item().equals(pair.item()))
                .allMatch(sheet -> sheet.state() == Sheet.State.DRAFT);
        assertThat(p.panels.waiting()).isEqualTo(waiting + 1);
        Pairing after = published(panel);
        assertThat(after.pair(pair.item(), seat.n())).isEmpty();
        assertThat(after.of(pair.item())).hasSize(3);
        assertThat(p.panels.waiting()).isEqualTo(waiting);
        assertThat(p.differences(panel)).isEmpty();
    }

    /** Puts an expert at a new unit of the network. */
    private OrganisationId at(Seat seat) {
        OrganisationId unit = p.unit("某单位");
        p.jdbc.sql("UPDATE selection.expert SET unit = ? WHERE id = ?")
                .params(unit.value(), seat.expert().value())
                .update();
        return unit;
    }

    @Test
    void nobodyIsGivenMoreThanTheFileAllows() {
        Panel panel = p.drawn(call, "review");
        p.acceptAll(panel);

        assertThatThrownBy(
                        () -> desk.draft(panel.id(), new PairingSettings(3, 0, 5, Objective.TOTAL, 0, 1, 0), p.officer))
                .hasMessage("selection.assignment.refusal.most");
    }

    @Test
    void anApplicationOfAnotherDisciplineNamesWhoIsMissing() {
        p.jdbc.sql("""
                        UPDATE selection.application SET answers = '{"texts":{"discipline":"790.10"},"rows":{}}'
                        WHERE id = ?""").param(applications.getLast().value()).update();
        Panel panel = p.drawn(call, "review");
        p.acceptAll(panel);

        AssignmentDesk.Tried tried = desk.draft(panel.id(), BY_THE_FILE, p.officer);

        assertThat(Objects.requireNonNull(tried.impossible()).lines()).anySatisfy(line -> {
            assertThat(line.messageKey()).isEqualTo("selection.assignment.why.discipline");
            assertThat(line.arguments())
                    .first()
                    .isEqualTo(
                            String.valueOf(panel.number(applications.getLast().value())));
        });
    }
}
