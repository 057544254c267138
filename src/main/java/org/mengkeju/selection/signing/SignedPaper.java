package org.mengkeju.selection.signing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mengkeju.selection.TaskContract;

/**
 * A task contract with its commitment and the signatures under it.
 *
 * @param commitment the text of the commitment (军令状)
 * @param digest SM3 over contract and commitment; what is signed
 */
public record SignedPaper(
        TaskContract contract, String commitment, String digest, Instant madeAt, List<Signature> signatures) {
    /** Copies the list. */
    public SignedPaper {
        signatures = List.copyOf(signatures);
    }

    /**
     * A signature: SM2 over the digest.
     *
     * @param signer whose key it is, part of what was signed
     * @param name of the person who signed for the side
     */
    public record Signature(Side side, String signer, String name, String signature, String publicKey, Instant at) {}

    /** Sides that have signed. */
    public Set<Side> signed() {
        return signatures.stream().map(Signature::side).collect(Collectors.toSet());
    }

    /** Sides that have to sign. */
    public List<Side> sides() {
        return contract.poster() == null ? List.of(Side.TAKER, Side.DEPARTMENT) : List.of(Side.values());
    }

    /** Whether all have signed. */
    public boolean isComplete() {
        return signed().containsAll(sides());
    }
}
