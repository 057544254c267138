package org.mengkeju.matching.internal.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mengkeju.matching.Suggestion;
import org.mengkeju.matching.internal.analysis.Spelling;

/** Proposes trade terms and titles while someone types: first what begins so, then titles that contain it. */
public final class TypeAhead {
    private static final int TYPED_MAX = 40;

    private final TextIndex index;
    /** Terms as written, by their one spelling. */
    private final NavigableMap<String, String> terms = new TreeMap<>();

    /** Proposals from an index and from trade terms. */
    public TypeAhead(TextIndex index, Collection<String> tradeTerms) {
        this.index = index;
        for (String term : tradeTerms) {
            terms.putIfAbsent(Spelling.unify(term).strip(), term.strip());
        }
    }

    /** At most {@code limit} proposals, half of them terms at most while there are titles. */
    public List<Suggestion> suggest(String typed, int limit) {
        String unified = Spelling.unify(typed.length() > TYPED_MAX ? typed.substring(0, TYPED_MAX) : typed)
                .strip();
        if (unified.isEmpty() || limit < 1) {
            return List.of();
        }
        List<Suggestion> titles = index.titled(unified, limit).stream()
                .map(text -> new Suggestion(text.title(), text.key()))
                .toList();
        int termsWanted = Math.max(limit - titles.size(), (limit + 1) / 2);
        List<Suggestion> all = new ArrayList<>();
        terms.tailMap(unified, true).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(unified))
                .limit(termsWanted)
                .forEach(entry -> all.add(new Suggestion(entry.getValue(), "")));
        all.addAll(titles);
        return all.subList(0, Math.min(limit, all.size()));
    }
}
