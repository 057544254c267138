package org.mengkeju.selection.panel.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationFiles;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.form.Answers;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatId;
import org.mengkeju.selection.panel.SeatRows;
import org.mengkeju.selection.panel.SeatState;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.panel.SheetRows;
import org.mengkeju.selection.panel.drawing.PanelItems;
import org.mengkeju.selection.programme.Field;
import org.mengkeju.selection.programme.Rubric;
import org.mengkeju.selection.programme.Section;
import org.mengkeju.selection.programme.Stage;
import org.springframework.stereotype.Service;

/** What an expert may read: the own seats, and of what is to be judged as much as the programme lets reviewers know. */
@Service
public class Reviews {
    private final SeatRows seats;
    private final SheetRows sheets;
    private final PanelRows panels;
    private final PanelItems items;
    private final Calls calls;
    private final Applications applications;
    private final ApplicationFiles files;

    Reviews(
            SeatRows seats,
            SheetRows sheets,
            PanelRows panels,
            PanelItems items,
            Calls calls,
            Applications applications,
            ApplicationFiles files) {
        this.seats = seats;
        this.sheets = sheets;
        this.panels = panels;
        this.items = items;
        this.calls = calls;
        this.applications = applications;
        this.files = files;
    }

    /** Something on the desk: an item with its sheet, or with none before the invitation is accepted. */
    public record Due(
            UUID item, int number, String title, @Nullable Sheet sheet) {}

    /** A seat with what belongs to it. */
    public record Task(Seat seat, Panel panel, Call call, Stage stage, List<Due> dues) {
        /** Sheets still to be signed. */
        public long owed() {
            return dues.stream().filter(Task::isOwed).count();
        }

        private static boolean isOwed(Due one) {
            Sheet sheet = one.sheet();
            return sheet != null && sheet.state() == Sheet.State.DRAFT;
        }

        /** The next item that is owed after this one, or null. */
        public @Nullable UUID after(UUID item) {
            List<UUID> owed = dues.stream()
                    .filter(one -> isOwed(one) && !one.item().equals(item))
                    .map(Due::item)
                    .toList();
            return owed.isEmpty() ? null : owed.getFirst();
        }

        /** The one of this key. */
        public Optional<Due> due(UUID item) {
            return dues.stream().filter(one -> one.item().equals(item)).findFirst();
        }
    }

    /**
     * What is read of an item.
     *
     * @param blind whether who applies is hidden
     * @param sections what was answered; fields that tell are left out where it is blind
     */
    public record Material(
            boolean blind, List<Section> sections, Answers answers, List<ApplicationFiles.Kept> papers) {}

    /** The viewer's own seats: what is owed first. */
    public List<Task> mine(Viewer viewer) {
        UUID person = viewer.person();
        return person == null || !viewer.may(Right.REVIEW_APPLICATIONS)
                ? List.of()
                : seats.ofPerson(person).stream().map(this::task).toList();
    }

    /** How much waits for the viewer. */
    public int owed(Viewer viewer) {
        UUID person = viewer.person();
        return person == null ? 0 : seats.owed(person);
    }

    /** One of the viewer's own; nobody else learns that there is one. */
    public Task task(SeatId id, Viewer viewer) {
        return seats.find(id)
                .filter(seat -> seat.person().equals(viewer.person()) && seat.answerBy() != null)
                .filter(seat -> viewer.may(Right.REVIEW_APPLICATIONS))
                .map(this::task)
                .orElseThrow(Refusal::notFound);
    }

    private Task task(Seat seat) {
        Panel panel = panels.find(seat.panel()).orElseThrow();
        Call call = calls.forProgram(panel.call()).orElseThrow();
        Stage stage = call.programme().stage(panel.stage());
        List<UUID> live = items.live(call, panel);
        List<Due> dues = new ArrayList<>();
        for (UUID item : panel.items()) {
            Sheet sheet = sheets.find(seat.id(), item).orElse(null);
            // who was invited reads what there is, to declare interests; who accepted what lies on the own desk
            if (live.contains(item) && (sheet != null || seat.state() == SeatState.INVITED)) {
                dues.add(new Due(item, panel.number(item), title(call, item), sheet));
            }
        }
        return new Task(seat, panel, call, stage, dues);
    }

    private String title(Call call, UUID item) {
        return item.equals(call.id().value())
                ? call.text().title()
                : application(call, item).title();
    }

    private Application application(Call call, UUID item) {
        return applications.all(call.id()).stream()
                .filter(one -> one.id().value().equals(item))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The rubric of a task. */
    public Rubric rubric(Task task) {
        return task.call().programme().rubric(task.stage().panel().rubric());
    }

    /** What the expert reads of an item that is on the desk and was not stepped back from. */
    public Material material(Task task, UUID item) {
        Sheet sheet = task.due(item).map(Due::sheet).orElseThrow(Refusal::notFound);
        if (sheet.state() != Sheet.State.DRAFT && sheet.state() != Sheet.State.SIGNED) {
            throw Refusal.notFound();
        }
        boolean blind = task.stage().panel().blindness() == Stage.Blindness.DOUBLE;
        if (item.equals(task.call().id().value())) {
            return new Material(false, List.of(), Answers.NONE, List.of());
        }
        Application one = application(task.call(), item);
        List<Section> sections = task.call().programme().form().stream()
                .map(section -> new Section(section.key(), section.name(), shown(section.fields(), blind)))
                .filter(section -> !section.fields().isEmpty())
                .toList();
        List<String> keys = sections.stream()
                .flatMap(section -> section.fields().stream())
                .map(Field::key)
                .toList();
        List<ApplicationFiles.Kept> papers = files.of(one.id()).stream()
                .filter(kept -> keys.contains(kept.field()))
                .toList();
        return new Material(blind, sections, one.answers(), papers);
    }

    private static List<Field> shown(List<Field> fields, boolean blind) {
        return fields.stream().filter(field -> !blind || !field.isTelling()).toList();
    }
}
