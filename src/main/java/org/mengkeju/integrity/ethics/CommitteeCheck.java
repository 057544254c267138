package org.mengkeju.integrity.ethics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mengkeju.integrity.ethics.Committee.Expertise;
import org.mengkeju.integrity.ethics.Committee.Member;
import org.mengkeju.integrity.ethics.Committee.Post;
import org.mengkeju.integrity.ethics.Committee.Sex;
import org.mengkeju.integrity.rules.Edition.EthicsNumbers;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Whether a committee may be founded (科技伦理审查办法 art. 7); everything that is missing is named. */
final class CommitteeCheck {
    private CommitteeCheck() {}

    /** What is wrong, in the words of the reader; nothing where all is well. */
    static List<MessageSourceResolvable> faults(
            List<Member> members, LocalDate founded, LocalDate until, EthicsNumbers rules) {
        List<MessageSourceResolvable> faults = new ArrayList<>();
        int least = rules.membersLeast().value();
        note(faults, members.size() < least, "members", least, members.size());
        note(faults, count(members, Post.CHAIR) != 1, "chair", count(members, Post.CHAIR));
        for (Sex sex : Sex.values()) {
            note(faults, members.stream().noneMatch(one -> one.sex() == sex), "sex." + sex);
        }
        note(faults, members.stream().noneMatch(Member::outside), "outside");
        Set<Expertise> there = new HashSet<>();
        members.forEach(one -> there.addAll(one.expertise()));
        Arrays.stream(Expertise.values()).forEach(kind -> note(faults, !there.contains(kind), "expertise." + kind));
        note(faults, rules.localMember().value() && members.stream().noneMatch(Member::local), "local");
        note(faults, rules.oddNumber().value() && members.size() % 2 == 0, "odd", members.size());
        int years = rules.termYears().value();
        note(faults, !until.isAfter(founded) || !until.isBefore(founded.plusYears(years)), "term", years);
        return faults;
    }

    private static long count(List<Member> members, Post post) {
        return members.stream().filter(one -> one.post() == post).count();
    }

    private static void note(List<MessageSourceResolvable> faults, boolean wrong, String key, Object... arguments) {
        if (wrong) {
            faults.add(new DefaultMessageSourceResolvable(
                    new String[] {"integrity.ethics.fault." + key}, arguments, null));
        }
    }
}
