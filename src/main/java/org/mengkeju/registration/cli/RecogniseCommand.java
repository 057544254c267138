package org.mengkeju.registration.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.progress.ProgressBar;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.Recogniser;
import org.mengkeju.registration.recognition.RuleSet;
import org.mengkeju.registration.recognition.RuleSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code recognise}: holds technology contracts against the rules, one line in, one line out, in constant memory. The file
 * is read twice: a bad line ends the work before the first result is told.
 */
@Command(
        name = "recognise",
        mixinStandardHelpOptions = true,
        description = "Recognises technology contracts: JSON lines in, JSON lines out.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a line is bad (file, line and reason are told)", "2:wrong use"})
public final class RecogniseCommand implements Callable<Integer> {
    @Option(names = "--input", paramLabel = "FILE", description = "JSON lines, one contract a line.")
    private @Nullable Path input;

    @Option(
            names = "--rules",
            paramLabel = "VERSION",
            description =
                    "TC-2026 or TC-2001; otherwise the version in force on applied_on, and the newest where that is missing.")
    private @Nullable String rules;

    @Option(names = "--describe", description = "Lists every input field with type, unit and meaning, as JSON lines.")
    private boolean describe;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (describe) {
            InputField.all().forEach(field -> told().println(json(field.told())));
            told().flush();
            return 0;
        }
        RuleSet wanted = wanted();
        Path file = input;
        if (file == null) {
            throw new ParameterException(spec().commandLine(), "needs --input FILE or --describe");
        }
        try {
            read(file, "Checking", _ -> {});
            read(file, "Recognising", facts -> {
                RuleSet version = wanted == null ? inForce(facts) : wanted;
                told().println(json(RecognitionJson.line(facts, Recogniser.recognise(facts, version))));
            });
            told().flush();
            return 0;
        } catch (BadField e) {
            spec().commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private @Nullable RuleSet wanted() {
        String name = rules;
        if (name == null) {
            return null;
        }
        return RuleSets.find(name)
                .orElseThrow(() -> new ParameterException(
                        spec().commandLine(),
                        "no rule version " + name + "; known: "
                                + RuleSets.all().stream().map(RuleSet::id).collect(Collectors.joining(", "))));
    }

    private static RuleSet inForce(ContractFacts facts) {
        return facts.appliedOn() == null ? RuleSets.newest() : RuleSets.on(facts.appliedOn());
    }

    private static void read(Path file, String label, Consumer<ContractFacts> use) throws IOException {
        int number = 0;
        try (BufferedReader reader = Files.newBufferedReader(file);
                ProgressBar bar = ProgressBar.onStandardError(label, 0)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    use.accept(FactsReader.read(line));
                    bar.advance(1);
                }
            }
        } catch (NoSuchFileException e) {
            throw new BadField(file + ": no such file");
        } catch (CharacterCodingException e) {
            throw new BadField(file + ":" + (number + 1) + ": not UTF-8");
        } catch (BadField e) {
            throw new BadField(file + ":" + number + ": " + e.getMessage());
        }
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private PrintWriter told() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
