package org.mengkeju.platform;

import java.util.List;

/**
 * A command that is refused for a reason its user can act on. The text is a message key with arguments, so that it
 * reaches each reader in their language; it is never a fault of the program.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;
    private final Kind kind;

    /** What sort of "no" this is; the web layer turns it into a status code. */
    public enum Kind {
        INVALID(422),
        SIGN_IN(401),
        NOT_FOUND(404),
        FORBIDDEN(403),
        CONFLICT(409),
        TOO_LARGE(413),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status that says the same. */
        public int status() {
            return status;
        }
    }

    public Refusal(Kind kind, String messageKey, Object... arguments) {
        super(messageKey);
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String messageKey() {
        return String.valueOf(getMessage());
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "platform.refusal.not-found");
    }

    public static Refusal invalid(String messageKey, Object... arguments) {
        return new Refusal(Kind.INVALID, messageKey, arguments);
    }

    public static Refusal conflict(String messageKey, Object... arguments) {
        return new Refusal(Kind.CONFLICT, messageKey, arguments);
    }
}
