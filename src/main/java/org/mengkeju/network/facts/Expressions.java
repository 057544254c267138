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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Expressions in the Common Expression Language over variables with dotted names ({@code firm.sales_fen}). Each is declared
 * with its type, so that a misspelt one is found when an expression is read. What is not known stays unknown through
 * {@code &&}, {@code ||} and {@code ? :} unless the rest decides. Safe for any number of threads.
 */
public final class Expressions {
    /** Kept programs; expressions come from listings and files, so their number has no other bound. */
    private static final int KEPT = 10_000;

    private final Map<String, Variable> variables;
    private final CelCompiler compiler;
    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
    private final Map<String, Compiled> programs = new ConcurrentHashMap<>();

    /** What an expression sees of a variable. */
    public enum Type {
        /** A whole number, {@code Long}. */
        NUMBER,
        /** {@code Boolean}. */
        FLAG,
        /** {@code String}. */
        TEXT
    }

    /**
     * A variable.
     *
     * @param name one word, a full stop, one word
     * @param least the least it can be, to try expressions with
     * @param greatest the greatest it can be
     */
    public record Variable(String name, Type type, Object least, Object greatest) {
        /** A number from 0. */
        public static Variable number(String name, long most) {
            return new Variable(name, Type.NUMBER, 0L, most);
        }

        /** Yes or no. */
        public static Variable flag(String name) {
            return new Variable(name, Type.FLAG, false, true);
        }

        /** A text between these two. */
        public static Variable text(String name, String one, String other) {
            return new Variable(name, Type.TEXT, one, other);
        }

        private CelType celType() {
            return switch (type) {
                case NUMBER -> SimpleType.INT;
                case FLAG -> SimpleType.BOOL;
                case TEXT -> SimpleType.STRING;
            };
        }
    }

    /** What an expression says. */
    public sealed interface Result {
        /** A value of the kind the expression gives. */
        record Value(Object value) implements Result {}

        /** Variables that are not known and would decide it. */
        record Unknown(Set<String> names) implements Result {}

        /** It cannot be read or fails on these values. */
        record Failed(String reason) implements Result {}
    }

    /** Expressions over these variables. */
    public Expressions(List<Variable> declared) {
        variables = declared.stream()
                .collect(Collectors.toMap(Variable::name, one -> one, (one, other) -> one, LinkedHashMap::new));
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
        variables.values().forEach(one -> builder.addVar(one.name(), one.celType()));
        compiler = builder.build();
    }

    /** An expression that was read, with the names of the variables it uses. */
    private record Compiled(CelRuntime.Program program, Set<String> names) {}

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
                    .filter(variables::containsKey)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return new Compiled(runtime.createProgram(tree), used);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** Why an expression is no condition, in English; empty where it is one. */
    public Optional<String> fault(String expression) {
        return fault(expression, Boolean.class);
    }

    /** Why an expression does not give this, {@code Boolean} or {@code Long}; empty where it does. */
    Optional<String> fault(String expression, Class<?> result) {
        Optional<String> undeclared = undeclared(expression);
        if (undeclared.isPresent()) {
            return undeclared.map(name -> "there is no " + name);
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

    /** The first dotted name that is not declared though its first word is known, said more plainly than the compiler does. */
    Optional<String> undeclared(String expression) {
        String heads = variables.keySet().stream()
                .map(name -> Pattern.quote(name.substring(0, name.indexOf('.'))))
                .distinct()
                .collect(Collectors.joining("|"));
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        return Pattern.compile("(?<![.\\w])(?:" + heads + ")\\.[A-Za-z0-9_]+")
                .matcher(expression.replaceAll("\"[^\"]*\"|'[^']*'", "''"))
                .results()
                .map(found -> found.group())
                .filter(name -> !variables.containsKey(name))
                .findFirst();
    }

    private Map<String, Object> extremes(boolean greatest) {
        Map<String, Object> values = new HashMap<>();
        variables.values().forEach(one -> values.put(one.name(), greatest ? one.greatest() : one.least()));
        return values;
    }

    /** Names of the variables an expression uses; it must have no fault. */
    public Set<String> namesIn(String expression) {
        return compiled(expression).names();
    }

    /** What an expression says of these values; a variable that is not among them is not known. */
    public Result value(String expression, Map<String, Object> known) {
        Map<String, Object> bound = new HashMap<>();
        List<CelAttributePattern> unknown = new ArrayList<>();
        for (String name : variables.keySet()) {
            Object value = known.get(name);
            if (value == null) {
                unknown.add(CelAttributePattern.fromQualifiedIdentifier(name));
            } else {
                bound.put(name, value);
            }
        }
        try {
            Object value = compiled(expression)
                    .program()
                    .eval(PartialVars.of(name -> Optional.ofNullable(bound.get(name)), unknown));
            return value instanceof CelUnknownSet missing
                    ? new Result.Unknown(missing.attributes().stream()
                            .map(Object::toString)
                            .collect(Collectors.toCollection(LinkedHashSet::new)))
                    : new Result.Value(value);
        } catch (Unreadable | CelEvaluationException e) {
            return new Result.Failed(String.valueOf(e.getMessage()));
        }
    }
}
