package org.mengkeju.network.facts;

import java.util.List;

/** What was entered does not read as the fact's type; a message key with arguments, for its reader's language. */
final class FactRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    FactRefused(String message, Object... arguments) {
        super(message);
        this.arguments = List.of(arguments);
    }

    String message() {
        return String.valueOf(getMessage());
    }

    List<Object> arguments() {
        return arguments;
    }
}
