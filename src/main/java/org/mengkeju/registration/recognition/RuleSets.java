package org.mengkeju.registration.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rule versions the program knows, newest first; read once from the files that come with it. */
public final class RuleSets {
    private static final List<String> FILES = List.of("TC-2026", "TC-2001");
    private static final List<RuleSet> ALL = FILES.stream().map(RuleSets::read).toList();

    private RuleSets() {}

    /** A condition as it stands in the file. */
    private record Line(
            String rule,
            String clause,
            String text,
            Flag flag,
            boolean wanted,
            @Nullable Flag when) {
        Condition condition() {
            return new Condition(rule, clause, text, flag, wanted ? Answer.YES : Answer.NO, when);
        }
    }

    /** The file; sums in yuan. */
    private record Stated(
            String id,
            String document,
            String status,
            LocalDate from,
            @Nullable LocalDate to,
            boolean licenceIsTransfer,
            RuleSet.Unit unit,
            int ordinary,
            int large,
            @Nullable BigDecimal largeFrom,
            List<Line> grounds,
            Map<String, List<Line>> conditions) {}

    public static List<RuleSet> all() {
        return ALL;
    }

    public static RuleSet newest() {
        return ALL.getFirst();
    }

    public static Optional<RuleSet> find(String id) {
        return ALL.stream().filter(rules -> rules.id().equals(id)).findFirst();
    }

    /** The version in force on a day; the oldest known where the day lies before all of them. */
    public static RuleSet on(LocalDate day) {
        return ALL.stream().filter(rules -> rules.inForceOn(day)).findFirst().orElse(ALL.getLast());
    }

    private static RuleSet read(String id) {
        try (InputStream in = RuleSets.class.getResourceAsStream("/registration/" + id + ".yaml")) {
            return rules(new YAMLMapper().readValue(Objects.requireNonNull(in), Stated.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleSet rules(Stated stated) {
        BigDecimal large = stated.largeFrom();
        Map<String, List<Condition>> conditions = new LinkedHashMap<>();
        stated.conditions().forEach((type, lines) -> conditions.put(type, conditions(lines)));
        return new RuleSet(
                stated.id(),
                stated.document(),
                stated.status(),
                stated.from(),
                stated.to(),
                stated.licenceIsTransfer(),
                new RuleSet.Terms(
                        stated.unit(), stated.ordinary(), stated.large(), large == null ? null : Money.ofYuan(large)),
                conditions(stated.grounds()),
                conditions);
    }

    private static List<Condition> conditions(List<Line> lines) {
        List<Condition> conditions = new ArrayList<>();
        lines.forEach(line -> conditions.add(line.condition()));
        return List.copyOf(conditions);
    }
}
