package org.mengkeju.selection.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.draw.Draw;
import org.mengkeju.selection.draw.Pool;
import org.mengkeju.selection.draw.Seed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code draw}: draws experts from a pool with a seed, so that everybody can draw again (docs/reference/draw.md). */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = {
            "Draws experts at random; the same pool and seed give the same draw on any machine.",
            "The algorithm stands in docs/reference/draw.md."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:too few to draw from, commitment not kept, or bad input", "2:wrong use"})
public final class DrawCommand implements Callable<Integer> {
    @Option(
            names = "--pool",
            required = true,
            paramLabel = "FILE",
            description = "CSV expert[,weight]; further columns are traits, for example unit, discipline, region.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path pool;

    @Option(names = "--count", required = true, paramLabel = "N", description = "How many seats.")
    private int count;

    @Option(names = "--reserves", paramLabel = "N", description = "How many reserves behind them (default: 0).")
    private int reserves;

    @Option(names = "--avoid", paramLabel = "FILE", description = "CSV expert,reason: may not be drawn.")
    private @Nullable Path avoid;

    @Option(
            names = "--quota",
            paramLabel = "TRAIT=VALUE:N",
            description = "N seats for those with a trait, drawn first; may be repeated.")
    private List<String> quotas = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "TRAIT:N",
            description = "No more than N with the same value, reserves included; may be repeated.")
    private List<String> limits = new ArrayList<>();

    @Option(names = "--seed", required = true, paramLabel = "HEX", description = "32 to 128 hexadecimal digits.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String seed;

    @Option(names = "--commitment", paramLabel = "HEX", description = "SM3 of the seed as published; must be kept.")
    private @Nullable String commitment;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Seed own = seed();
        List<Draw.Quota> wantedQuotas = quotas.stream().map(this::quota).toList();
        List<Draw.Limit> wantedLimits = limits.stream().map(this::limit).toList();
        if (count < 1 || reserves < 0) {
            throw wrong("--count is 1 or more, --reserves 0 or more");
        }
        if (commitment != null && !own.commitment().equals(commitment.toLowerCase(Locale.ROOT))) {
            return refused("the seed does not keep the commitment: its SM3 is " + own.commitment());
        }
        try {
            var draw = new Draw(pool(), avoided(), wantedQuotas, wantedLimits, count, reserves);
            Draw.Outcome outcome = draw.with(own);
            tell(draw, own, outcome);
            return judged(draw, outcome);
        } catch (BadRow | IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private int judged(Draw draw, Draw.Outcome outcome) {
        List<Draw.Quota> unmet = draw.unmet(outcome);
        if (outcome.missing() > 0) {
            return refused(outcome.missing() + " of " + (count + reserves)
                    + " places stay empty: nobody is left who may be drawn within the limits");
        }
        return unmet.isEmpty() ? 0 : refused("too few in the pool for the quota " + unmet.getFirst());
    }

    private Seed seed() {
        try {
            return new Seed(seed);
        } catch (IllegalArgumentException e) {
            throw wrong("--seed: " + e.getMessage());
        }
    }

    private Draw.Quota quota(String text) {
        int equals = text.indexOf('=');
        int colon = text.lastIndexOf(':');
        if (equals < 1 || colon < equals || !text.substring(colon + 1).matches("[0-9]{1,6}")) {
            throw wrong("--quota wants TRAIT=VALUE:N, not " + text);
        }
        return new Draw.Quota(
                text.substring(0, equals),
                text.substring(equals + 1, colon),
                Integer.parseInt(text.substring(colon + 1)));
    }

    private Draw.Limit limit(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,6}")) {
            throw wrong("--limit wants TRAIT:N, not " + text);
        }
        return new Draw.Limit(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    private Pool pool() {
        List<Pool.Entry> entries = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        new Rows(List.of("expert"), List.of("weight"), true).read(pool, cells -> {
            Pool.Entry entry = entry(cells);
            if (!keys.add(entry.expert())) {
                throw new IllegalArgumentException("twice in the pool: " + entry.expert());
            }
            entries.add(entry);
        });
        return new Pool(entries);
    }

    private static Pool.Entry entry(Map<String, String> cells) {
        String weight = cells.getOrDefault("weight", "");
        Map<String, String> traits = new LinkedHashMap<>(cells);
        traits.keySet().removeAll(List.of("expert", "weight"));
        traits.values().removeIf(String::isBlank);
        try {
            BigDecimal own = weight.isBlank() ? BigDecimal.ONE : new BigDecimal(weight);
            return new Pool.Entry(Rows.text(cells, "expert"), own, traits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"weight\" is no number: " + weight, e);
        }
    }

    private Set<String> avoided() {
        Set<String> avoided = new LinkedHashSet<>();
        if (avoid != null) {
            new Rows(List.of("expert"), List.of("reason"), false)
                    .read(avoid, cells -> avoided.add(Rows.text(cells, "expert")));
        }
        return avoided;
    }

    private void tell(Draw draw, Seed own, Draw.Outcome outcome) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("seed", own.hex());
        told.put("commitment", own.commitment());
        told.put("pool_digest", draw.pool().digest());
        told.put("drawn", keys(outcome, false));
        told.put("reserves", keys(outcome, true));
        told.put("numbers", outcome.drawn());
        var out = spec().commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(told));
        } else {
            told.forEach((name, value) -> out.printf("%-12s %s%n", name, value));
        }
        out.flush();
    }

    private static List<String> keys(Draw.Outcome outcome, boolean reserve) {
        return outcome.drawn().stream()
                .filter(one -> one.reserve() == reserve)
                .map(Draw.Drawn::expert)
                .toList();
    }

    private int refused(String why) {
        spec().commandLine().getErr().println(why);
        return 1;
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec().commandLine(), why);
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
