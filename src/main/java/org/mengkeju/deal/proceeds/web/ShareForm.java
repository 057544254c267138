package org.mengkeju.deal.proceeds.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.proceeds.AgreementDesk;
import org.mengkeju.deal.proceeds.AgreementVersion;
import org.mengkeju.deal.proceeds.SharingTerms;
import org.mengkeju.deal.proceeds.SharingTerms.Completer;
import org.mengkeju.deal.proceeds.SharingTerms.Other;
import org.mengkeju.deal.proceeds.engine.Role;
import org.mengkeju.deal.proceeds.engine.SharingWay;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into the form of shares, kept as it was typed so that nothing is lost when it is refused.
 *
 * @param seen when the draft was made that the form was filled from; empty where there was none
 */
public record ShareForm(
        String ruleSet,
        String way,
        String reward,
        List<Row> rows,
        String institution,
        String institutionPercent,
        String broker,
        String brokerPercent,
        String note,
        String seen) {
    private static final int ROWS_MIN = 5;
    private static final int ROWS_SPARE = 2;
    private static final int ROWS_MAX = 60;
    private static final int NAME_MAX = 60;
    private static final int NOTE_MAX = 2000;
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,4})?");

    /** One line of the people. */
    public record Row(String name, String person, String role, String percent) {
        static final Row EMPTY = new Row("", "", Role.MAIN.name(), "");

        boolean blank() {
            return name.isBlank() && percent.isBlank() && person.isBlank();
        }
    }

    /** Copies the list. */
    public ShareForm {
        rows = List.copyOf(rows);
    }

    /** An empty form under a set, with the least reward it asks. */
    static ShareForm fresh(String ruleSet, BigDecimal reward) {
        return new ShareForm(
                ruleSet, SharingWay.TRANSFER.name(), plain(reward), spare(List.of()), "", "", "", "", "", "");
    }

    /** What a version says. */
    static ShareForm of(AgreementVersion version) {
        SharingTerms terms = version.terms();
        List<Row> rows = terms.completers().stream()
                .map(one -> new Row(
                        one.name(),
                        one.person() == null ? "" : one.person().toString(),
                        one.role().name(),
                        plain(one.percent())))
                .toList();
        return new ShareForm(
                version.rules().key(),
                terms.way().name(),
                plain(terms.reward()),
                spare(rows),
                terms.institution().name(),
                share(terms.institution()),
                terms.broker().name(),
                share(terms.broker()),
                terms.note(),
                version.state().isOpen() ? version.proposal().at().toString() : "");
    }

    private static String share(Other other) {
        return other.percent().signum() == 0 ? "" : plain(other.percent());
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    /** What came with a request. */
    static ShareForm typed(MultiValueMap<String, String> sent) {
        List<String> names = all(sent, "name");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), ROWS_MAX); i++) {
            rows.add(new Row(names.get(i), at(sent, "person", i), at(sent, "role", i), at(sent, "percent", i)));
        }
        return new ShareForm(
                at(sent, "rules", 0),
                at(sent, "way", 0),
                at(sent, "reward", 0),
                spare(rows.stream().filter(row -> !row.blank()).toList()),
                at(sent, "institution", 0),
                at(sent, "institutionPercent", 0),
                at(sent, "broker", 0),
                at(sent, "brokerPercent", 0),
                at(sent, "note", 0),
                at(sent, "seen", 0));
    }

    private static List<String> all(MultiValueMap<String, String> sent, String key) {
        List<String> values = sent.get(key);
        return values == null ? List.of() : values;
    }

    private static String at(MultiValueMap<String, String> sent, String key, int index) {
        List<String> values = all(sent, key);
        return index < values.size() ? values.get(index).strip() : "";
    }

    /** There is always room for another person. */
    private static List<Row> spare(List<Row> rows) {
        List<Row> all = new ArrayList<>(rows);
        while (all.size() < ROWS_MIN || all.size() < rows.size() + ROWS_SPARE) {
            all.add(Row.EMPTY);
        }
        return all;
    }

    /** Reads it. Main contributors come first: a tie over a fen goes to who is named first. */
    AgreementDesk.Proposed read(
            ListingId result, @Nullable UUID deal, Viewer viewer, People people, Organisations organisations) {
        List<Person> members = viewer.organisation() == null ? List.of() : people.membersOf(viewer.organisation());
        List<Completer> completers = rows.stream()
                .filter(row -> !row.blank())
                .map(row -> completer(row, members))
                .sorted(Comparator.comparing(Completer::role))
                .toList();
        if (note.length() > NOTE_MAX) {
            throw Refusal.invalid("deal.proceeds.refusal.note", NOTE_MAX);
        }
        var terms = new SharingTerms(
                one(SharingWay.values(), way),
                percent(reward),
                completers,
                other(institution, institutionPercent, organisations),
                other(broker, brokerPercent, organisations),
                note);
        return new AgreementDesk.Proposed(result, deal, ruleSet, terms, moment(seen));
    }

    private static Completer completer(Row row, List<Person> members) {
        Optional<Person> account = row.person().isEmpty()
                ? Optional.empty()
                : Optional.of(members.stream()
                        .filter(member -> member.id().toString().equals(row.person()))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("deal.proceeds.refusal.person")));
        String name = row.name().isBlank() ? account.map(Person::name).orElse("") : row.name();
        if (name.isBlank() || name.length() > NAME_MAX) {
            throw Refusal.invalid("deal.proceeds.refusal.name", NAME_MAX);
        }
        return new Completer(
                Identifier.next(),
                account.map(Person::id).orElse(null),
                name,
                one(Role.values(), row.role()),
                percent(row.percent()),
                null);
    }

    private static Other other(String name, String percent, Organisations organisations) {
        if (percent.isBlank() || percent(percent).signum() == 0) {
            return Other.NOBODY;
        }
        if (name.isBlank() || name.length() > NAME_MAX) {
            throw Refusal.invalid("deal.proceeds.refusal.other");
        }
        return new Other(organisations.byName(name).map(Organisation::id).orElse(null), name, percent(percent));
    }

    private static BigDecimal percent(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace("%", "")
                .strip();
        if (!PERCENT.matcher(plain).matches()) {
            throw Refusal.invalid("deal.proceeds.refusal.percent", typed);
        }
        return new BigDecimal(plain);
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("deal.proceeds.refusal.choice"));
    }

    private static @Nullable Instant moment(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.conflict("deal.proceeds.refusal.changed");
        }
    }
}
