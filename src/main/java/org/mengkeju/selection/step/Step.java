package org.mengkeju.selection.step;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;

/**
 * A step that was taken.
 *
 * @param n from 1, without gaps
 * @param application the one it is about, or null where it is about the call
 * @param act what was done, a word of the program
 * @param stage key of the stage it was done in, "" before there is one
 * @param state of the application or call afterwards
 * @param ground why, in words; "" where nobody has to say
 * @param details what the step counted or decided by, as JSON
 * @param digest over this step and the digest of the one before
 */
public record Step(
        CallId call,
        int n,
        @Nullable ApplicationId application,
        String act,
        String stage,
        String state,
        @Nullable UUID person,
        String name,
        String ground,
        String details,
        Instant at,
        String digest) {

    /** SM3 over the digest before ("" for the first) and every part of the step, each on a line with its length before it. */
    public String digestAfter(String before) {
        var digest = new Sm3();
        String[] parts = {
            before,
            call.toString(),
            Integer.toString(n),
            application == null ? "" : application.toString(),
            act,
            stage,
            state,
            person == null ? "" : person.toString(),
            name,
            ground,
            details,
            at.toString()
        };
        for (String part : parts) {
            digest.update(part.length() + ":" + part + "\n");
        }
        return digest.hex();
    }

    Step sealed(String before) {
        return new Step(
                call, n, application, act, stage, state, person, name, ground, details, at, digestAfter(before));
    }
}
