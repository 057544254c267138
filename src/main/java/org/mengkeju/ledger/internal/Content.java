package org.mengkeju.ledger.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.Posting;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.platform.crypto.Sm3;

/**
 * Digests of transfers (SM3, GB/T 32905). Every field is written with its length before it, so that no two transfers have the
 * same bytes.
 */
public final class Content {
    private Content() {}

    /** Of all that a transfer says, the legs included. */
    public static String digest(Transfer transfer) {
        Posting posting = transfer.posting();
        var digest = new Sm3();
        field(digest, "mengkeju-transfer-1");
        field(digest, transfer.id().toString());
        field(digest, transfer.kind().name());
        field(digest, transfer.refers() == null ? "" : transfer.refers().toString());
        field(digest, posting.book().name());
        field(digest, posting.key());
        field(digest, posting.reason());
        field(digest, posting.evidence());
        field(digest, posting.effective().toString());
        UUID person = posting.by().person();
        field(digest, person == null ? "" : person.toString());
        field(digest, posting.by().name());
        field(digest, transfer.recordedAt().toString());
        for (Leg leg : posting.legs()) {
            field(digest, leg.account().toString());
            field(digest, Long.toString(leg.amount()));
        }
        return digest.hex();
    }

    /** Of a place in the chain: the digest before it, its number and what the transfer says. */
    public static String sealed(String before, long number, String content) {
        var digest = new Sm3();
        field(digest, before);
        field(digest, Long.toString(number));
        field(digest, content);
        return digest.hex();
    }

    /** Whether both say the same of the same event; when each was recorded and by whom does not matter. */
    static boolean same(Transfer one, Transfer other) {
        Posting here = one.posting();
        Posting there = other.posting();
        return one.kind() == other.kind()
                && sameReference(one, other)
                && here.reason().equals(there.reason())
                && here.evidence().equals(there.evidence())
                && here.effective().equals(there.effective())
                && here.legs().equals(there.legs());
    }

    private static boolean sameReference(Transfer one, Transfer other) {
        return Objects.equals(reference(one), reference(other));
    }

    private static @Nullable UUID reference(Transfer transfer) {
        return transfer.refers() == null ? null : transfer.refers().value();
    }

    private static void field(Sm3 digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
