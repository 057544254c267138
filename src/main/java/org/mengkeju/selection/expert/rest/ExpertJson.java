package org.mengkeju.selection.expert.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.selection.expert.Expert;
import org.mengkeju.selection.expert.ExpertDesk;
import org.mengkeju.selection.expert.ExpertMove;
import org.mengkeju.selection.expert.ExpertProfile;
import org.mengkeju.selection.expert.ExpertState;
import org.mengkeju.selection.expert.ExpertStep;
import org.mengkeju.selection.expert.ProfileReader;
import org.mengkeju.selection.expert.rules.ExpertRank;

/** Entries of the pool as programs see them. */
final class ExpertJson {
    private ExpertJson() {}

    /** What experts say of themselves. */
    record Profile(
            @Nullable String unit,

            @JsonProperty("unit_since") @Nullable LocalDate unitSince,

            @Nullable ExpertRank rank,
            @Nullable String title,
            @Nullable List<String> disciplines,
            @Nullable List<String> keywords,
            @Nullable String text,
            @Nullable String division,
            @Nullable YearMonth born) {
        static Profile of(ExpertProfile one) {
            return new Profile(
                    one.unitName(),
                    one.unitSince(),
                    one.rank(),
                    one.title(),
                    one.disciplines(),
                    one.keywords(),
                    one.text(),
                    one.division(),
                    one.born());
        }

        Profile withoutBirth() {
            return new Profile(unit, unitSince, rank, title, disciplines, keywords, text, division, null);
        }

        ProfileReader.Entered entered() {
            return new ProfileReader.Entered(
                    text(unit),
                    text(unitSince),
                    text(rank),
                    text(title),
                    String.join(" ", disciplines == null ? List.of() : disciplines),
                    String.join(" ", keywords == null ? List.of() : keywords),
                    text(text),
                    text(division),
                    text(born));
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }

    /** A step of an entry. */
    record Step(ExpertMove move, ExpertState state, String name, String ground, Instant at) {
        static Step of(ExpertStep one) {
            return new Step(one.move(), one.state(), one.name(), one.ground(), one.at());
        }
    }

    /** An entry; what the expert declared for the conflict check is no part of it. */
    record Entry(
            UUID id,
            @Nullable UUID person,
            String name,
            @Nullable UUID organisation,
            Profile profile,
            ExpertState state,

            @JsonProperty("due_on") @Nullable LocalDate dueOn,

            @Nullable LocalDate until,

            @JsonProperty("checked_on") LocalDate checkedOn,

            List<ExpertMove> moves,
            List<Step> steps,
            int version,
            boolean demo,
            String href) {
        /** With the month of birth for operators, without for the unit. */
        static Entry of(ExpertDesk.Seen seen, boolean whole) {
            Entry entry = of(seen.one(), seen.moves(), seen.steps());
            return whole ? entry : entry.withoutBirth();
        }

        private Entry withoutBirth() {
            return new Entry(
                    id,
                    person,
                    name,
                    organisation,
                    profile.withoutBirth(),
                    state,
                    dueOn,
                    until,
                    checkedOn,
                    moves,
                    steps,
                    version,
                    demo,
                    href);
        }

        static Entry of(Expert one, List<ExpertMove> moves, List<ExpertStep> steps) {
            OrganisationId unit = one.unit();
            return new Entry(
                    one.id().value(),
                    one.person(),
                    one.name(),
                    unit == null ? null : unit.value(),
                    Profile.of(one.profile()),
                    one.state(),
                    one.dueOn(),
                    one.until(),
                    one.checkedOn(),
                    moves,
                    steps.stream().map(Step::of).toList(),
                    one.version(),
                    one.demo(),
                    "/api/v1/experts-pool/" + one.id());
        }
    }
}
