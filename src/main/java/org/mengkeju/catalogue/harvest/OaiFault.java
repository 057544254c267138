package org.mengkeju.catalogue.harvest;

/** An error condition of OAI-PMH 2.0, section 3.6. */
final class OaiFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    OaiFault(String code, String reason) {
        super(reason);
        this.code = code;
    }

    String code() {
        return code;
    }
}
