package org.mengkeju.selection.panel.assignment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mengkeju.matching.likeness.Likeness;
import org.mengkeju.matching.likeness.TextLikeness;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.expert.Experts;
import org.mengkeju.selection.expert.PoolExpert;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.drawing.PanelItems;
import org.mengkeju.selection.programme.Field;
import org.mengkeju.selection.programme.Section;
import org.springframework.stereotype.Component;

/**
 * How well experts fit applications: 70 % likeness of the words an application is written in and of an expert's keywords and
 * field, 30 % nearness of their discipline codes; where no codes are known of an application, the words alone (shares are defaults
 * of the platform). Fields that tell who applies are not read.
 */
@Component
class Affinity {
    /** Affinities are whole millionths. */
    static final int ONE = 1_000_000;

    private static final double WORDS = 0.7;
    private static final Pattern CODE = Pattern.compile("\\b\\d{3}(\\.?\\d{2}){0,2}\\b");

    private final TextLikeness texts;
    private final Experts experts;
    private final PanelItems items;

    Affinity(TextLikeness texts, Experts experts, PanelItems items) {
        this.texts = texts;
        this.experts = experts;
        this.items = items;
    }

    /**
     * How a pair fits.
     *
     * @param total in millionths, at least 1
     * @param text likeness of the words, from 0 to 1
     * @param words shared ones, the weightiest first
     * @param code nearness of the codes, from 0 to 1
     * @param codes of the application; none where none are known
     */
    record Fit(int total, double text, List<Likeness.Shared> words, double code, Set<String> codes, List<String> own) {}

    /** What was read of applications and experts; experts by their numbers. */
    record Read(Likeness likeness, Map<UUID, Set<String>> codes, Map<Integer, List<String>> own) {
        /** Whether an expert knows the discipline of an application; everybody does where none is known of it. */
        boolean isOfDiscipline(UUID item, int expert) {
            Set<String> wanted = codes.getOrDefault(item, Set.of());
            return wanted.isEmpty() || nearness(wanted, own.getOrDefault(expert, List.of())) > 0;
        }

        Fit fit(UUID item, int expert) {
            List<Likeness.Shared> words = likeness.shared(item.toString(), key(expert));
            double text = words.stream().mapToDouble(Likeness.Shared::part).sum();
            Set<String> wanted = codes.getOrDefault(item, Set.of());
            List<String> has = own.getOrDefault(expert, List.of());
            double code = nearness(wanted, has);
            double both = wanted.isEmpty() ? text : WORDS * text + (1 - WORDS) * code;
            // nothing in common is little, not forbidden: 0 would mean that the pair may not be
            int total = Math.clamp(Math.round(both * ONE), 1, ONE);
            return new Fit(total, text, words, code, wanted, has);
        }
    }

    Read read(Call call, Panel panel, List<UUID> judged, List<Seat> seats) {
        Map<String, String> words = new HashMap<>();
        Map<UUID, Set<String>> codes = new HashMap<>();
        for (Application one : items.in(call)) {
            UUID key = one.id().value();
            if (judged.contains(key)) {
                words.put(key.toString(), one.title() + "\n" + words(call, one));
                codes.put(key, codes(one, panel));
            }
        }
        Map<Integer, List<String>> own = new HashMap<>();
        Map<ExpertId, PoolExpert> known =
                experts.all(seats.stream().map(Seat::expert).toList());
        for (Seat seat : seats) {
            Optional<PoolExpert> expert = Optional.ofNullable(known.get(seat.expert()));
            words.put(key(seat.n()), expert.map(PoolExpert::text).orElse(""));
            own.put(seat.n(), expert.map(PoolExpert::disciplines).orElse(List.of()));
        }
        return new Read(texts.among(words), codes, own);
    }

    private static String key(int expert) {
        return "expert " + expert;
    }

    private static String words(Call call, Application one) {
        StringBuilder words = new StringBuilder();
        for (Section section : call.programme().form()) {
            for (Field field : section.fields()) {
                if (!field.isTelling()) {
                    words.append(one.answers().text(field.key())).append('\n');
                    one.answers()
                            .rowsOf(field.key())
                            .forEach(row -> row.values()
                                    .forEach(cell -> words.append(cell).append('\n')));
                }
            }
        }
        return words.toString();
    }

    /** Codes the application was filed under, in a field called so; else those the panel was drawn for. */
    private static Set<String> codes(Application one, Panel panel) {
        Set<String> found = new HashSet<>();
        for (String field : List.of("discipline", "disciplines")) {
            Matcher code = CODE.matcher(one.answers().text(field));
            while (code.find()) {
                found.add(plain(code.group()));
            }
        }
        return found.isEmpty()
                ? panel.conditions().disciplines().stream().map(Affinity::plain).collect(Collectors.toSet())
                : found;
    }

    private static String plain(String code) {
        return code.replace(".", "");
    }

    /** 1 for the same code or one below it, two thirds for the same subdiscipline, one third for the same discipline (GB/T 13745). */
    private static double nearness(Set<String> wanted, List<String> has) {
        double best = 0;
        for (String code : wanted) {
            for (String own : has) {
                best = Math.max(best, nearness(code, plain(own)));
            }
        }
        return best;
    }

    private static double nearness(String code, String own) {
        if (own.startsWith(code)) {
            return 1;
        }
        for (int digits = 5; digits >= 3; digits -= 2) {
            if (code.length() >= digits && own.startsWith(code.substring(0, digits))) {
                return (digits - 1) / 6.0;
            }
        }
        return 0;
    }
}
