package org.mengkeju.integrity.ethics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;

/**
 * An ethics committee for one term (科技伦理审查办法 art. 7). A new term is a new committee with its own members.
 *
 * @param termUntil last day of the term
 * @param edition of the rules it was checked against
 */
public record Committee(
        UUID id,
        OrganisationId organisation,
        String name,
        LocalDate foundedOn,
        LocalDate termUntil,
        List<Member> members,
        String edition,
        boolean demo) {

    public Committee {
        members = List.copyOf(members);
    }

    /** What a member brings; a committee needs all of them. */
    public enum Expertise {
        /** 同行专家. */
        FIELD,
        /** 伦理学. */
        ETHICS,
        /** 法学. */
        LAW
    }

    /** The sexes; both are to be there. */
    public enum Sex {
        WOMAN,
        MAN
    }

    /** The posts; one chair, several vice-chairs. */
    public enum Post {
        CHAIR,
        VICE_CHAIR,
        MEMBER
    }

    /**
     * A member.
     *
     * @param person the account, or null for somebody without one
     * @param outside whether from outside the organisation
     * @param local whether the member knows the place, as asked for in autonomous regions
     */
    public record Member(
            UUID id,
            String name,
            @Nullable UUID person,
            Sex sex,
            Set<Expertise> expertise,
            boolean outside,
            boolean local,
            Post post) {
        public Member {
            expertise = Set.copyOf(expertise);
        }

        /** Whether the member may chair a meeting (art. 14). */
        public boolean mayChair() {
            return post != Post.MEMBER;
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(foundedOn) && !day.isAfter(termUntil);
    }

    public Optional<Member> member(UUID key) {
        return members.stream().filter(one -> one.id().equals(key)).findFirst();
    }
}
