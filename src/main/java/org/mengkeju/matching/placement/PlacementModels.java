package org.mengkeju.matching.placement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.matching.internal.placing.Example;
import org.mengkeju.matching.internal.placing.Placer;
import org.mengkeju.matching.internal.placing.Placer.Proposed;
import org.mengkeju.matching.internal.placing.Reader;
import org.mengkeju.matching.internal.placing.Reading;

/** What was learnt for each target; a target about which nothing is known has none. */
final class PlacementModels {
    private final Map<PlacementTarget, Placer> placers;

    private PlacementModels(Map<PlacementTarget, Placer> placers) {
        this.placers = placers;
    }

    /**
     * Learns all targets.
     *
     * @throws InterruptedException when the program ends meanwhile
     */
    static PlacementModels learn(PlacementTexts texts, Reader reader) throws InterruptedException {
        List<Listing> teachers = texts.teachers();
        Map<PlacementTarget, Placer> placers = new EnumMap<>(PlacementTarget.class);
        for (PlacementTarget target : PlacementTarget.values()) {
            List<Example> examples = examples(texts.of(target, teachers), reader);
            if (!examples.isEmpty()) {
                placers.put(target, Placer.of(examples));
            }
        }
        return new PlacementModels(placers);
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

    /** The likeliest classes of a text; empty for a target about which nothing is known. */
    List<Proposed> place(PlacementTarget target, Reading text, int most) {
        Placer placer = placers.get(target);
        return placer == null ? List.of() : placer.place(text, most);
    }
}
