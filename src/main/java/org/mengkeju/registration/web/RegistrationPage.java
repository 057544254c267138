package org.mengkeju.registration.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.registration.Attachment;
import org.mengkeju.registration.ContractForm;
import org.mengkeju.registration.Registration;
import org.mengkeju.registration.RegistrationAccess;
import org.mengkeju.registration.RegistrationState;
import org.mengkeju.registration.Registrations;
import org.mengkeju.registration.recognition.Answer;
import org.mengkeju.registration.recognition.CostItem;
import org.mengkeju.registration.recognition.Recognition;
import org.mengkeju.registration.tax.IncomeTaxRelief;
import org.mengkeju.registration.tax.VatExemption;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a registration show. */
@Component
class RegistrationPage {

    private final Registrations registrations;
    private final RegistrationAccess access;
    private final WorkingCalendar calendar;
    private final Divisions divisions;
    private final RegionClock clock;

    RegistrationPage(
            Registrations registrations,
            RegistrationAccess access,
            WorkingCalendar calendar,
            Divisions divisions,
            RegionClock clock) {
        this.registrations = registrations;
        this.access = access;
        this.calendar = calendar;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * A line of a list.
     *
     * @param left working days left until the last day for a decision, negative when it has passed; null while none runs
     */
    record Card(Registration registration, @Nullable Integer left) {
        public boolean overdue() {
            return left != null && left < 0;
        }

        public int late() {
            return left == null ? 0 : -left;
        }
    }

    List<Card> cards(List<Registration> all) {
        return all.stream().map(this::card).toList();
    }

    Card card(Registration one) {
        LocalDate due = one.review().dueOn();
        boolean runs = due != null && one.state().waitsForDesk() && !one.state().isLive();
        return new Card(one, due != null && runs ? calendar.workingDaysBetween(clock.today(), due) : null);
    }

    /** One step of the way as it is drawn. */
    record Step(RegistrationState state, String look) {}

    private static final List<RegistrationState> WAY = List.of(
            RegistrationState.SUBMITTED,
            RegistrationState.ACCEPTED,
            RegistrationState.IN_REVIEW,
            RegistrationState.EXPERT_REVIEW,
            RegistrationState.SECOND_REVIEW,
            RegistrationState.REGISTERED);

    static List<Step> way(Registration one, boolean experts) {
        List<Step> steps = new ArrayList<>();
        int now = position(one.state());
        for (int n = 0; n < WAY.size(); n++) {
            RegistrationState state = WAY.get(n);
            if (state == RegistrationState.EXPERT_REVIEW && !experts && one.state() != state) {
                continue;
            }
            boolean ended = !one.state().isLive() && one.state().next().isEmpty();
            String look =
                    n < now ? "done" : n == now ? (ended ? "stop" : one.state().isLive() ? "done" : "now") : "";
            steps.add(new Step(n == now && !one.state().isLive() ? one.state() : state, look));
        }
        return steps;
    }

    private static int position(RegistrationState state) {
        return switch (state) {
            case DRAFT, TO_CORRECT, SUBMITTED, WITHDRAWN -> 0;
            case ACCEPTED -> 1;
            case IN_REVIEW -> 2;
            case EXPERT_REVIEW -> 3;
            case SECOND_REVIEW -> 4;
            case REGISTERED, NOT_REGISTERED, CHANGE_FILED, CANCEL_FILED, CANCELLED, REVOKED -> 5;
        };
    }

    void show(Model model, Registration one, Viewer viewer) {
        Recognition recognition = one.recognition();
        boolean experts = recognition.technology() != null
                && one.rules()
                        .needsExperts(recognition.technology(), one.review().disputed());
        model.addAttribute("one", one);
        model.addAttribute("card", card(one));
        model.addAttribute("found", recognition);
        model.addAttribute("rules", one.rules());
        model.addAttribute("steps", way(one, experts));
        model.addAttribute("experts", experts);
        model.addAttribute("unsureCosts", unsureCosts(one.form()));
        model.addAttribute("vat", VatExemption.of(one.form().facts(), recognition));
        model.addAttribute("incomeTax", incomeTax(one.form(), recognition));
        model.addAttribute("papers", registrations.attachments(one));
        model.addAttribute("entries", registrations.entries(one));
        model.addAttribute("mayApply", access.mayApply(one, viewer));
        model.addAttribute("mayRegister", access.mayRegister(one, viewer));
        model.addAttribute("divisions", divisions);
        model.addAttribute("answers", FormFields.answers());
        model.addAttribute("sameOfficer", isFirst(one, viewer));
        model.addAttribute("pending", one.review().pending());
        model.addAttribute("showsDemo", one.demo());
    }

    private static boolean isFirst(Registration one, Viewer viewer) {
        var proposal = one.review().proposal();
        return proposal != null && proposal.officer().equals(viewer.person());
    }

    /** Positions of costs a person has to judge. */
    private static List<Integer> unsureCosts(ContractForm form) {
        List<Integer> positions = new ArrayList<>();
        for (int n = 0; n < form.facts().costs().size(); n++) {
            CostItem item = form.facts().costs().get(n);
            if (item.reasonable() != Answer.NO) {
                positions.add(n);
            }
        }
        return positions;
    }

    private static IncomeTaxRelief incomeTax(ContractForm form, Recognition recognition) {
        LocalDate from = form.startsOn() == null ? form.facts().signedOn() : form.startsOn();
        LocalDate to = form.facts().endsOn();
        Integer months = from == null || to == null ? null : (int) ChronoUnit.MONTHS.between(from, to.plusDays(1));
        return IncomeTaxRelief.of(recognition.type(), months, false);
    }

    void form(Model model, Registration one, Map<String, String> values) {
        var type = one.form().facts().type();
        model.addAttribute("one", one);
        model.addAttribute("values", values);
        model.addAttribute("sections", FormFields.of(type));
        model.addAttribute(
                "flags", FormFields.flags(one.rules(), type, one.form().facts().subtype()));
        model.addAttribute("answers", FormFields.answers());
        model.addAttribute("costs", FormReader.COSTS);
        model.addAttribute("kinds", Attachment.Kind.values());
        model.addAttribute("papers", registrations.attachments(one));
        model.addAttribute("found", one.recognition());
        model.addAttribute("faults", Map.of());
        model.addAttribute("missing", registrations.faults(one).size());
        model.addAttribute("showsDemo", one.demo());
    }

    /** States of the desk's tabs. */
    static Set<RegistrationState> tab(String tab) {
        return switch (tab) {
            case "registered" ->
                EnumSet.of(RegistrationState.REGISTERED, RegistrationState.CANCELLED, RegistrationState.REVOKED);
            case "correct" -> EnumSet.of(RegistrationState.TO_CORRECT);
            case "refused" -> EnumSet.of(RegistrationState.NOT_REGISTERED);
            default -> EnumSet.copyOf(Registrations.AT_DESK);
        };
    }
}
