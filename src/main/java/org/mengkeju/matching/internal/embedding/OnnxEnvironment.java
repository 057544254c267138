package org.mengkeju.matching.internal.embedding;

import ai.onnxruntime.OrtEnvironment;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * The ground ONNX Runtime stands on, held for good.
 *
 * <p>The library frees its environment in a shutdown hook of its own, beside ours and in no order. A session that is
 * being made meanwhile ends the JVM with SIGABRT: one exit in five within the third of a second a model takes to load,
 * none in forty with this. The native environment counts its holders, but the library's Java side never takes a second
 * one; so this takes it, by the library's own private call. The version in pom.xml is fixed, a test ends programs while
 * they load.
 */
final class OnnxEnvironment {
    private static final int WARNING = 2;

    /** Made once, by the class loader. */
    private static final class Held {
        private static final OrtEnvironment ENVIRONMENT = hold(OrtEnvironment.getEnvironment());
    }

    private OnnxEnvironment() {}

    static OrtEnvironment get() {
        return Held.ENVIRONMENT;
    }

    private static OrtEnvironment hold(OrtEnvironment environment) {
        try {
            Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            api.setAccessible(true);
            Method take = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            take.setAccessible(true);
            take.invoke(null, api.getLong(null), WARNING, "held");
            return environment;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another ONNX Runtime than the one this was written for", e);
        }
    }
}
