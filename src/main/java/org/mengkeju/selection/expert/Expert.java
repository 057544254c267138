package org.mengkeju.selection.expert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.selection.ExpertId;

/**
 * An entry of the pool.
 *
 * @param person account, or null
 * @param dueOn day by which the unit or an operator has to answer, or null
 * @param until day on which a banned expert may be drawn again, or null
 * @param checkedOn when the expert last said that everything is right
 */
public record Expert(
        ExpertId id,
        @Nullable UUID person,
        String name,
        @Nullable OrganisationId unit,
        ExpertProfile profile,
        ExpertState state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate until,
        LocalDate checkedOn,
        int version,
        Instant createdAt,
        boolean demo) {
    /** After a move. */
    Expert at(ExpertState next, @Nullable LocalDate due, @Nullable LocalDate bannedUntil) {
        return new Expert(
                id, person, name, unit, profile, next, due, bannedUntil, checkedOn, version + 1, createdAt, demo);
    }

    /** Everything is right on this day. */
    Expert checked(LocalDate day) {
        return new Expert(id, person, name, unit, profile, state, dueOn, until, day, version + 1, createdAt, demo);
    }

    /** With other data, which are right on this day. */
    Expert saying(ExpertProfile other, @Nullable OrganisationId employer, LocalDate day) {
        return new Expert(id, person, name, employer, other, state, dueOn, until, day, version + 1, createdAt, demo);
    }

    /** With the account of the person. */
    Expert linked(UUID account, String accountName) {
        return new Expert(
                id, account, accountName, unit, profile, state, dueOn, until, checkedOn, version + 1, createdAt, demo);
    }

    /** Days on which the entry is too late for somebody. */
    public boolean isLate(LocalDate today) {
        return dueOn != null && today.isAfter(dueOn);
    }

    /** One version after another state of the entry, for two changes in one step. */
    Expert atVersion(Expert before) {
        return new Expert(
                id, person, name, unit, profile, state, dueOn, until, checkedOn, before.version() + 1, createdAt, demo);
    }
}
