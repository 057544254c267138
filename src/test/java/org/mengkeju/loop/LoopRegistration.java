package org.mengkeju.loop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.loop.ClosedLoop.Step;
import org.mengkeju.registration.Applications;
import org.mengkeju.registration.Attachment;
import org.mengkeju.registration.ContractForm;
import org.mengkeju.registration.Filed;
import org.mengkeju.registration.Registration;
import org.mengkeju.registration.RegistrationDecisions;
import org.mengkeju.registration.RegistrationDesk;
import org.mengkeju.registration.RegistrationState;
import org.mengkeju.registration.Registrations;
import org.mengkeju.registration.recognition.Answer;
import org.mengkeju.registration.recognition.Condition;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.ContractType;
import org.mengkeju.registration.recognition.Flag;
import org.mengkeju.registration.recognition.RuleSets;
import org.springframework.context.ApplicationContext;

/** The part of the way that leads to the certificate. */
final class LoopRegistration {
    private final LoopPeople people;
    private final Registrations registrations;
    private final Applications applications;
    private final RegistrationDesk desk;
    private final RegistrationDecisions decisions;

    LoopRegistration(ApplicationContext house, LoopPeople people) {
        this.people = people;
        registrations = house.getBean(Registrations.class);
        applications = house.getBean(Applications.class);
        desk = house.getBean(RegistrationDesk.class);
        decisions = house.getBean(RegistrationDecisions.class);
    }

    List<Step> steps(Supplier<Deal> deal) {
        Supplier<Registration> one = () -> find(deal).orElseThrow();
        return List.of(
                Step.awaited("pre-filled", () -> find(deal).isPresent()),
                new Step("attached", () -> !registrations.attachments(one.get()).isEmpty(), () -> attach(one.get())),
                new Step("filled in", () -> one.get().form().facts().rightExpiresOn() != null, () -> fill(one.get())),
                new Step("submitted", () -> past(one, RegistrationState.DRAFT), () -> submit(one.get())),
                new Step("accepted", () -> past(one, RegistrationState.SUBMITTED), () -> accept(one.get())),
                new Step("taken", () -> past(one, RegistrationState.ACCEPTED), () -> take(one.get())),
                new Step("proposed", () -> past(one, RegistrationState.IN_REVIEW), () -> propose(one.get())),
                new Step("registered", () -> past(one, RegistrationState.SECOND_REVIEW), () -> confirm(one.get())),
                Step.awaited("known to the deal", () -> deal.get().registration() != null));
    }

    private Optional<Registration> find(Supplier<Deal> deal) {
        return registrations.ofDeal(deal.get().id().value());
    }

    private static boolean past(Supplier<Registration> one, RegistrationState state) {
        Set<RegistrationState> before = EnumSet.noneOf(RegistrationState.class);
        for (RegistrationState each : List.of(
                RegistrationState.DRAFT,
                RegistrationState.SUBMITTED,
                RegistrationState.ACCEPTED,
                RegistrationState.IN_REVIEW,
                RegistrationState.SECOND_REVIEW)) {
            before.add(each);
            if (each == state) {
                break;
            }
        }
        return !before.contains(one.get().state());
    }

    private void attach(Registration one) {
        String number = one.form().contractNumber();
        applications.attach(one.id(), Attachment.Kind.CONTRACT, "合同.pdf", Filed.pdf(number), people.supplier());
    }

    private void fill(Registration one) {
        applications.save(one.id(), one.version(), completed(one.form()), people.supplier());
    }

    private void submit(Registration one) {
        applications.submit(one.id(), one.version(), people.supplier());
    }

    private void accept(Registration one) {
        desk.accept(one.id(), one.version(), people.registrar(2));
    }

    private void take(Registration one) {
        desk.take(one.id(), one.version(), people.registrar(2));
    }

    private void propose(Registration one) {
        desk.proposeToRegister(one.id(), one.version(), "符合", people.registrar(2));
    }

    private void confirm(Registration one) {
        decisions.confirm(one.id(), one.version(), people.registrar(3));
    }

    private static ContractForm completed(ContractForm form) {
        ContractFacts of = form.facts();
        var facts = new ContractFacts(
                of.id(),
                of.type(),
                of.subtype(),
                wanted(),
                of.amount(),
                of.payment(),
                of.costs(),
                null,
                List.of(),
                null,
                of.signedOn(),
                of.endsOn(),
                LocalDate.of(2044, 1, 1),
                of.applicant(),
                false,
                of.papers(),
                false,
                null);
        return new ContractForm(
                form.title(),
                form.contractNumber(),
                form.seller(),
                form.buyer(),
                "MATERIALS",
                form.summary(),
                form.startsOn(),
                null,
                null,
                facts);
    }

    private static Map<Flag, Answer> wanted() {
        var rules = RuleSets.newest();
        List<Condition> all = new ArrayList<>(rules.grounds());
        all.addAll(rules.of(ContractType.LIC, null));
        Map<Flag, Answer> answers = new EnumMap<>(Flag.class);
        all.stream().filter(one -> !one.flag().isComputed()).forEach(one -> answers.put(one.flag(), one.wanted()));
        return answers;
    }
}
