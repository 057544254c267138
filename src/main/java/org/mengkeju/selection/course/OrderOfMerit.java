package org.mengkeju.selection.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.scoring.Fraction;

/**
 * Applications by the scores of all their stages together: the higher score first; of equal scores the higher lowest single score; who is equal in that too
 * shares the place.
 *
 * @param places the best first
 */
public record OrderOfMerit(List<Place> places) {
    /**
     * One application.
     *
     * @param place from 1; equal ones share it
     * @param lowest the lowest single score, which decides between equal ones
     */
    public record Place(int place, ApplicationId application, Fraction score, Fraction lowest) {}

    /** A score with its lowest part. */
    public record Scored(ApplicationId application, Fraction score, Fraction lowest) {}

    private static final Comparator<Scored> ORDER = Comparator.comparing(Scored::score)
            .thenComparing(Scored::lowest)
            .reversed()
            .thenComparing(one -> one.application().value());

    /** Copies the list. */
    public OrderOfMerit {
        places = List.copyOf(places);
    }

    /** Ranks. */
    public static OrderOfMerit of(List<Scored> scores) {
        List<Scored> sorted = scores.stream().sorted(ORDER).toList();
        List<Place> places = new ArrayList<>();
        for (int n = 0; n < sorted.size(); n++) {
            Scored one = sorted.get(n);
            int place = n + 1;
            if (n > 0 && areEqual(sorted.get(n - 1), one)) {
                place = places.getLast().place();
            }
            places.add(new Place(place, one.application(), one.score(), one.lowest()));
        }
        return new OrderOfMerit(places);
    }

    private static boolean areEqual(Scored one, Scored other) {
        return one.score().compareTo(other.score()) == 0 && one.lowest().compareTo(other.lowest()) == 0;
    }

    /** The same without those below a score. */
    public OrderOfMerit from(@Nullable Fraction passLine) {
        return passLine == null
                ? this
                : new OrderOfMerit(places.stream()
                        .filter(one -> one.score().compareTo(passLine) >= 0)
                        .toList());
    }

    /**
     * The first so many.
     *
     * @param in who goes on in any case
     * @param equal who shares the last place; empty unless not all of them fit
     * @param left places that are left for them
     */
    public record Choice(List<ApplicationId> in, List<ApplicationId> equal, int left) {}

    /** The first {@code wanted}; equal ones at the cut are named, not chosen. */
    public Choice first(int wanted) {
        if (places.size() <= wanted) {
            return new Choice(places.stream().map(Place::application).toList(), List.of(), 0);
        }
        int last = places.get(wanted - 1).place();
        boolean clear = places.get(wanted).place() != last;
        if (clear) {
            return new Choice(
                    places.subList(0, wanted).stream().map(Place::application).toList(), List.of(), 0);
        }
        List<ApplicationId> in = places.stream()
                .filter(one -> one.place() < last)
                .map(Place::application)
                .toList();
        List<ApplicationId> equal = places.stream()
                .filter(one -> one.place() == last)
                .map(Place::application)
                .toList();
        return new Choice(in, equal, wanted - in.size());
    }
}
