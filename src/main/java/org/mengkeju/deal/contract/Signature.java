package org.mengkeju.deal.contract;

import java.time.Instant;
import org.mengkeju.deal.terms.PartyRole;

/**
 * A side's signature under a contract: the receipt it keeps.
 *
 * @param organisation key of the organisation, part of what was signed
 * @param digest SM3 digest of the text that was signed
 * @param signature SM2 over the digest, DER in hexadecimal digits
 * @param publicKey whoever has it can check the signature
 * @param name who signed for the side
 */
public record Signature(
        PartyRole role,
        String organisation,
        String digest,
        String signature,
        String publicKey,
        String name,
        Instant at) {}
