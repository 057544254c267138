package org.mengkeju.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.registration.recognition.Answer;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.CostItem;
import org.mengkeju.registration.recognition.Flag;
import org.mengkeju.registration.recognition.Recogniser;
import org.mengkeju.registration.recognition.Recognition;
import org.mengkeju.registration.recognition.RuleSet;
import org.mengkeju.registration.recognition.RuleSets;

/**
 * A technology contract on its way through registration.
 *
 * @param deal the deal it came from, or null
 * @param certificate the certificate in force, or the last one that was; null before it was registered
 * @param version counts every change
 */
public record Registration(
        RegistrationId id,
        @Nullable UUID deal,
        OrganisationId applicant,
        String applicantName,
        ContractForm form,
        RegistrationState state,
        Review review,
        @Nullable Certificate certificate,
        Instant openedAt,
        int version,
        boolean demo) {

    /** Prefix of the judgement of a cost. */
    static final String COST = "COST_";

    Registration with(ContractForm other) {
        return new Registration(
                id, deal, applicant, applicantName, other, state, review, certificate, openedAt, version, demo);
    }

    Registration at(RegistrationState other, Review then) {
        return new Registration(
                id, deal, applicant, applicantName, form, other, then, certificate, openedAt, version, demo);
    }

    Registration certified(Certificate by) {
        return new Registration(id, deal, applicant, applicantName, form, state, review, by, openedAt, version, demo);
    }

    public RuleSet rules() {
        return RuleSets.find(review.rules()).orElseThrow();
    }

    /** What the rules say of it, with what officers judged in the place of what was stated. */
    public Recognition recognition() {
        return recognition(form);
    }

    Recognition recognition(ContractForm of) {
        return recognise(of, review.judgements(), rules());
    }

    /** The same by other means, to recompute what was certified. */
    public static Recognition recognise(ContractForm form, Map<String, Answer> judgements, RuleSet rules) {
        return Recogniser.recognise(judged(form.facts(), judgements), rules);
    }

    static ContractFacts judged(ContractFacts facts, Map<String, Answer> judgements) {
        Map<Flag, Answer> answers = new EnumMap<>(Flag.class);
        answers.putAll(facts.answers());
        for (Flag flag : Flag.values()) {
            Answer judged = judgements.get(flag.name());
            if (judged != null) {
                answers.put(flag, judged);
            }
        }
        List<CostItem> costs = new ArrayList<>();
        for (int n = 0; n < facts.costs().size(); n++) {
            CostItem item = facts.costs().get(n);
            Answer judged = judgements.getOrDefault(COST + n, item.reasonable());
            costs.add(new CostItem(item.label(), item.amount(), judged, item.sets()));
        }
        return facts.with(answers).withCosts(costs);
    }
}
