package org.mengkeju.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.Talks.Between;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealSigned;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.contract.Contract;
import org.mengkeju.deal.contract.Contracts;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.registration.recognition.Answer;
import org.mengkeju.registration.recognition.Condition;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.ContractType;
import org.mengkeju.registration.recognition.Flag;
import org.mengkeju.registration.recognition.RuleSets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

@House
@Import(Talks.class)
class DealDraftsTest {
    @Autowired
    Talks talks;

    @Autowired
    Contracts contracts;

    @Autowired
    Deals deals;

    @Autowired
    DealDrafts drafts;

    @Autowired
    Registrations registrations;

    @Autowired
    Applications applications;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    RegistrationDecisions decisions;

    @Autowired
    RegionClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aSignedDealFillsInItsFormOnceWithTheDeductionWorkedOut() {
        Between between = signed();
        Registration draft = drafted(between.deal());
        assertThat(drafted(between.deal()).id()).isEqualTo(draft.id());
        ContractForm form = draft.form();
        assertThat(form.facts().type()).isEqualTo(ContractType.LIC);
        assertThat(form.contractNumber()).isEqualTo(between.deal().number());
        assertThat(form.facts().amount()).isEqualTo(Money.ofYuan(300_000));
        assertThat(draft.recognition().technology())
                .isEqualTo(deals.agreedTerms(deals.find(between.deal().id()).orElseThrow())
                        .orElseThrow()
                        .technologyAmount());
        assertThat(registrations.find(draft.id(), between.supplier())).isPresent();
        assertThat(registrations.find(draft.id(), talks.firm())).isEmpty();
    }

    @Test
    void theDealLearnsTheNumberOfItsRegistration() {
        Between between = signed();
        Registration one = drafted(between.deal());
        Viewer supplier = between.supplier();
        applications.attach(
                one.id(),
                Attachment.Kind.CONTRACT,
                "合同.pdf",
                Filed.pdf(between.deal().number()),
                supplier);
        one = applications.save(one.id(), one.version() + 1, completed(one.form()), supplier);
        one = applications.submit(one.id(), one.version(), supplier);
        Viewer first = Filed.registrar("登记员 02");
        one = desk.accept(one.id(), one.version(), first);
        one = desk.take(one.id(), one.version(), first);
        one = desk.proposeToRegister(one.id(), one.version(), "符合", first);
        one = decisions.confirm(one.id(), one.version(), Filed.registrar("登记员 03"));
        assertThat(deals.find(between.deal().id()).orElseThrow().registration())
                .isEqualTo(Objects.requireNonNull(one.certificate()).number());
    }

    private Between signed() {
        Between between = talks.firms();
        Deal agreed = talks.agree(between, Talks.licence(clock.today()));
        Contract contract = contracts.of(agreed).orElseThrow();
        contracts.sign(agreed.id(), contract.digest(), between.supplier());
        contracts.sign(agreed.id(), contract.digest(), between.acquirer());
        return between;
    }

    /** The listener itself, in a transaction as it always is, beside the one that runs for the event. */
    private Registration drafted(Deal deal) {
        DealDrafts listener = AopTestUtils.getUltimateTargetObject(drafts);
        transaction.executeWithoutResult(_ -> listener.on(new DealSigned(deal.id())));
        int count = jdbc.sql("SELECT count(*) FROM registration.registration WHERE deal = ?")
                .param(deal.id().value())
                .query(Integer.class)
                .single();
        assertThat(count).isEqualTo(1);
        return registrations.ofDeal(deal.id().value()).orElseThrow();
    }

    private static ContractForm completed(ContractForm form) {
        ContractFacts of = form.facts();
        Map<Flag, Answer> answers = new EnumMap<>(Flag.class);
        var rules = RuleSets.newest();
        List<Condition> all = new ArrayList<>(rules.grounds());
        all.addAll(rules.of(ContractType.LIC, null));
        for (Condition one : all) {
            if (!one.flag().isComputed()) {
                answers.put(one.flag(), one.wanted());
            }
        }
        var facts = new ContractFacts(
                of.id(),
                of.type(),
                of.subtype(),
                answers,
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
}
