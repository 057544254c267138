package org.mengkeju.registration.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionLoader;
import org.mengkeju.platform.start.StartStep;
import org.mengkeju.registration.Applications;
import org.mengkeju.registration.Attachment;
import org.mengkeju.registration.ContractForm;
import org.mengkeju.registration.DealDrafts;
import org.mengkeju.registration.Registration;
import org.mengkeju.registration.RegistrationDecisions;
import org.mengkeju.registration.RegistrationDesk;
import org.mengkeju.registration.RegistrationState;
import org.mengkeju.registration.recognition.Answer;
import org.mengkeju.registration.recognition.Condition;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.ContractFacts.ConsultingKind;
import org.mengkeju.registration.recognition.ContractType;
import org.mengkeju.registration.recognition.Flag;
import org.mengkeju.registration.recognition.RuleSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Contracts of the demonstration go to registration, by the steps of everybody else: in turn to a certificate, to the desk, to
 * review, and to a form their supplier has yet to complete.
 */
@Component
@ConditionalOnProperty("mengkeju.demo")
class DemoRegistrations extends StartStep {
    /** After deals. */
    private static final int PHASE = RegionLoader.PHASE + 320;

    private static final int DEALS_MAX = 200;
    private static final int YEARS_OF_RIGHT = 10;
    private static final List<RegistrationState> ENDS = List.of(
            RegistrationState.REGISTERED,
            RegistrationState.REGISTERED,
            RegistrationState.SUBMITTED,
            RegistrationState.IN_REVIEW,
            RegistrationState.DRAFT);

    private final Deals deals;
    private final DealDrafts drafts;
    private final Applications applications;
    private final RegistrationDesk desk;
    private final RegistrationDecisions decisions;
    private final RegistrationRows rows;
    private final People people;
    private final TransactionTemplate transaction;

    DemoRegistrations(
            Deals deals,
            DealDrafts drafts,
            Applications applications,
            RegistrationDesk desk,
            RegistrationDecisions decisions,
            RegistrationRows rows,
            People people,
            TransactionTemplate transaction) {
        super(PHASE);
        this.deals = deals;
        this.drafts = drafts;
        this.applications = applications;
        this.desk = desk;
        this.decisions = decisions;
        this.rows = rows;
        this.people = people;
        this.transaction = transaction;
    }

    @Override
    protected void run() {
        List<Person> registrars = new ArrayList<>();
        people.bySignInName("registrar").ifPresent(registrars::add);
        people.bySignInName("registrar2").ifPresent(registrars::add);
        List<Deal> signed = deals.mine(auditor(), null, null, DEALS_MAX).reversed().stream()
                .filter(deal -> deal.demo() && deal.stage().isContracted())
                .toList();
        boolean done = signed.stream()
                .anyMatch(deal -> rows.byDeal(deal.id().value())
                        .filter(one -> one.state() != RegistrationState.DRAFT)
                        .isPresent());
        if (!done && registrars.size() == 2) {
            transaction.executeWithoutResult(_ -> {
                for (int n = 0; n < signed.size(); n++) {
                    walk(signed.get(n), ENDS.get(n % ENDS.size()), registrars);
                }
            });
        }
    }

    private static Viewer auditor() {
        return new Viewer(null, "program", Set.of(Role.AUDITOR), null, null, "local");
    }

    private void walk(Deal deal, RegistrationState ends, List<Person> registrars) {
        Registration one = drafts.draft(deal);
        if (ends == RegistrationState.DRAFT) {
            return;
        }
        Registration submitted = submitted(deal, one);
        if (ends == RegistrationState.SUBMITTED) {
            return;
        }
        Viewer first = registrars.getFirst().viewer("local");
        Registration accepted = desk.accept(submitted.id(), submitted.version(), first);
        Registration taken = desk.take(accepted.id(), accepted.version(), first);
        if (ends == RegistrationState.REGISTERED && taken.recognition().recognised()) {
            Registration proposed = desk.proposeToRegister(taken.id(), taken.version(), "符合认定条件。", first);
            decisions.confirm(
                    proposed.id(), proposed.version(), registrars.getLast().viewer("local"));
        }
    }

    private Registration submitted(Deal deal, Registration one) {
        var supplier = new Viewer(
                null, "演示办事人", Set.of(Role.RESEARCHER), deal.supplier().organisation(), null, "local");
        byte[] paper = ("%PDF-1.4\n" + deal.number()).getBytes(StandardCharsets.UTF_8);
        applications.attach(one.id(), Attachment.Kind.CONTRACT, "演示合同.pdf", paper, supplier);
        ContractForm whole = whole(one.form(), one.rules());
        Registration saved = applications.save(one.id(), one.version() + 1, whole, supplier);
        return applications.submit(saved.id(), saved.version(), supplier);
    }

    private static ContractForm whole(ContractForm form, RuleSet rules) {
        ContractFacts of = form.facts();
        var facts = new ContractFacts(
                of.id(),
                of.type(),
                of.subtype(),
                answers(of, rules),
                of.amount(),
                of.payment(),
                of.costs(),
                of.technologyPart(),
                of.connected(),
                of.appliedOn(),
                of.signedOn(),
                of.endsOn(),
                of.endsOn() == null ? null : of.endsOn().plusYears(YEARS_OF_RIGHT),
                of.applicant(),
                of.imported(),
                of.papers(),
                of.government(),
                of.type() == ContractType.CON ? ConsultingKind.ASSESSMENT : null);
        return new ContractForm(
                form.title(),
                form.contractNumber(),
                form.seller(),
                form.buyer(),
                "MANUFACTURING",
                form.summary(),
                form.startsOn(),
                form.investment(),
                form.output(),
                facts);
    }

    /** Everything a contract of its type should be. */
    private static Map<Flag, Answer> answers(ContractFacts of, RuleSet rules) {
        Map<Flag, Answer> answers = new EnumMap<>(Flag.class);
        List<Condition> all = new ArrayList<>(rules.grounds());
        ContractType type = of.type();
        if (type != null) {
            all.addAll(rules.of(type, of.subtype()));
        }
        all.stream().filter(one -> !one.flag().isComputed()).forEach(one -> answers.put(one.flag(), one.wanted()));
        return answers;
    }
}
