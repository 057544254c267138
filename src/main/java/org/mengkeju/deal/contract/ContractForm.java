package org.mengkeju.deal.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mengkeju.platform.region.RegionEntry;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code contract.yaml}: the clauses contracts are drafted from. */
@Component
@Order(60)
public class ContractForm implements RegionPart {
    private static final String FORM = "contract-form";
    private static final String FILE = "contract.yaml";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    private final JsonMapper json;
    private volatile Form form = new Form("", List.of());

    ContractForm(JsonMapper json) {
        this.json = json;
    }

    /** {@code contract.yaml}. */
    public record Form(String version, List<Wording> clauses) {}

    /**
     * How a clause reads.
     *
     * @param when what must hold of the terms for it to stand in the contract
     * @param text with places such as {@code {price}} that are filled
     * @param fields terms it is filled from
     */
    public record Wording(String key, List<String> when, String title, String text, List<String> fields, String law) {}

    /** The clauses in force. */
    public Form inForce() {
        return form;
    }

    @Override
    public List<String> collections() {
        return List.of(FORM);
    }

    @Override
    public List<RegionEntry> read(RegionFolder folder) {
        Path file = folder.root().resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        List<RegionEntry> entries = new ArrayList<>();
        folder.yaml(file, Form.class).ifPresent(read -> {
            check(folder, file, read);
            entries.add(new RegionEntry(FORM, "form", json.valueToTree(read)));
        });
        return entries;
    }

    private static void check(RegionFolder folder, Path file, Form read) {
        Set<String> keys = new HashSet<>();
        for (Wording wording : read.clauses()) {
            if (!keys.add(wording.key())) {
                folder.problem(file, 0, "the clause '" + wording.key() + "' is there twice");
            }
            for (String when : wording.when()) {
                if (!ContractDrafter.CONDITIONS.contains(when)) {
                    folder.problem(file, 0, wording.key() + ": nothing is known as '" + when + "'");
                }
            }
            Matcher place = PLACE.matcher(wording.text());
            while (place.find()) {
                if (!ContractDrafter.PLACES.contains(place.group(1))) {
                    folder.problem(file, 0, wording.key() + ": nothing fills {" + place.group(1) + "}");
                }
            }
        }
    }

    @Override
    public void takeOver(List<RegionEntry> entries) {
        entries.forEach(entry -> form = json.treeToValue(entry.content(), Form.class));
    }
}
