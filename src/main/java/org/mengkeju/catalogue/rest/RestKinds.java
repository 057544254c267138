package org.mengkeju.catalogue.rest;

import org.mengkeju.catalogue.Kind;
import org.mengkeju.platform.Refusal;

/** Kinds as addresses name them. */
final class RestKinds {
    /** Part of an address that names a kind. */
    static final String KIND = "/{kind:achievements|needs|experts|platforms|finance|agencies|policies}";

    private RestKinds() {}

    static Kind of(String path) {
        return Kind.ofPath(path).orElseThrow(Refusal::notFound);
    }

    /** A kind that people write; policies come from the region folder. */
    static Kind writable(String path) {
        Kind kind = of(path);
        if (kind == Kind.POLICY) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "catalogue.refusal.policy");
        }
        return kind;
    }
}
