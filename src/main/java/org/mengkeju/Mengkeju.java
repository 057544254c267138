package org.mengkeju;

import org.mengkeju.portal.cli.CommandFactory;
import org.mengkeju.portal.cli.MengkejuCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import picocli.CommandLine;

/** The program: every command starts here, {@code run} opens the house. */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Mengkeju")
public class Mengkeju {

    public static void main(String[] args) {
        var commandLine = new CommandLine(MengkejuCommand.class, new CommandFactory(Mengkeju.class))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(MengkejuCommand::refuse);
        System.exit(commandLine.execute(args));
    }
}
