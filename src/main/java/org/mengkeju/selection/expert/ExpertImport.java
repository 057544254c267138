package org.mengkeju.selection.expert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.table.RowFault;
import org.mengkeju.platform.table.RowSink;
import org.mengkeju.platform.table.TableFormat;
import org.mengkeju.platform.table.TableReader;
import org.mengkeju.platform.table.TableRefused;
import org.mengkeju.platform.table.TableShape;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Takes experts over from a table: all of them or none, and every fault is named by its row. Their units are asked then. */
@Service
public class ExpertImport {
    private static final int ROWS_MOST = 20_000;
    private static final int FAULTS_MOST = 100;
    private static final int NAME_MOST = 60;

    private static final TableShape SHAPE = new TableShape(
            names(),
            List.of("name", "rank", "title", "disciplines", "text", "division", "born"),
            Set.of("unit_since"),
            ExpertImport::texts);

    private final ProfileReader reader;
    private final ProfileDesk profiles;
    private final ExpertLog log;
    private final ExpertRows rows;
    private final People people;

    ExpertImport(ProfileReader reader, ProfileDesk profiles, ExpertLog log, ExpertRows rows, People people) {
        this.reader = reader;
        this.profiles = profiles;
        this.log = log;
        this.rows = rows;
        this.people = people;
    }

    /** What became of a table: how many were taken over, or every fault and nothing taken. */
    public record Report(int taken, List<RowFault> faults) {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>(Map.of(
                "姓名", "name",
                "登录名", "sign_in_name",
                "单位", "unit",
                "入职日期", "unit_since",
                "职称级别", "rank",
                "职称", "title",
                "学科", "disciplines",
                "关键词", "keywords",
                "专长", "text",
                "所在地", "division"));
        names.put("出生年月", "born");
        List.copyOf(names.values()).forEach(key -> names.put(key, key));
        return Map.copyOf(names);
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new HashMap<>();
        node.propertyNames().forEach(key -> texts.put(key, node.get(key).asString("")));
        return texts;
    }

    /** A row that was read. */
    private record Read(
            ProfileDesk.Who who,
            ExpertProfile profile,
            @Nullable OrganisationId acting) {}

    /**
     * Takes a table over.
     *
     * @throws TableRefused where the file as a whole cannot be read
     */
    @Transactional
    public Report take(Path file, TableFormat format, Viewer by) {
        if (!by.may(Right.KEEP_EXPERTS)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.expert.refusal.by.OPERATOR");
        }
        var taking = new Taking(by);
        TableReader.read(file, format, SHAPE, taking);
        if (taking.faults.isEmpty()) {
            taking.read.forEach(row -> log.open(profiles.applying(row.who(), row.profile(), null, row.acting()), by));
        }
        return new Report(taking.faults.isEmpty() ? taking.read.size() : 0, List.copyOf(taking.faults));
    }

    /** Reads row by row; after a hundred faults the rest is not looked at. */
    private final class Taking implements RowSink {
        private final Viewer by;
        private final List<Read> read = new ArrayList<>();
        private final List<RowFault> faults = new ArrayList<>();
        private final Set<UUID> seen = new HashSet<>();

        private Taking(Viewer by) {
            this.by = by;
        }

        @Override
        public void row(long line, Map<String, String> texts) {
            if (read.size() >= ROWS_MOST) {
                throw new TableRefused(RowFault.of(line, "", "selection.expert.refusal.rows", ROWS_MOST));
            }
            if (faults.size() >= FAULTS_MOST) {
                return;
            }
            try {
                read.add(read(texts));
            } catch (Refusal refusal) {
                faults.add(RowFault.of(line, "", refusal.messageKey(), refusal.arguments()));
            }
        }

        @Override
        public void fault(RowFault fault) {
            if (faults.size() < FAULTS_MOST) {
                faults.add(fault);
            }
        }

        private Read read(Map<String, String> texts) {
            Person person = person(texts.getOrDefault("sign_in_name", "").strip());
            String name = person == null ? texts.getOrDefault("name", "").strip() : person.name();
            if (name.isEmpty() || name.length() > NAME_MOST) {
                throw Refusal.invalid("selection.expert.refusal.name", NAME_MOST);
            }
            ExpertProfile profile = reader.read(entered(texts));
            UUID account = person == null ? null : person.id();
            return new Read(
                    new ProfileDesk.Who(account, name, person != null && person.demo()),
                    profile,
                    person == null ? null : person.organisation());
        }

        private @Nullable Person person(String signInName) {
            if (signInName.isEmpty()) {
                return null;
            }
            Person person = people.bySignInName(signInName)
                    .filter(found -> found.viewer("").may(Right.OWN_EXPERT_PROFILE))
                    .filter(found -> !found.id().equals(by.person()))
                    .orElseThrow(() -> Refusal.invalid("selection.expert.refusal.person", signInName));
            if (rows.ofPerson(person.id()).isPresent()) {
                throw Refusal.conflict("selection.expert.refusal.there");
            }
            if (!seen.add(person.id())) {
                throw Refusal.conflict("selection.expert.refusal.twice");
            }
            return person;
        }
    }

    private static ProfileReader.Entered entered(Map<String, String> texts) {
        return new ProfileReader.Entered(
                texts.getOrDefault("unit", ""),
                texts.getOrDefault("unit_since", ""),
                texts.getOrDefault("rank", ""),
                texts.getOrDefault("title", ""),
                texts.getOrDefault("disciplines", ""),
                texts.getOrDefault("keywords", ""),
                texts.getOrDefault("text", ""),
                texts.getOrDefault("division", ""),
                texts.getOrDefault("born", ""));
    }
}
