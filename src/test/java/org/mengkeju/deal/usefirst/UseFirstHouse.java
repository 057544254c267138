package org.mengkeju.deal.usefirst;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.SetClock;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.Talks.Between;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.contract.Contract;
import org.mengkeju.deal.contract.Contracts;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.deal.usefirst.internal.UseFirstKeeper;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.jobs.DueJobs;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of kept use-first licences begin with, and short ways to go on; the clock is the test's. */
public final class UseFirstHouse {
    private final ApplicationContext house;
    private final Talks talks;

    public UseFirstHouse(ApplicationContext house, Talks talks) {
        this.house = house;
        this.talks = talks;
    }

    /** A kept licence and the people of its sides. */
    public record Signed(
            DealId id,
            Viewer licensor,
            Viewer licensee,
            @Nullable Viewer guarantor) {}

    /** Two firms sign these terms today; with a guarantor where part is covered. */
    public Signed signed(UseFirstTerms terms) {
        return signed(talks.firms(), terms);
    }

    /** The same between two people. */
    public Signed signed(Between between, UseFirstTerms terms) {
        return signed(between, terms.coveredPercent() > 0 ? talks.firm() : null, terms);
    }

    /** The same with this guarantor, or with none. */
    public Signed signed(Between between, @Nullable Viewer guarantor, UseFirstTerms terms) {
        if (guarantor != null) {
            bean(Negotiation.class)
                    .join(
                            between.deal().id(),
                            PartyRole.GUARANTOR,
                            java.util.Objects.requireNonNull(guarantor.organisation()),
                            between.supplier());
        }
        Deal agreed = talks.agree(between, listed(terms));
        Contracts contracts = bean(Contracts.class);
        Contract contract = contracts.of(agreed).orElseThrow();
        contracts.sign(agreed.id(), contract.digest(), between.supplier());
        contracts.sign(agreed.id(), contract.digest(), between.acquirer());
        settle(() -> licences().find(agreed.id()).isPresent());
        return new Signed(agreed.id(), between.supplier(), between.acquirer(), guarantor);
    }

    /** The price was listed, so that no notice is asked of a university. */
    private static Terms listed(UseFirstTerms useFirst) {
        Terms plain = Talks.terms(Way.ORDINARY_LICENCE, Money.ZERO, List.of(), null, useFirst);
        return new Terms(
                plain.way(),
                Pricing.LISTED,
                plain.object(),
                plain.results(),
                plain.price(),
                plain.instalments(),
                plain.royalty(),
                plain.useFirst(),
                plain.costs(),
                plain.scope(),
                plain.territory(),
                plain.months(),
                plain.deliverables(),
                plain.acceptance(),
                plain.confidentiality(),
                plain.improvements(),
                plain.penalty(),
                plain.connected());
    }

    /** The same, registered and handed over today. */
    public Signed inUse(UseFirstTerms terms) {
        Signed signed = signed(terms);
        act(signed, Move.REGISTER, signed.licensee(), Act.Said.text("HT-登记-1"));
        act(signed, Move.HAND_OVER, signed.licensor(), Act.Said.NOTHING);
        return signed;
    }

    public UseFirstLicence act(Signed signed, Move move, Viewer by, Act.Said said) {
        return bean(UseFirstDesk.class).act(signed.id(), null, move, today(), "凭证", said, by);
    }

    /** It becomes this day, and every job that is due runs. */
    public void day(String day) {
        bean(SetClock.class).set(LocalDate.parse(day));
        new DueJobs(house).run();
    }

    /** It becomes this day, and no job runs: the program was not there. */
    public void dayWithoutJobs(String day) {
        bean(SetClock.class).set(LocalDate.parse(day));
    }

    public LocalDate today() {
        return bean(RegionClock.class).today();
    }

    /** State as it is kept, not as it would be worked out. */
    public UseFirstState kept(Signed signed) {
        return UseFirstState.valueOf(bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("SELECT state FROM deal.use_first WHERE deal = ?")
                .param(signed.id().value())
                .query(String.class)
                .single());
    }

    public DealStage stage(Signed signed) {
        return bean(Deals.class).find(signed.id()).orElseThrow().stage();
    }

    public List<Claim> claims(Signed signed) {
        return bean(Claims.class).of("deal:" + signed.id());
    }

    /** The bank shows that an open claim of this purpose was paid. */
    public void pay(Signed signed, String purpose, long yuan) {
        Claim claim = claims(signed).stream()
                .filter(one -> one.purpose().equals(purpose) && one.state() == Claim.State.OPEN)
                .findFirst()
                .orElseThrow();
        UUID line = Identifier.next();
        int before =
                licences().find(signed.id()).orElseThrow().contract().acts().size();
        bean(Claims.class)
                .receive(
                        claim.id(),
                        new Claims.Receipt("bank:" + line, Money.ofYuan(yuan), today(), "回单"),
                        signed.licensor().actor());
        settle(() ->
                licences().find(signed.id()).orElseThrow().contract().acts().size() > before);
    }

    /** Looks once more, as a job does that runs twice. */
    public void lookAgain(Signed signed) {
        bean(TransactionTemplate.class)
                .executeWithoutResult(status -> bean(UseFirstKeeper.class).look(signed.id()));
    }

    public UseFirstLicences licences() {
        return bean(UseFirstLicences.class);
    }

    private <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    /** Waits for what a listener does. */
    public void waitUntil(java.util.function.BooleanSupplier done) {
        settle(done);
    }

    /** Listeners run beside the test: waits for what they do, a minute at most. */
    private static void settle(java.util.function.BooleanSupplier done) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the listeners did not come to it in a minute");
            }
            Thread.onSpinWait();
        }
    }
}
