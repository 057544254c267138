package org.mengkeju.matching.placement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.matching.internal.placing.Example;
import org.mengkeju.matching.internal.placing.Placer;
import org.mengkeju.matching.internal.placing.Placer.Proposed;
import org.mengkeju.matching.internal.placing.Reader;
import org.mengkeju.matching.internal.placing.Reading;

/** What was learnt for each target; a target about which nothing is known has none. */
final class PlacementModels {
    private final Map<PlacementTarget, Placer> placers;
    private final Set<PlacementTarget> judged;

    private PlacementModels(Map<PlacementTarget, Placer> placers, Set<PlacementTarget> judged) {
        this.placers = placers;
        this.judged = judged;
    }

    /**
     * Learns all targets.
     *
     * @throws InterruptedException when the program ends meanwhile
     */
    static PlacementModels learn(PlacementTexts texts, Reader reader) throws InterruptedException {
        List<Listing> teachers = texts.teachers();
        Map<PlacementTarget, Placer> placers = new EnumMap<>(PlacementTarget.class);
        Set<PlacementTarget> judged = EnumSet.noneOf(PlacementTarget.class);
        for (PlacementTarget target : PlacementTarget.values()) {
            if (texts.judged(target, teachers)) {
                judged.add(target);
            }
            List<Example> examples = examples(texts.of(target, teachers), reader);
            if (!examples.isEmpty()) {
                placers.put(target, Placer.of(examples));
            }
        }
        return new PlacementModels(placers, judged);
    }

    private static List<Example> examples(List<PlacementText> texts, Reader reader) throws InterruptedException {
        List<Reading> readings =
                reader.read(texts.stream().map(PlacementText::text).toList());
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            PlacementText text = texts.get(i);
            examples.add(new Example(text.text().key(), readings.get(i), text.classes(), text.description()));
        }
        return examples;
    }

    /** Whether confidences for this target were checked against what authors state. */
    boolean judged(PlacementTarget target) {
        return judged.contains(target);
    }

    /** The likeliest classes of a text; empty for a target about which nothing is known. */
    List<Proposed> place(PlacementTarget target, Reading text, int most) {
        Placer placer = placers.get(target);
        return placer == null ? List.of() : placer.place(text, most);
    }
}
