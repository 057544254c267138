package org.mengkeju.selection.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.conflict.Orcid;
import org.mengkeju.selection.form.FieldFault;
import org.mengkeju.selection.form.FormCheck;
import org.mengkeju.selection.programme.Field;
import org.mengkeju.selection.programme.FieldType;
import org.mengkeju.selection.programme.Task;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What keeps an application from being handed in: empty and wrong fields, missing files, conditions that are not met. */
@Component
public class Completeness {
    private final Eligibility eligibility;
    private final ApplicationFiles files;
    private final Ties ties;
    private final JsonMapper json;

    Completeness(Eligibility eligibility, ApplicationFiles files, Ties ties, JsonMapper json) {
        this.ties = ties;
        this.eligibility = eligibility;
        this.files = files;
        this.json = json;
    }

    /**
     * What was found.
     *
     * @param faults of fields, in the order of the form
     * @param findings of all conditions
     */
    public record Report(List<FieldFault> faults, List<Eligibility.Finding> findings) {
        /** Copies the lists. */
        public Report {
            faults = List.copyOf(faults);
            findings = List.copyOf(findings);
        }

        /** Whether it can be handed in. */
        public boolean isClean() {
            return faults.isEmpty() && findings.stream().allMatch(Eligibility.Finding::met);
        }

        /** Conditions that are not met. */
        public List<Eligibility.Finding> unmet() {
            return findings.stream().filter(one -> !one.met()).toList();
        }
    }

    /** Everything that is found now. */
    public Report report(Call call, Application one) {
        List<FieldFault> faults = new ArrayList<>();
        if (one.title().isBlank()) {
            faults.add(new FieldFault("title", "selection.form.fault.required", List.of()));
        }
        Task task = call.programme().task();
        if (task != null && task.chief() && one.chief() == null) {
            faults.add(new FieldFault("chief", "selection.form.fault.required", List.of()));
        }
        faults.addAll(FormCheck.faults(
                call.programme().fields().stream()
                        .filter(field -> field.type() != FieldType.FILE)
                        .toList(),
                one.answers()));
        List<String> there =
                files.of(one.id()).stream().map(ApplicationFiles.Kept::field).toList();
        for (Field field : call.programme().fields()) {
            if (field.type() == FieldType.FILE && field.required() && !there.contains(field.key())) {
                faults.add(new FieldFault(field.key(), "selection.form.fault.file", List.of()));
            }
        }
        faults.addAll(ties(one));
        return new Report(faults, eligibility.findings(call, one));
    }

    /** Works and people that do not read, and identifiers of experts to avoid that do not. */
    private List<FieldFault> ties(Application one) {
        List<FieldFault> faults = new ArrayList<>();
        for (int n = 0; n < one.avoid().size(); n++) {
            String identifier = one.avoid().get(n).identifier();
            if (identifier != null && Orcid.of(identifier).isEmpty()) {
                faults.add(new FieldFault("avoid." + n, "selection.tie.fault.orcid", List.of(n + 1)));
            }
        }
        List<Tie> declared = ties.of(one.id());
        for (int n = 0; n < declared.size(); n++) {
            String fault = declared.get(n).fault();
            if (fault != null) {
                faults.add(new FieldFault("ties." + n, "selection.tie.fault." + fault, List.of(n + 1)));
            }
        }
        return faults;
    }

    /** Lets pass what can be handed in.
     *
     * @throws Refusal with the number of faults, or the words of the first condition that is not met
     */
    void require(Call call, Application one) {
        Report report = report(call, one);
        if (!report.faults().isEmpty()) {
            throw Refusal.invalid(
                    "selection.refusal.incomplete", report.faults().size());
        }
        if (!report.unmet().isEmpty()) {
            Locale locale = LocaleContextHolder.getLocale();
            throw Refusal.invalid(
                    "selection.refusal.condition",
                    report.unmet().getFirst().condition().refusal().in(locale));
        }
    }

    /** SM3 over everything that is handed in: the call, who leads, every answer, every partner, every file's own digest. */
    public String digest(Call call, Application one, Instant at) {
        var digest = new Sm3();
        digest.update(
                call.id() + "\n" + one.id() + "\n" + at + "\n" + one.lead().value() + "\n" + one.leader() + "\n");
        digest.update(one.title() + "\n" + json.writeValueAsString(one.answers()) + "\n");
        one.partners()
                .forEach(partner -> digest.update(partner.organisation().value() + "\t" + partner.part() + "\t"
                        + partner.ownMoney().fen() + "\t" + partner.answeredBy() + "\n"));
        files.of(one.id()).forEach(file -> digest.update(file.field() + "\t" + file.digest() + "\n"));
        ties.of(one.id()).forEach(tie -> digest.update(tie.kind() + "\t" + tie.identifier() + "\t" + tie.day() + "\n"));
        return digest.hex();
    }
}
