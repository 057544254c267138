package org.mengkeju.deal.proceeds.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mengkeju.deal.proceeds.rules.RuleSet;
import org.mengkeju.platform.region.Named;

/** Checks shares against the floors of the law and of the chosen set; each breach names its article. */
public final class Floors {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Floors() {}

    /** What is too low. */
    public enum Subject {
        REWARD,
        MAIN_CONTRIBUTORS,
        TRANSFER_STAFF
    }

    /**
     * A floor that is undercut.
     *
     * @param set key of the rule set
     * @param given percent given
     * @param least percent that must at least be given
     */
    public record Breach(String set, Subject subject, BigDecimal given, BigDecimal least, Named article) {
        public boolean ofTheLaw() {
            return set.equals(RuleSet.LAW);
        }
    }

    /** Every floor these shares undercut: of the law first, then of the set. Empty where they may stand. */
    public static List<Breach> breaches(Shares shares, RuleSet law, RuleSet set) {
        List<Breach> breaches = new ArrayList<>();
        if (!shares.stateFounded()) {
            return breaches;
        }
        reward(shares, law, breaches);
        if (!set.national()) {
            reward(shares, set, breaches);
        }
        inside(shares, set, breaches);
        return breaches;
    }

    private static void reward(Shares shares, RuleSet set, List<Breach> breaches) {
        BigDecimal least = least(shares.way(), set);
        if (shares.reward().compareTo(least) < 0) {
            breaches.add(new Breach(set.key(), Subject.REWARD, shares.reward(), least, article(shares.way(), set)));
        }
    }

    private static void inside(Shares shares, RuleSet set, List<Breach> breaches) {
        RuleSet.Rate main = set.mainContributors();
        BigDecimal givenToMain = shares.of(Role.MAIN);
        if (main != null && givenToMain.compareTo(main.percent()) < 0) {
            breaches.add(new Breach(set.key(), Subject.MAIN_CONTRIBUTORS, givenToMain, main.percent(), main.article()));
        }
        RuleSet.Staff staff = set.transferStaff();
        if (staff != null && staff.binding()) {
            BigDecimal given = shares.of(Role.TRANSFER_STAFF);
            if (staff.of() == RuleSet.Staff.Base.NET) {
                given = given.multiply(shares.reward()).divide(HUNDRED);
            }
            if (given.compareTo(staff.percent()) < 0) {
                breaches.add(new Breach(set.key(), Subject.TRANSFER_STAFF, given, staff.percent(), staff.article()));
            }
        }
    }

    /** The least reward of a set, in percent; also what holds where nothing was set or agreed. */
    public static BigDecimal least(SharingWay way, RuleSet set) {
        return switch (way) {
            case TRANSFER -> set.transfer().percent();
            case SHARES -> set.shares().percent();
            case OWN_USE -> set.ownUse().percent();
        };
    }

    /** Where a set says so. */
    public static Named article(SharingWay way, RuleSet set) {
        return switch (way) {
            case TRANSFER -> set.transfer().article();
            case SHARES -> set.shares().article();
            case OWN_USE -> set.ownUse().article();
        };
    }

    /**
     * The reward where nothing was set or agreed: a state-founded unit owes what its region's set asks, an
     * enterprise what the
     * law asks.
     */
    public static BigDecimal withoutAgreement(SharingWay way, boolean stateFounded, RuleSet law, RuleSet set) {
        return least(way, law).max(stateFounded ? least(way, set) : BigDecimal.ZERO);
    }
}
