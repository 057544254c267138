package org.mengkeju.catalogue.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.alike.AlikeTexts;
import org.mengkeju.catalogue.alike.TextFiles;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;
import org.mengkeju.platform.progress.ProgressBar;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code alike}: same and slightly edited texts, in files or in the whole catalogue. */
@Command(
        name = "alike",
        description =
                "Groups of same or slightly edited texts in JSON lines or CSV files, or among published listings.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, whether or not any are alike",
            "1:a file has a bad line (file, line and reason are told)",
            "2:wrong use"
        })
public final class AlikeCommand implements Callable<Integer> {
    private final Launcher launcher;

    @Mixin
    private final LaunchOptions options = new LaunchOptions();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "files with a title and a text a line or row")
    private List<Path> files = List.of();

    @Option(names = "--kind", paramLabel = "KIND", description = "published listings of this kind, instead of files")
    private @Nullable String kind;

    @Option(
            names = "--from",
            defaultValue = "0.5",
            description = "share of common three-letter sequences from which on texts are alike, above 0 and up to 1"
                    + " (default: ${DEFAULT-VALUE})")
    private double from;

    @Option(names = "--json", description = "prints one JSON object a group")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    AlikeCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    /** What a text is told by. */
    private record Place(String name, String title) {}

    @Override
    public Integer call() {
        if (files.isEmpty() == (kind == null)) {
            throw wrong("name files, or a --kind of listings");
        }
        if (!(from > 0 && from <= 1)) {
            throw wrong("--from is above 0 and up to 1");
        }
        var texts = new AlikeTexts(from);
        List<Place> places = new ArrayList<>();
        try (var bar = ProgressBar.onStandardError("Reading", 0)) {
            if (kind == null) {
                for (Path file : files) {
                    read(file, texts, places, bar);
                }
            } else {
                catalogue(kind, texts, places, bar);
            }
        } catch (TextFiles.BadFile e) {
            System.err.println(e.getMessage());
            return 1;
        }
        tell(texts.groups(), places);
        return 0;
    }

    private void read(Path file, AlikeTexts texts, List<Place> places, ProgressBar bar) throws TextFiles.BadFile {
        if (!Files.isReadable(file)) {
            throw wrong(file + ": is no file that can be read");
        }
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages/catalogue");
        messages.setDefaultEncoding("UTF-8");
        TextFiles.with(messages).read(file, text -> {
            texts.add(text.title() + text.text());
            places.add(new Place(text.id().isEmpty() ? file + ":" + text.line() : text.id(), text.title()));
            bar.advance(1);
        });
    }

    private void catalogue(String word, AlikeTexts texts, List<Place> places, ProgressBar bar) {
        Kind chosen = Kind.ofKey(word)
                .or(() -> Kind.ofPath(word))
                .orElseThrow(() -> wrong("--kind is one of "
                        + String.join(
                                ", ",
                                java.util.Arrays.stream(Kind.values())
                                        .map(Kind::key)
                                        .toList())));
        try (var house = launcher.open(options)) {
            house.context().getBean(Listings.class).stream(chosen, Viewer.program(), listing -> {
                texts.add(listing.title() + listing.text());
                places.add(new Place(listing.code(), listing.title()));
                bar.advance(1);
            });
        }
    }

    private void tell(List<List<AlikeTexts.Member>> groups, List<Place> places) {
        int number = 0;
        for (List<AlikeTexts.Member> group : groups) {
            number++;
            if (json) {
                List<Map<String, Object>> told = group.stream()
                        .map(member -> told(member, places.get(member.number())))
                        .toList();
                System.out.println(JsonMapper.shared().writeValueAsString(Map.of("texts", told)));
            } else {
                System.out.printf("group %d: %d texts%n", number, group.size());
                group.forEach(member -> System.out.printf(
                        "  %.3f  %s  %s%n",
                        member.likeness(),
                        places.get(member.number()).name(),
                        places.get(member.number()).title()));
            }
        }
        System.err.printf("%,d texts, %,d groups%n", places.size(), groups.size());
    }

    private static Map<String, Object> told(AlikeTexts.Member member, Place place) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", place.name());
        told.put("title", place.title());
        told.put("likeness", Math.round(1000 * member.likeness()) / 1000.0);
        return told;
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
