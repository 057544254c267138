package org.mengkeju.deal.room;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealAccess;
import org.mengkeju.deal.agreement.DealEntry;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.DealLog;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.platform.files.FileType;
import org.mengkeju.platform.files.StoredFile;
import org.mengkeju.platform.files.StoredFiles;
import org.mengkeju.platform.files.Uploads;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The data room of a deal. Only who works in the deal comes in; a confidential paper opens only to a person who confirmed, for
 * this deal, that it stays secret; every opening is noted and both sides see by whom.
 */
@Service
public class DataRoom {
    /** Largest file, in megabytes. */
    public static final int LARGEST_MB = 20;

    private static final int FILES_MAX = 200;
    private static final Set<FileType> TAKEN =
            Set.of(FileType.PDF, FileType.DOCX, FileType.XLSX, FileType.PNG, FileType.JPEG, FileType.CSV);

    private final RoomRows rows;
    private final Negotiation negotiation;
    private final DealAccess access;
    private final DealLog log;
    private final StoredFiles files;
    private final MessageSource texts;
    private final RegionClock clock;

    DataRoom(
            RoomRows rows,
            Negotiation negotiation,
            DealAccess access,
            DealLog log,
            StoredFiles files,
            MessageSource texts,
            RegionClock clock) {
        this.rows = rows;
        this.negotiation = negotiation;
        this.access = access;
        this.log = log;
        this.files = files;
        this.texts = texts;
        this.clock = clock;
    }

    /** Papers in the room, oldest first; for who may read the deal. */
    public List<RoomFile> files(Deal deal) {
        return rows.files(deal.id());
    }

    /** Who opened what, newest first. */
    public List<Reading> readings(Deal deal) {
        return rows.readings(deal.id());
    }

    public boolean hasConfirmed(Deal deal, Viewer viewer) {
        return viewer.person() != null && rows.hasConfirmed(deal.id(), viewer.person());
    }

    /** Puts a paper into the room. */
    @Transactional
    public RoomFile add(DealId id, String name, byte[] content, boolean confidential, Viewer by) {
        Deal deal = negotiation.hold(id, by);
        if (rows.files(id).size() >= FILES_MAX) {
            throw Refusal.conflict("deal.room.refusal.full", FILES_MAX);
        }
        StoredFile stored = files.keep(name, Uploads.type(name, content, TAKEN, LARGEST_MB), content);
        var file = new RoomFile(
                Identifier.next(),
                stored.id(),
                name,
                stored.size(),
                stored.digest(),
                confidential,
                by.organisation() == null ? null : by.organisation().value(),
                by.name(),
                clock.now());
        rows.insert(id, file, by);
        negotiation.noteFile(deal, name, stored.digest(), by);
        return file;
    }

    /** Confirms that what is in the room stays secret; the text that was confirmed is kept by its digest. */
    @Transactional
    public void confirm(DealId id, Viewer by) {
        Deal deal = negotiation.hold(id, by);
        UUID person = by.person();
        if (person == null) {
            throw new Refusal(Refusal.Kind.SIGN_IN, "platform.refusal.not-found");
        }
        String text = texts.getMessage("deal.room.promise", null, Locale.SIMPLIFIED_CHINESE);
        if (rows.confirm(id, person, by, new Sm3().update(text).hex(), clock.now())) {
            log.note(deal.id(), DealEntry.Kind.CONFIDENTIALITY_CONFIRMED, "", "", by);
        }
    }

    /** A paper that was opened. */
    public record Opened(RoomFile file, FileType type, Resource content) {}

    /**
     * Opens a paper and notes who did.
     *
     * @throws Refusal when it is confidential and the viewer has not confirmed that it stays secret
     */
    @Transactional
    public Opened open(Deal deal, UUID id, Viewer by) {
        RoomFile file = found(deal, id);
        boolean own = by.organisation() != null && by.organisation().value().equals(file.organisation());
        if (!access.mayWork(deal, by) || (file.confidential() && !own && !hasConfirmed(deal, by))) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.room.refusal.confirm-first");
        }
        StoredFile stored = files.find(file.file()).orElseThrow();
        rows.read(deal.id(), file, by, clock.now());
        return new Opened(file, stored.type(), new ByteArrayResource(files.content(stored)));
    }

    /** Takes a paper out of the room: whoever put it in, for his side. What was read stays noted. */
    @Transactional
    public void withdraw(DealId id, UUID file, Viewer by) {
        Deal deal = negotiation.hold(id, by);
        RoomFile found = found(deal, file);
        boolean own = Optional.ofNullable(by.organisation())
                .map(organisation -> organisation.value().equals(found.organisation()))
                .orElse(found.organisation() == null && access.mayManage(deal, by));
        if (!own) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.room.refusal.not-yours");
        }
        rows.withdraw(file, clock.now());
        log.note(id, DealEntry.Kind.FILE_WITHDRAWN, found.name(), found.digest(), by);
    }

    private RoomFile found(Deal deal, UUID id) {
        return rows.file(deal.id(), id).orElseThrow(Refusal::notFound);
    }
}
