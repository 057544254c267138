package org.mengkeju.portal.cli;

import java.lang.reflect.Constructor;
import org.mengkeju.platform.launch.Launcher;
import picocli.CommandLine;

/**
 * Makes commands; one that opens the house is handed the launcher.
 *
 * @param application the class with the main method
 */
public record CommandFactory(Class<?> application) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Launcher.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(new Launcher(application)));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
