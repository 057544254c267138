package org.mengkeju.network.facts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.facts.Expressions.Result;
import org.mengkeju.network.facts.Expressions.Variable;

/**
 * Conditions over the facts of a firm, written in the Common Expression Language: {@code firm.sales_fen <= 20000000000}.
 * Every fact is declared with its type, so that a misspelt one is found when an expression is read. What is not known
 * stays unknown through {@code &&}, {@code ||} and {@code ? :} unless the rest decides. Safe for any number of threads.
 */
public final class Conditions {
    private static final String FIRM = "firm.";

    private final Map<String, Fact> facts;
    private final Expressions expressions;

    /** Conditions over these facts. */
    Conditions(List<Fact> vocabulary) {
        facts = vocabulary.stream()
                .collect(Collectors.toMap(Fact::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        expressions = new Expressions(variables());
    }

    /** The facts as variables, for expressions that see more than facts. */
    public List<Variable> variables() {
        return facts.values().stream()
                .map(fact -> new Variable(FIRM + fact.key(), type(fact), extreme(fact, false), extreme(fact, true)))
                .toList();
    }

    /** Facts of a firm as values of {@link #variables()}. */
    public static Map<String, Object> values(KnownFacts known) {
        Map<String, Object> values = new HashMap<>();
        known.values().forEach((key, value) -> values.put(FIRM + key, value));
        return values;
    }

    private static Expressions.Type type(Fact fact) {
        return switch (fact.type()) {
            case AMOUNT, COUNT, AVERAGE -> Expressions.Type.NUMBER;
            case FLAG -> Expressions.Type.FLAG;
            case CHOICE, DIVISION, DAY -> Expressions.Type.TEXT;
        };
    }

    private static Object extreme(Fact fact, boolean greatest) {
        return switch (fact.type()) {
            case AMOUNT, COUNT, AVERAGE -> greatest ? fact.type().most() : 0L;
            case FLAG -> greatest;
            case DAY -> greatest ? "9999-12-31" : "0000-01-01";
            case DIVISION -> greatest ? "999999" : "110000";
            case CHOICE ->
                fact.options().isEmpty()
                        ? ""
                        : (greatest ? fact.options().getLast() : fact.options().getFirst()).key();
        };
    }

    /** Why an expression cannot be a condition, in English; empty where it can. */
    public Optional<String> fault(String expression) {
        return fault(expression, Boolean.class);
    }

    private Optional<String> fault(String expression, Class<?> result) {
        return expressions
                .fault(expression, result)
                .map(reason -> reason.startsWith("there is no " + FIRM)
                        ? reason.replace("there is no ", "there is no fact ") + " in facts.yaml"
                        : reason);
    }

    /** Why a derived fact of the vocabulary cannot be computed; empty where it can or is not derived. */
    Optional<String> faultOf(Fact fact) {
        String derived = fact.derived();
        return derived == null ? Optional.empty() : fault(derived, fact.type().isNumber() ? Long.class : Boolean.class);
    }

    /** The facts people are asked that an expression uses, directly or by what follows from them; empty where faulty. */
    public Set<Fact> factsOf(@Nullable String expression) {
        Set<Fact> asked = new LinkedHashSet<>();
        if (expression != null && fault(expression).isEmpty()) {
            expressions.namesIn(expression).forEach(name -> asked.addAll(asked(key(name))));
        }
        return asked;
    }

    private Set<Fact> asked(String key) {
        Fact fact = facts.get(key);
        if (fact == null) {
            return Set.of();
        }
        String day = fact.daysSince();
        if (day != null) {
            return asked(day);
        }
        return fact.derived() == null ? Set.of(fact) : factsOf(fact.derived());
    }

    /**
     * What a condition says of a firm.
     *
     * @param expression the condition, or null where a person must judge; one that cannot be read (the vocabulary lost a
     *     fact) is a person's too
     */
    public Verdict judge(@Nullable String expression, KnownFacts known) {
        if (expression == null) {
            return Verdict.JUDGED;
        }
        return switch (expressions.value(expression, values(known))) {
            case Result.Value(Boolean met) -> met ? Verdict.MET : Verdict.NOT_MET;
            case Result.Unknown(Set<String> names) -> new Verdict(Verdict.Outcome.MISSING, missing(names, known));
            default -> Verdict.JUDGED;
        };
    }

    private List<Fact> missing(Set<String> names, KnownFacts known) {
        Set<String> keys = new LinkedHashSet<>();
        for (String name : names) {
            keys.addAll(known.missing().getOrDefault(key(name), Set.of(key(name))));
        }
        // in the order in which people are asked
        return facts.values().stream().filter(fact -> keys.contains(fact.key())).toList();
    }

    private static String key(String name) {
        return name.substring(FIRM.length());
    }

    /** Adds what follows from the facts that are known. */
    KnownFacts completed(Map<String, Object> asked, java.time.LocalDate today) {
        Map<String, Object> values = new HashMap<>(asked);
        Map<String, Set<String>> missing = new HashMap<>();
        for (Fact fact : facts.values()) {
            String day = fact.daysSince();
            String derived = fact.derived();
            if (day != null && asked.get(day) instanceof String since) {
                long days = java.time.temporal.ChronoUnit.DAYS.between(java.time.LocalDate.parse(since), today);
                values.put(fact.key(), Math.max(days, 0));
            } else if (day != null) {
                missing.put(fact.key(), Set.of(day));
            } else if (derived != null) {
                derive(fact, derived, new KnownFacts(asked, Map.of()), values, missing);
            }
        }
        return new KnownFacts(values, missing);
    }

    private void derive(
            Fact fact, String derived, KnownFacts asked, Map<String, Object> values, Map<String, Set<String>> missing) {
        switch (expressions.value(derived, values(asked))) {
            case Result.Unknown(Set<String> names) ->
                missing.put(
                        fact.key(),
                        names.stream().map(Conditions::key).collect(Collectors.toCollection(LinkedHashSet::new)));
            case Result.Value(Object value) -> values.put(fact.key(), value);
            case Result.Failed failed -> {} // checked when the file is read
        }
    }
}
