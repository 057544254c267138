package org.mengkeju.selection.ballot;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Votes on one item. Who steps back for it is not present for it; who abstains or hands in nothing is present and not in favour.
 *
 * @param members of the body, all of them
 * @param attending who came to the meeting, those who step back included
 * @param recused of those attending, who step back for this item
 * @param yes votes in favour
 * @param no votes against
 */
public record Ballot(int members, int attending, int recused, int yes, int no) {
    /** What a member says. */
    public enum Vote {
        YES,
        NO,
        ABSTAIN
    }

    /** What became of the item. */
    public enum Result {
        PASSED,
        FAILED,
        /** Too few members were there; the vote counts for nothing and is taken again. */
        VOID
    }

    /**
     * A count with all numbers behind it.
     *
     * @param quorum members that had to be present
     * @param present for the item
     * @param needed votes in favour
     * @param abstained present and neither for nor against
     */
    public record Count(Result result, int quorum, int present, int needed, int yes, int no, int abstained) {}

    /** Checks that nobody votes twice or from outside. */
    public Ballot {
        if (members < 1 || attending < 0 || attending > members || recused < 0 || recused > attending) {
            throw new IllegalArgumentException(
                    "members " + members + ", attending " + attending + ", recused " + recused);
        }
        if (yes < 0 || no < 0 || yes + no > attending - recused) {
            throw new IllegalArgumentException("more votes than members present: " + yes + " and " + no);
        }
    }

    /**
     * A ballot from votes by name.
     *
     * @param votes by member; who attends and does not stand here has abstained
     * @throws IllegalArgumentException where somebody votes who may not
     */
    public static Ballot of(
            Set<String> members, Collection<String> attending, Collection<String> recused, Map<String, Vote> votes) {
        Set<String> there = new HashSet<>(attending);
        Set<String> away = new HashSet<>(recused);
        away.retainAll(there);
        if (!members.containsAll(there)) {
            throw new IllegalArgumentException("somebody attends who is no member");
        }
        Set<String> may = new HashSet<>(there);
        may.removeAll(away);
        if (!may.containsAll(votes.keySet())) {
            throw new IllegalArgumentException("a vote of somebody who is not present for the item");
        }
        return new Ballot(members.size(), there.size(), away.size(), count(votes, Vote.YES), count(votes, Vote.NO));
    }

    private static int count(Map<String, Vote> votes, Vote vote) {
        return (int) votes.values().stream().filter(one -> one == vote).count();
    }

    /** Members present for the item. */
    public int present() {
        return attending - recused;
    }

    /**
     * Counts. The quorum, too, is of those present for the item; with nobody left it is void. Where a share of nothing would do, one vote in favour is needed all the
     * same.
     */
    public Count count(VoteRules rules) {
        int needed = Math.max(1, rules.share().least(present()));
        boolean valid = present() > 0 && rules.quorum().isReached(present(), members);
        Result result = !valid ? Result.VOID : yes >= needed ? Result.PASSED : Result.FAILED;
        return new Count(result, rules.quorum().least(members), present(), needed, yes, no, present() - yes - no);
    }
}
