package org.mengkeju.catalogue.fields;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** An argument of a message that is a message itself. */
final class MessageOf extends DefaultMessageSourceResolvable {
    private static final long serialVersionUID = 1L;

    MessageOf(String key) {
        super(key);
    }
}
