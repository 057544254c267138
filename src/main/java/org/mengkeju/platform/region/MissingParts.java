package org.mengkeju.platform.region;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what a file left out: parts of a record that are empty although nothing says they may be. */
final class MissingParts {
    private MissingParts() {}

    /** Paths of the missing parts, for example {@code links[3].name.zh}. */
    static List<String> of(Record record) {
        List<String> missing = new ArrayList<>();
        collect(record, "", missing);
        return missing;
    }

    private static void collect(Record record, String path, List<String> missing) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = path + snake(component.getName());
            Object value = value(record, component);
            if (value == null) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    missing.add(name);
                }
            } else if (value instanceof Record inner) {
                collect(inner, name + ".", missing);
            } else if (value instanceof Collection<?> items) {
                int n = 0;
                for (Object item : items) {
                    if (item instanceof Record inner) {
                        collect(inner, name + "[" + n + "].", missing);
                    }
                    n++;
                }
            }
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
