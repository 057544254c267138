package org.mengkeju.network.facts;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Conditions over the facts of a firm, written in the Common Expression Language: {@code firm.sales_fen <= 20000000000}.
 * Every fact is declared with its type, so that a misspelt one is found when an expression is read. What is not known
 * stays unknown through {@code &&}, {@code ||} and {@code ? :} unless the rest decides. Safe for any number of threads.
 */
public final class Conditions {
    private static final String FIRM = "firm.";
    /** Kept programs; expressions come from listings, so their number has no other bound. */
    private static final int KEPT = 10_000;

    private final Map<String, Fact> facts;
    private final CelCompiler compiler;
    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
    private final Map<String, Compiled> programs = new ConcurrentHashMap<>();

    /** Conditions over these facts. */
    Conditions(List<Fact> vocabulary) {
        facts = vocabulary.stream()
                .collect(Collectors.toMap(Fact::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
        facts.values().forEach(fact -> builder.addVar(FIRM + fact.key(), type(fact)));
        compiler = builder.build();
    }

    private static CelType type(Fact fact) {
        return switch (fact.type()) {
            case AMOUNT, COUNT, AVERAGE -> SimpleType.INT;
            case FLAG -> SimpleType.BOOL;
            case CHOICE, DIVISION, DAY -> SimpleType.STRING;
        };
    }

    /** An expression that was read, with the keys of the facts it uses. */
    private record Compiled(CelRuntime.Program program, Set<String> facts) {}

    /** The reading of an expression failed. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason);
        }
    }

    private Compiled compiled(String expression) {
        Compiled kept = programs.get(expression);
        if (kept != null) {
            return kept;
        }
        if (programs.size() >= KEPT) {
            programs.clear();
        }
        Compiled fresh = compile(expression);
        programs.put(expression, fresh);
        return fresh;
    }

    private Compiled compile(String expression) {
        CelValidationResult result = compiler.compile(expression);
        if (result.hasError()) {
            throw new Unreadable(result.getErrors().getFirst().getMessage());
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            Set<String> used = tree.getReferenceMap().values().stream()
                    .map(reference -> reference.name())
                    .filter(name -> name.startsWith(FIRM))
                    .map(name -> name.substring(FIRM.length()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return new Compiled(runtime.createProgram(tree), used);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** Why an expression cannot be a condition, in English; empty where it can. */
    public Optional<String> fault(String expression) {
        return fault(expression, Boolean.class);
    }

    private Optional<String> fault(String expression, Class<?> result) {
        Optional<String> unknown = unknownFact(expression);
        if (unknown.isPresent()) {
            return unknown.map(key -> "there is no fact firm." + key + " in facts.yaml");
        }
        try {
            Compiled compiled = compiled(expression);
            for (boolean greatest : new boolean[] {false, true}) {
                Object value = compiled.program().eval(PartialVars.of(extremes(greatest)));
                if (!result.isInstance(value)) {
                    return Optional.of("it gives " + value.getClass().getSimpleName() + ", not "
                            + (result == Boolean.class ? "true or false" : "a whole number"));
                }
            }
            return Optional.empty();
        } catch (Unreadable | CelEvaluationException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The first {@code firm.} name the vocabulary does not have, said more plainly than the compiler says it. */
    private Optional<String> unknownFact(String expression) {
        return java.util.regex.Pattern.compile("\\bfirm\\.([A-Za-z0-9_]+)")
                .matcher(expression.replaceAll("\"[^\"]*\"|'[^']*'", "''"))
                .results()
                .map(found -> found.group(1))
                .filter(key -> !facts.containsKey(key))
                .findFirst();
    }

    /** A firm that has nothing, or as much of everything as can be stated: no condition may fail on either. */
    private Map<String, Object> extremes(boolean greatest) {
        Map<String, Object> values = new HashMap<>();
        facts.values().forEach(fact -> values.put(FIRM + fact.key(), extreme(fact, greatest)));
        return values;
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

    /** Why a derived fact of the vocabulary cannot be computed; empty where it can or is not derived. */
    Optional<String> faultOf(Fact fact) {
        String derived = fact.derived();
        return derived == null ? Optional.empty() : fault(derived, fact.type().isNumber() ? Long.class : Boolean.class);
    }

    /** The facts people are asked that an expression uses, directly or by what follows from them; empty where faulty. */
    public Set<Fact> factsOf(@Nullable String expression) {
        Set<Fact> asked = new LinkedHashSet<>();
        if (expression != null && fault(expression).isEmpty()) {
            compiled(expression).facts().forEach(key -> asked.addAll(asked(key)));
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
        return switch (value(expression, known)) {
            case Boolean met -> met ? Verdict.MET : Verdict.NOT_MET;
            case CelUnknownSet unknown -> new Verdict(Verdict.Outcome.MISSING, missing(unknown, known));
            default -> Verdict.JUDGED;
        };
    }

    private List<Fact> missing(CelUnknownSet unknown, KnownFacts known) {
        Set<String> keys = new LinkedHashSet<>();
        for (String key : names(unknown)) {
            keys.addAll(known.missing().getOrDefault(key, Set.of(key)));
        }
        // in the order in which people are asked
        return facts.values().stream().filter(fact -> keys.contains(fact.key())).toList();
    }

    private static Set<String> names(CelUnknownSet unknown) {
        return unknown.attributes().stream()
                .map(attribute -> attribute.toString().substring(FIRM.length()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Object value(String expression, KnownFacts known) {
        try {
            return compiled(expression).program().eval(variables(known.values()));
        } catch (Unreadable | CelEvaluationException e) {
            return e;
        }
    }

    private PartialVars variables(Map<String, Object> values) {
        Map<String, Object> bound = new HashMap<>();
        List<CelAttributePattern> unknown = new ArrayList<>();
        for (String key : facts.keySet()) {
            Object value = values.get(key);
            if (value == null) {
                unknown.add(CelAttributePattern.fromQualifiedIdentifier(FIRM + key));
            } else {
                bound.put(FIRM + key, value);
            }
        }
        return PartialVars.of(name -> Optional.ofNullable(bound.get(name)), unknown);
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
        Object value = value(derived, asked);
        if (value instanceof CelUnknownSet unknown) {
            missing.put(fact.key(), names(unknown));
        } else if (value instanceof Boolean || value instanceof Long) {
            values.put(fact.key(), value);
        }
    }
}
