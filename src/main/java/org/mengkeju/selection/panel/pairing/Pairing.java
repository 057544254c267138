package org.mengkeju.selection.panel.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.panel.PanelId;

/**
 * An assignment of a panel's applications to its experts.
 *
 * @param n 1 for the first of the panel, one more for each further one
 * @param effect what its publication changed, or null while it is a draft
 * @param madeName who made the draft
 * @param decidedName who published, undid or dropped it last
 */
public record Pairing(
        UUID id,
        PanelId panel,
        int n,
        PairingState state,
        PairingSettings settings,
        Basis basis,
        List<Pair> pairs,
        @Nullable Effect effect,
        @Nullable UUID madeBy,
        String madeName,
        Instant madeAt,
        @Nullable String decidedName,
        @Nullable Instant decidedAt,
        int version) {
    /** How a pair came to be. */
    public enum Origin {
        /** By the engine. */
        ENGINE,
        /** By an officer, with a reason. */
        HAND,
        /** The expert had written on the sheet already. */
        WRITTEN
    }

    /**
     * An expert, by number, who reviews an application.
     *
     * @param ground the officer's reason, or ""
     */
    public record Pair(UUID item, int expert, Origin origin, String ground) {}

    /**
     * What it was made of.
     *
     * @param items keys of the applications, in the order of the panel
     * @param experts numbers of the experts, ascending
     * @param affinity in millionths, by application and expert in these orders; 0 for who may not
     * @param barred pairs that may not be, with the reason, a word of the program
     */
    public record Basis(List<UUID> items, List<Integer> experts, List<List<Integer>> affinity, List<Barred> barred) {
        /** Copies the lists. */
        public Basis {
            items = List.copyOf(items);
            experts = List.copyOf(experts);
            affinity = List.copyOf(affinity);
            barred = List.copyOf(barred);
        }

        /** The affinity of a pair in millionths; 0 where it may not be or one is unknown. */
        public int affinity(UUID item, int expert) {
            int row = items.indexOf(item);
            int column = experts.indexOf(expert);
            return row < 0 || column < 0 ? 0 : affinity.get(row).get(column);
        }

        /** Why a pair may not be. */
        public Optional<Barred> barred(UUID item, int expert) {
            return barred.stream()
                    .filter(one -> one.item().equals(item) && one.expert() == expert)
                    .findFirst();
        }
    }

    /**
     * A pair that may not be.
     *
     * @param reason a word of the program
     * @param blocks false where an officer may still choose it with a reason
     */
    public record Barred(UUID item, int expert, String reason, boolean blocks) {}

    /** A sheet by application and number of the expert. */
    public record Place(UUID item, int expert) {}

    /**
     * What publishing changed.
     *
     * @param given sheets that were made
     * @param taken empty sheets that were taken off desks
     * @param days by number of the expert: the last day to score before
     */
    public record Effect(List<Place> given, List<Place> taken, Map<Integer, LocalDate> days) {
        /** Copies the lists. */
        public Effect {
            given = List.copyOf(given);
            taken = List.copyOf(taken);
            days = Map.copyOf(days);
        }
    }

    /** Sorts the pairs by application and expert, so that the same assignment reads the same. */
    public Pairing {
        pairs = pairs.stream()
                .sorted(Comparator.comparingInt((Pair one) -> basis.items().indexOf(one.item()))
                        .thenComparingInt(Pair::expert))
                .toList();
    }

    /** Pairs of an application. */
    public Stream<Pair> of(UUID item) {
        return pairs.stream().filter(one -> one.item().equals(item));
    }

    /** How many applications an expert has. */
    public int load(int expert) {
        return (int) pairs.stream().filter(one -> one.expert() == expert).count();
    }

    /** The pair of both, if there is one. */
    public Optional<Pair> pair(UUID item, int expert) {
        return of(item).filter(one -> one.expert() == expert).findFirst();
    }

    /** The same draft with other pairs. */
    public Pairing with(List<Pair> itsPairs) {
        return new Pairing(
                id,
                panel,
                n,
                state,
                settings,
                basis,
                itsPairs,
                effect,
                madeBy,
                madeName,
                madeAt,
                decidedName,
                decidedAt,
                version + 1);
    }

    /** The same with what was found right before its publication. */
    public Pairing lookedAt(List<Barred> barred) {
        var now = new Basis(basis.items(), basis.experts(), basis.affinity(), barred);
        return new Pairing(
                id,
                panel,
                n,
                state,
                settings,
                now,
                pairs,
                effect,
                madeBy,
                madeName,
                madeAt,
                decidedName,
                decidedAt,
                version);
    }

    /** The same in another state. */
    public Pairing at(PairingState to, @Nullable Effect itsEffect, String name, Instant at) {
        if (!state.next().contains(to)) {
            throw new IllegalStateException(state + " does not become " + to);
        }
        return new Pairing(
                id, panel, n, to, settings, basis, pairs, itsEffect, madeBy, madeName, madeAt, name, at, version + 1);
    }
}
