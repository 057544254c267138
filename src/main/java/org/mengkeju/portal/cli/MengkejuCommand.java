package org.mengkeju.portal.cli;

import org.mengkeju.catalogue.cli.AlikeCommand;
import org.mengkeju.catalogue.cli.ExportCommand;
import org.mengkeju.catalogue.cli.ImportCommand;
import org.mengkeju.matching.cli.EvalCommand;
import org.mengkeju.matching.cli.FeedbackCommand;
import org.mengkeju.matching.cli.MatchCommand;
import org.mengkeju.matching.cli.PlaceCommand;
import org.mengkeju.matching.cli.TrainCommand;
import org.mengkeju.platform.data.DataFolderInUse;
import org.mengkeju.platform.region.RegionRefused;
import org.mengkeju.registration.cli.RecogniseCommand;
import org.mengkeju.selection.cli.AssignCommand;
import org.mengkeju.selection.cli.ConflictsCommand;
import org.mengkeju.selection.cli.DrawCommand;
import org.springframework.beans.factory.BeanCreationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** {@code mengkeju}: says which commands there are. */
@Command(
        name = "mengkeju",
        description = "A region's science-and-technology innovation network.",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        subcommands = {
            RunCommand.class,
            MatchCommand.class,
            EvalCommand.class,
            FeedbackCommand.class,
            TrainCommand.class,
            PlaceCommand.class,
            ImportCommand.class,
            AlikeCommand.class,
            ExportCommand.class,
            RecogniseCommand.class,
            AssignCommand.class,
            DrawCommand.class,
            ConflictsCommand.class,
            VerifyCommand.class,
            BenchCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class MengkejuCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }

    /** Says in as few lines as possible why a command could not do its work. */
    public static int refuse(Exception fault, CommandLine command, ParseResult parsed) throws Exception {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataFolderInUse || cause instanceof RegionRefused) {
                command.getErr().println(cause.getMessage());
                return 1;
            }
        }
        if (fault instanceof BeanCreationException || fault instanceof RuntimeException) {
            Throwable root = fault;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            command.getErr().println(root.getMessage());
            if (Boolean.getBoolean("mengkeju.trace")) {
                fault.printStackTrace(command.getErr());
            }
            return 1;
        }
        throw fault;
    }
}
