package org.mengkeju.registration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.files.FileType;
import org.mengkeju.platform.files.StoredFile;
import org.mengkeju.platform.files.StoredFiles;
import org.mengkeju.platform.files.Uploads;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.registration.ContractForm.Side;
import org.mengkeju.registration.RegistrationEntry.Kind;
import org.mengkeju.registration.internal.RecordRows;
import org.mengkeju.registration.internal.RegistrationRows;
import org.mengkeju.registration.recognition.RuleSets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the applicant does: opens, writes, files papers, submits, corrects, reports a change, asks for cancellation. */
@Service
public class Applications {
    /** Largest paper, in megabytes. */
    public static final int LARGEST_MB = 20;

    /** Longest text of a form, in characters. */
    public static final int TEXT_MAX = 2000;

    private static final int PAPERS_MAX = 20;
    private static final Set<FileType> TAKEN = Set.of(FileType.PDF, FileType.DOCX, FileType.PNG, FileType.JPEG);

    private final RegistrationRows rows;
    private final RecordRows records;
    private final RegistrationAccess access;
    private final RegistrationLog log;
    private final Organisations organisations;
    private final StoredFiles files;
    private final RegionClock clock;

    Applications(
            RegistrationRows rows,
            RecordRows records,
            RegistrationAccess access,
            RegistrationLog log,
            Organisations organisations,
            StoredFiles files,
            RegionClock clock) {
        this.rows = rows;
        this.records = records;
        this.access = access;
        this.log = log;
        this.organisations = organisations;
        this.files = files;
        this.clock = clock;
    }

    /** Opens a form for a contract that is typed in; the viewer's organisation stands in it already. */
    @Transactional
    public Registration open(Viewer viewer) {
        OrganisationId own = viewer.organisation();
        if (own == null) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "registration.refusal.no-organisation");
        }
        Organisation organisation = organisations.find(own).orElseThrow();
        return open(null, organisation, ContractForm.empty(side(organisation)), Kind.OPENED, viewer);
    }

    /** Opens a form; of a deal that has one already nothing happens. */
    @Transactional
    Registration open(@Nullable UUID deal, Organisation applicant, ContractForm form, Kind kind, Viewer by) {
        var fresh = new Registration(
                RegistrationId.next(),
                deal,
                applicant.id(),
                applicant.name(),
                form,
                RegistrationState.DRAFT,
                Review.none(RuleSets.on(clock.today()).id()),
                null,
                clock.now(),
                1,
                applicant.demo());
        if (!rows.insert(fresh)) {
            return rows.byDeal(Objects.requireNonNull(deal)).orElseThrow();
        }
        return log.open(fresh, kind, by);
    }

    static Side side(Organisation organisation) {
        String division = organisation.division() == null ? "" : organisation.division();
        return new Side(
                organisation.name(),
                organisation.code() == null ? "" : organisation.code().value(),
                Side.CHINA,
                division,
                nature(organisation.kind()));
    }

    /** Legal nature as the registration form codes it (登记表填写说明); where the sort alone does not tell, it stays open. */
    private static String nature(Organisation.Kind kind) {
        return switch (kind) {
            case UNIVERSITY -> "022";
            case INSTITUTE -> "021";
            case GOVERNMENT -> "010";
            case ASSOCIATION -> "030";
            case FIRM, AGENCY, BANK -> "";
        };
    }

    /** Writes the form. */
    @Transactional
    public Registration save(RegistrationId id, int version, ContractForm form, Viewer by) {
        Registration held = own(id, version, by);
        requireWritable(held);
        return log.save(held, held.with(form), Kind.SAVED, "", by);
    }

    /** Files a paper. */
    @Transactional
    public Attachment attach(RegistrationId id, Attachment.Kind kind, String name, byte[] content, Viewer by) {
        Registration held = own(id, null, by);
        requireWritable(held);
        if (records.attachments(id).size() >= PAPERS_MAX) {
            throw Refusal.conflict("registration.refusal.papers-full", PAPERS_MAX);
        }
        StoredFile stored = files.keep(name, Uploads.type(name, content, TAKEN, LARGEST_MB), content);
        var one = new Attachment(Identifier.next(), stored.id(), kind, name, stored.size(), stored.digest());
        records.attach(id, one, clock.now());
        log.save(held, held, Kind.ATTACHED, name + " SM3 " + stored.digest(), by);
        return one;
    }

    /** Takes a paper back out of a form that is not submitted. */
    @Transactional
    public void detach(RegistrationId id, UUID attachment, Viewer by) {
        Registration held = own(id, null, by);
        requireWritable(held);
        records.detach(id, attachment);
        log.save(held, held, Kind.DETACHED, "", by);
    }

    /** Submits the form, for the first time or corrected. */
    @Transactional
    public Registration submit(RegistrationId id, int version, Viewer by) {
        Registration held = own(id, version, by);
        requireWritable(held);
        LocalDate today = clock.today();
        ContractForm form = held.form().with(held.form().facts().appliedOn(today));
        mustBeWhole(form, held);
        if (!records.claim(id, FormCheck.identities(form, records.attachments(id)))) {
            throw Refusal.conflict("registration.refusal.duplicate");
        }
        Registration submitted =
                held.with(form).at(RegistrationState.SUBMITTED, held.review().submitted(clock.now()));
        return log.save(held, submitted, Kind.SUBMITTED, "", by);
    }

    private void mustBeWhole(ContractForm form, Registration held) {
        Map<String, String> faults = FormCheck.faults(form, records.attachments(held.id()));
        if (!faults.isEmpty()) {
            throw Refusal.invalid("registration.refusal.incomplete", faults.size());
        }
        FormCheck.refuseAtOnce(held.recognition(form));
        OrganisationId applicant = held.applicant();
        String code = organisations
                .find(applicant)
                .map(Organisation::code)
                .map(known -> known.value())
                .orElse("");
        Side side = form.applicant();
        boolean own = code.isEmpty()
                ? side.name().equals(held.applicantName())
                : side.code().equals(code);
        if (!own) {
            throw Refusal.conflict("registration.refusal.not-the-applicant", held.applicantName());
        }
    }

    /** Takes an application back before it was accepted. */
    @Transactional
    public Registration withdraw(RegistrationId id, int version, Viewer by) {
        Registration held = own(id, version, by);
        records.release(id);
        return log.save(held, held.at(RegistrationState.WITHDRAWN, held.review()), Kind.WITHDRAWN, "", by);
    }

    /** Reports that a registered contract has changed (2024 draft art. 16); the figures stand until the desk has decided. */
    @Transactional
    public Registration fileChange(
            RegistrationId id, int version, UnaryOperator<ContractForm> change, String reason, Viewer by) {
        Registration held = own(id, version, by);
        ContractForm changed = change.apply(held.form());
        FormCheck.refuseAtOnce(held.recognition(changed));
        Registration filed =
                held.at(RegistrationState.CHANGE_FILED, held.review().changing(changed));
        return log.save(held, filed, Kind.CHANGE_FILED, words(reason), by);
    }

    /** Asks for cancellation: the contract was dissolved or rescinded (2024 draft art. 16). */
    @Transactional
    public Registration fileCancellation(RegistrationId id, int version, String reason, Viewer by) {
        Registration held = own(id, version, by);
        return log.save(
                held, held.at(RegistrationState.CANCEL_FILED, held.review()), Kind.CANCEL_FILED, words(reason), by);
    }

    private Registration own(RegistrationId id, @Nullable Integer version, Viewer by) {
        Registration held = log.hold(id, null);
        if (!access.mayApply(held, by)) {
            throw Refusal.notFound();
        }
        return version == null ? held : log.hold(id, version);
    }

    private static void requireWritable(Registration held) {
        if (!held.state().isWritable()) {
            throw Refusal.conflict("registration.refusal.not-writable");
        }
    }

    static String words(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            throw Refusal.invalid("registration.refusal.words");
        }
        if (plain.length() > TEXT_MAX) {
            throw Refusal.invalid("registration.refusal.long", TEXT_MAX);
        }
        return plain;
    }
}
