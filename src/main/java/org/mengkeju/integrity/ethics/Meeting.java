package org.mengkeju.integrity.ethics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mengkeju.integrity.ethics.Committee.Expertise;
import org.mengkeju.integrity.ethics.Committee.Member;
import org.mengkeju.integrity.rules.Edition.EthicsNumbers;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A meeting of a committee (科技伦理审查办法 art. 14).
 *
 * @param chair member who chaired
 * @param present members who were there
 * @param recused those of them who kept out of this item; they do not count
 * @param advisers who were asked and have no vote
 * @param agree votes for the decision
 * @param against votes against it; whoever counts and did neither abstained
 */
public record Meeting(
        LocalDate on,
        UUID chair,
        List<UUID> present,
        List<UUID> recused,
        List<String> advisers,
        int agree,
        int against) {

    public Meeting {
        present = List.copyOf(new HashSet<>(present));
        recused = List.copyOf(new HashSet<>(recused));
        advisers = List.copyOf(advisers);
    }

    /** Members who count: present and not recused. */
    public List<Member> counting(Committee committee) {
        return committee.members().stream()
                .filter(one -> present.contains(one.id()) && !recused.contains(one.id()))
                .toList();
    }

    /**
     * Why a decision of this meeting would not be valid; nothing where it is.
     *
     * @param leader of the activity, who does not sit on it
     */
    public List<MessageSourceResolvable> faults(Committee committee, UUID leader, EthicsNumbers rules) {
        List<MessageSourceResolvable> faults = new ArrayList<>();
        List<Member> counting = counting(committee);
        int quorum = rules.quorum().value();
        note(faults, counting.size() < quorum, "quorum", quorum, counting.size());
        Set<Expertise> there = new HashSet<>();
        counting.forEach(one -> there.addAll(one.expertise()));
        Arrays.stream(Expertise.values()).forEach(kind -> note(faults, !there.contains(kind), "kind." + kind));
        note(faults, counting.stream().noneMatch(Member::outside), "kind.outside");
        note(faults, counting.stream().noneMatch(one -> one.id().equals(chair) && one.mayChair()), "chaired");
        note(faults, counting.stream().anyMatch(one -> leader.equals(one.person())), "leader");
        note(faults, agree < 0 || against < 0 || agree + against > counting.size(), "votes", counting.size());
        return faults;
    }

    /** Whether enough of those who count agreed. */
    public boolean agreed(Committee committee, EthicsNumbers rules) {
        return rules.vote().reachedBy(agree, counting(committee).size());
    }

    private static void note(List<MessageSourceResolvable> faults, boolean wrong, String key, Object... arguments) {
        if (wrong) {
            faults.add(new DefaultMessageSourceResolvable(
                    new String[] {"integrity.ethics.fault.meeting." + key}, arguments, null));
        }
    }
}
