package org.mengkeju.registration.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.registration.Certificate;
import org.mengkeju.registration.ContractForm;
import org.mengkeju.registration.Registration;
import org.mengkeju.registration.RegistrationState;
import org.mengkeju.registration.recognition.ContractType;
import org.mengkeju.registration.recognition.Recognition;
import org.mengkeju.registration.recognition.Verdict;

/** Registrations as programs see them. */
final class RegistrationJson {
    private RegistrationJson() {}

    /** A condition and what became of it. */
    record Found(String rule, String clause, String text, Verdict verdict) {}

    /** A registration; amounts in yuan. */
    record View(
            UUID id,
            @Nullable UUID deal,
            String applicant,
            RegistrationState state,
            ContractForm form,
            String rules,
            Recognition.Decision decision,
            @Nullable ContractType type,

            @JsonProperty("contract_amount") @Nullable Money contractAmount,

            @JsonProperty("technology_amount") @Nullable Money technologyAmount,

            List<Found> findings,

            @JsonProperty("accepted_on") @Nullable LocalDate acceptedOn,

            @JsonProperty("due_on") @Nullable LocalDate dueOn,

            @JsonProperty("sent_back") String sentBack,

            @Nullable Certificate certificate,

            @JsonProperty("opened_at") Instant openedAt,

            int version,
            boolean demo,
            String href) {}

    /** A part of a list; next is where the next one begins, or null. */
    record Part(List<View> registrations, @Nullable String next) {}

    /** What a certificate shows, and no more. */
    record Shown(
            String number,
            RegistrationState state,
            String title,
            ContractType type,
            String seller,
            String buyer,

            @JsonProperty("contract_amount") Money contractAmount,

            @JsonProperty("technology_amount") Money technologyAmount,

            LocalDate on,
            String office,
            int edition,
            boolean demo) {}

    static View view(Registration one) {
        Recognition recognition = one.recognition();
        return new View(
                one.id().value(),
                one.deal(),
                one.applicantName(),
                one.state(),
                one.form(),
                one.review().rules(),
                recognition.decision(),
                recognition.type(),
                one.form().facts().amount(),
                recognition.technology(),
                recognition.findings().stream()
                        .map(each -> new Found(
                                each.condition().rule(),
                                each.condition().clause(),
                                each.condition().text(),
                                each.verdict()))
                        .toList(),
                one.review().acceptedOn(),
                one.review().dueOn(),
                one.review().sentBack(),
                one.certificate(),
                one.openedAt(),
                one.version(),
                one.demo(),
                "/api/v1/registrations/" + one.id());
    }

    static Shown shown(Registration one, Certificate certificate) {
        return new Shown(
                certificate.number(),
                one.state(),
                one.form().title(),
                certificate.type(),
                one.form().seller().name(),
                one.form().buyer().name(),
                certificate.contract(),
                certificate.technology(),
                certificate.on(),
                certificate.office(),
                certificate.edition(),
                one.demo());
    }
}
