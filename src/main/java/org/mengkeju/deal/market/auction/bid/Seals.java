package org.mengkeju.deal.market.auction.bid;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.crypto.PersonalDataCipher;
import org.mengkeju.platform.crypto.Sm3;
import org.springframework.stereotype.Component;

/**
 * Amounts nobody may know before their time: encrypted with the program's key, beside a digest of amount and a random number
 * that is public at once. Once opened, anybody can see that the digest was of that amount.
 */
@Component
public class Seals {
    private static final int NONCE_BYTES = 16;

    private final PersonalDataCipher cipher;
    private final SecureRandom random = new SecureRandom();

    Seals(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    /** A sealed amount: what is kept, and what is public. */
    public record Sealed(String kept, String seal) {}

    /** An opened amount. */
    public record Opened(Money amount, String nonce) {}

    /**
     * Seals an amount.
     *
     * @param seq number of the bid, 0 for the reserve price
     * @param bidder number of the bidder, 0 for the seller
     */
    public Sealed seal(UUID auction, int seq, int bidder, Money amount) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        return new Sealed(
                cipher.encrypt(owner(auction, seq), amount.fen() + ":" + nonce), of(auction, bidder, amount, nonce));
    }

    /** Opens what was kept. */
    public Opened open(UUID auction, int seq, String kept) {
        String[] parts = cipher.decrypt(owner(auction, seq), kept).split(":", 2);
        return new Opened(Money.ofFen(Long.parseLong(parts[0])), parts[1]);
    }

    /** The public digest of an amount. */
    public static String of(UUID auction, int bidder, Money amount, String nonce) {
        String text = String.join("|", "" + auction, "" + bidder, "" + amount.fen(), nonce);
        return Sm3.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String owner(UUID auction, int seq) {
        return "auction:" + auction + ":" + seq;
    }
}
