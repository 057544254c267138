package org.mengkeju.deal.proceeds;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of an agreement on proceeds. */
public record AgreementId(UUID value) {
    static AgreementId next() {
        return new AgreementId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
