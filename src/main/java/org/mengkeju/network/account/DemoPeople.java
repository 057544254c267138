package org.mengkeju.network.account;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.CreditCode;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionLoader;
import org.mengkeju.platform.start.StartStep;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts to try the program with, {@code demo/people.yaml} of the region. They exist only beside the demonstration
 * set, all with the same published password; loading them again opens only what is missing.
 */
@Component
@ConditionalOnBooleanProperty("mengkeju.demo")
final class DemoPeople extends StartStep {
    private final Path region;
    private final Path file;
    private final Accounts accounts;
    private final AccountRows rows;
    private final Passwords passwords;
    private final Organisations organisations;
    private final TransactionTemplate transaction;

    DemoPeople(
            @Value("${mengkeju.region}") Path region,
            Accounts accounts,
            AccountRows rows,
            Passwords passwords,
            Organisations organisations,
            TransactionTemplate transaction) {
        super(RegionLoader.PHASE + 100);
        this.region = region;
        this.file = region.resolve("demo/people.yaml");
        this.accounts = accounts;
        this.rows = rows;
        this.passwords = passwords;
        this.organisations = organisations;
        this.transaction = transaction;
    }

    /** {@code demo/people.yaml}. */
    record Cast(String password, List<Demo> people) {}

    /** One account of the demonstration set. */
    record Demo(
            String signInName,
            String name,
            Role role,
            @Nullable String centre,
            @Nullable Employer organisation) {}

    /** The organisation the person acts for. */
    record Employer(String name, String code, Organisation.Kind kind, String division) {
        Organisation.Draft draft() {
            return new Organisation.Draft(CreditCode.parse(code), name, kind, division, true);
        }
    }

    @Override
    protected void run() {
        transaction.executeWithoutResult(status -> load());
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        var folder = new RegionFolder(region);
        var cast = folder.yaml(file, Cast.class);
        folder.refuseIfFaulty();
        cast.ifPresent(this::load);
    }

    private void load(Cast cast) {
        var missing = cast.people().stream()
                .filter(demo -> !rows.nameTaken(demo.signInName()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        // one digest for all: the password is published, and a fresh start is quicker by a second
        String digest = passwords.encode(cast.password());
        missing.forEach(demo -> open(demo, digest));
    }

    private void open(Demo demo, String digest) {
        var draft = new Accounts.Draft(demo.signInName(), demo.name(), Set.of(demo.role()), demo.centre(), true);
        var person = accounts.open(Viewer.program(), draft, false, digest);
        Employer employer = demo.organisation();
        if (employer != null) {
            var registered = organisations.findOrRegister(employer.draft(), Viewer.program());
            organisations.addMember(registered.id(), person, Viewer.program());
        }
    }
}
