package org.mengkeju.subsidy.voucher;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a voucher. */
public record VoucherId(UUID value) {
    public static VoucherId next() {
        return new VoucherId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
