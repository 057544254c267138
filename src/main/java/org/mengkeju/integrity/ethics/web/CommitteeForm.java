package org.mengkeju.integrity.ethics.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.ethics.Committee.Expertise;
import org.mengkeju.integrity.ethics.Committee.Member;
import org.mengkeju.integrity.ethics.Committee.Post;
import org.mengkeju.integrity.ethics.Committee.Sex;
import org.mengkeju.network.People;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads the members of a committee from a form; rows without a name are left out. */
@Component("ethicsCommitteeForm")
class CommitteeForm {
    /** How many members a form has room for. */
    static final int ROWS = 11;

    private static final int NAME_MOST = 60;

    private final People people;

    CommitteeForm(People people) {
        this.people = people;
    }

    List<Member> members(MultiValueMap<String, String> sent) {
        List<Member> members = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String name = text(sent, row, "name");
            if (!name.isEmpty()) {
                members.add(member(sent, row, name));
            }
        }
        return members;
    }

    private Member member(MultiValueMap<String, String> sent, int row, String name) {
        if (name.length() > NAME_MOST) {
            throw Refusal.invalid("integrity.refusal.line", NAME_MOST);
        }
        Set<Expertise> expertise = EnumSet.noneOf(Expertise.class);
        for (String one : sent.getOrDefault(key(row, "expertise"), List.of())) {
            expertise.add(choice(Expertise.class, one));
        }
        return new Member(
                Identifier.next(),
                name,
                person(text(sent, row, "account")),
                choice(Sex.class, text(sent, row, "sex")),
                expertise,
                !text(sent, row, "outside").isEmpty(),
                !text(sent, row, "local").isEmpty(),
                choice(Post.class, text(sent, row, "post")));
    }

    private @Nullable UUID person(String signInName) {
        if (signInName.isEmpty()) {
            return null;
        }
        return people.bySignInName(signInName)
                .orElseThrow(() -> Refusal.invalid("integrity.refusal.no-person", signInName))
                .id();
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String value) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(value)) {
                return one;
            }
        }
        throw Refusal.invalid("platform.refusal.value", value);
    }

    private static String text(MultiValueMap<String, String> sent, int row, String field) {
        return Optional.ofNullable(sent.getFirst(key(row, field))).orElse("").strip();
    }

    private static String key(int row, String field) {
        return "member." + row + "." + field;
    }
}
