package org.mengkeju.deal.usefirst.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.Party;
import org.mengkeju.deal.usefirst.Due;
import org.mengkeju.deal.usefirst.Side;
import org.mengkeju.deal.usefirst.UseFirstLicence;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.audit.Actor;
import org.springframework.stereotype.Component;

/**
 * Keeps the claims of a licence in the ledger as its payments stand: one for what falls due; from the default on one
 * against whoever answers for a share of it; and when that share is paid, one for the rest in place of the first.
 */
@Component
public class UseFirstClaims {
    /** Begins the purpose of claims against the licensee. */
    public static final String PAYMENT = "use-first:";

    /** Begins the purpose of claims against a guarantor or insurer. */
    public static final String COVER = "use-first-cover:";

    private final Claims claims;

    UseFirstClaims(Claims claims) {
        this.claims = claims;
    }

    void follow(UseFirstLicence licence) {
        List<Claim> wanted = new ArrayList<>();
        for (Due due : licence.status().dues()) {
            Due.Standing standing = due.standing(licence.status().day());
            if (standing != Due.Standing.WAITING && !due.isSettled()) {
                wanted(licence, due, wanted);
            }
        }
        claims.of(licence.deal().key()).stream()
                .filter(claim -> claim.state() == Claim.State.OPEN && isOurs(claim.purpose()))
                .filter(claim -> wanted.stream().noneMatch(one -> one.key().equals(claim.key())))
                .forEach(claim -> claims.cancel(claim.id(), "use-first: put otherwise", Actor.PROGRAM));
        wanted.forEach(claims::open);
    }

    /** Whether no claim of the deal is open. */
    boolean nothingOwed(Deal deal) {
        return claims.of(deal.key()).stream().noneMatch(claim -> claim.state() == Claim.State.OPEN);
    }

    static boolean isOurs(String purpose) {
        return purpose.startsWith(PAYMENT) || purpose.startsWith(COVER);
    }

    private static void wanted(UseFirstLicence licence, Due due, List<Claim> wanted) {
        String key = PAYMENT + licence.deal().id() + ":" + due.key();
        Money share = licence.party(Side.GUARANTOR).isPresent()
                ? due.coverable(licence.contract().terms().coveredPercent())
                : Money.ZERO;
        boolean shareIsPaid = !due.covered().isZero() && share.isZero();
        wanted.add(
                shareIsPaid
                        ? claim(licence, Side.LICENSEE, key + ":rest", due, due.left(), due.payBy())
                        : claim(licence, Side.LICENSEE, key, due, due.amount(), due.payBy()));
        LocalDate inDefault = due.defaultOn();
        if (!share.isZero() && inDefault != null) {
            LocalDate by =
                    inDefault.plusDays(licence.contract().rules().paymentDays().value());
            // what the licensee pays after the default makes the share smaller: then another claim takes its place
            String cover = key + ":cover:" + due.paid().fen();
            wanted.add(claim(licence, Side.GUARANTOR, cover, due, share, by));
        }
    }

    private static Claim claim(
            UseFirstLicence licence, Side debtor, String key, Due due, Money amount, LocalDate until) {
        return Claim.open(
                key,
                licence.deal().key(),
                (debtor == Side.GUARANTOR ? COVER : PAYMENT) + due.key(),
                licence.deal().number() + " " + due.label(),
                owner(licence, Side.LICENSOR),
                owner(licence, debtor),
                amount,
                until);
    }

    private static Owner owner(UseFirstLicence licence, Side side) {
        Party party = licence.party(side).orElseThrow();
        return new Owner(Owner.Kind.ORGANISATION, party.organisation().value().toString());
    }
}
