package org.mengkeju.deal.usefirst.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.usefirst.CreditEntry;
import org.mengkeju.deal.usefirst.Due;
import org.mengkeju.deal.usefirst.Side;
import org.mengkeju.deal.usefirst.Status;
import org.mengkeju.deal.usefirst.UseFirstLicence;
import org.mengkeju.deal.usefirst.UseFirstState;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;

/** Enters defaults and breaches of a licence, and withdraws what by a later act turns out otherwise. */
@Component
class CreditFile {
    private final CreditRows rows;
    private final RegionClock clock;

    CreditFile(CreditRows rows, RegionClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What should be on record. */
    private record Wanted(
            CreditEntry.Kind kind, String about, @Nullable Money amount, LocalDate on) {
        boolean is(CreditEntry entry) {
            return entry.kind() == kind
                    && entry.about().equals(about)
                    && entry.on().equals(on);
        }
    }

    void follow(UseFirstLicence licence) {
        OrganisationId whose =
                licence.party(Side.LICENSEE).map(party -> party.organisation()).orElseThrow();
        List<Wanted> wanted = wanted(licence.status());
        List<CreditEntry> standing = rows.of(licence.deal().id()).stream()
                .filter(entry -> !entry.isWithdrawn())
                .toList();
        standing.stream()
                .filter(entry -> wanted.stream().noneMatch(one -> one.is(entry)))
                .forEach(entry -> rows.withdraw(entry.id(), clock.now()));
        wanted.stream()
                .filter(one -> standing.stream().noneMatch(one::is))
                .map(one -> new CreditEntry(
                        Identifier.next(),
                        licence.deal().id(),
                        one.kind(),
                        one.about(),
                        whose,
                        one.amount(),
                        one.on(),
                        clock.now(),
                        null))
                .forEach(rows::insert);
    }

    private static List<Wanted> wanted(Status status) {
        List<Wanted> wanted = new ArrayList<>();
        for (Due due : status.dues()) {
            if (due.defaultOn() != null) {
                wanted.add(new Wanted(CreditEntry.Kind.DEFAULT, due.key(), due.amount(), due.defaultOn()));
            }
        }
        status.steps().stream()
                .filter(step -> step.to() == UseFirstState.BREACH)
                .forEach(step -> wanted.add(new Wanted(CreditEntry.Kind.BREACH, "", null, step.on())));
        return wanted;
    }
}
