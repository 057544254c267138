package org.mengkeju.deal.usefirst.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealClosing;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.usefirst.Act;
import org.mengkeju.deal.usefirst.Status;
import org.mengkeju.deal.usefirst.UseFirstContract;
import org.mengkeju.deal.usefirst.UseFirstLicence;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.Jobs;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a licence in step with its acts and with the day: its state for lists, its claims, credit entries and reminders,
 * and the hour at which it is looked at again. Doing so twice changes nothing.
 */
@Component
public class UseFirstKeeper {
    /** Timed jobs look shortly after the day has begun. */
    private static final LocalTime EARLY = LocalTime.of(0, 5);

    private final UseFirstRows rows;
    private final Deals deals;
    private final WorkingCalendar calendar;
    private final RegionClock clock;
    private final UseFirstClaims claims;
    private final CreditFile credit;
    private final Reminders reminders;
    private final DealClosing closing;
    private final Jobs jobs;

    UseFirstKeeper(
            UseFirstRows rows,
            Deals deals,
            WorkingCalendar calendar,
            RegionClock clock,
            UseFirstClaims claims,
            CreditFile credit,
            Reminders reminders,
            DealClosing closing,
            Jobs jobs) {
        this.rows = rows;
        this.deals = deals;
        this.calendar = calendar;
        this.clock = clock;
        this.claims = claims;
        this.credit = credit;
        this.reminders = reminders;
        this.closing = closing;
        this.jobs = jobs;
    }

    /** Where a contract stands today. */
    public Status today(UseFirstContract contract) {
        return contract.on(clock.today(), calendar::addWorkingDays);
    }

    /** Begins to keep the licence a deal led to; one that is kept already stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Deal deal, UseFirstContract contract) {
        if (rows.insert(deal.id(), contract, today(contract))) {
            follow(deal, contract);
        }
    }

    /** Lets time do what it does up to today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void look(DealId id) {
        rows.lock(id).ifPresent(contract -> follow(deals.find(id).orElseThrow(), contract));
    }

    /**
     * Writes down an act.
     *
     * @throws Refusal with the reason when it may not be done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UseFirstLicence add(DealId id, Act act, @Nullable UUID person) {
        UseFirstContract before = rows.lock(id).orElseThrow(Refusal::notFound);
        UseFirstContract after = before.with(act, clock.today(), calendar::addWorkingDays);
        rows.append(id, after.acts().size(), act, person);
        return follow(deals.find(id).orElseThrow(), after);
    }

    private UseFirstLicence follow(Deal deal, UseFirstContract contract) {
        var licence = new UseFirstLicence(deal, contract, today(contract));
        rows.keep(deal.id(), licence.status());
        claims.follow(licence);
        credit.follow(licence);
        reminders.tell(licence);
        wake(licence);
        end(licence);
        return licence;
    }

    /** A licence that is over ends its deal: given back free of charge, stopped, or at the end of its term with nothing owed. */
    private void end(UseFirstLicence licence) {
        DealId id = licence.deal().id();
        switch (licence.status().state()) {
            case EXITED_FREE -> closing.complete(id);
            case STOPPED -> closing.stop(id);
            case PAID, CONVERTED -> {
                if (isOver(licence) && claims.nothingOwed(licence.deal())) {
                    closing.complete(id);
                }
            }
            default -> {
                // goes on
            }
        }
    }

    private boolean isOver(UseFirstLicence licence) {
        LocalDate ends = licence.contract().endsOn();
        return ends != null && ends.isBefore(clock.today());
    }

    private void wake(UseFirstLicence licence) {
        LocalDate ends = licence.contract().endsOn();
        Optional<LocalDate> next = Stream.of(
                        Stream.ofNullable(licence.status().wakes()),
                        Reminders.next(licence).stream(),
                        Stream.ofNullable(ends == null ? null : ends.plusDays(1))
                                .filter(day -> day.isAfter(clock.today())))
                .flatMap(days -> days)
                .min(LocalDate::compareTo);
        next.ifPresent(day -> jobs.plan(
                UseFirstJob.NAME,
                licence.deal().id().toString(),
                day.atTime(EARLY).atZone(clock.zone()).toInstant()));
    }
}
