package org.mengkeju.subsidy.scheme;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.facts.Conditions;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.RegionFolder;

/** Checks a scheme that was read; every fault is noted with its file and what is wrong. */
final class SchemeCheck {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DAYS_MAX = 365;
    private static final int MONTHS_MAX = 60;

    private final RegionFolder folder;
    private final Path file;
    private final Scheme scheme;

    SchemeCheck(RegionFolder folder, Path file, Scheme scheme) {
        this.folder = folder;
        this.file = file;
        this.scheme = scheme;
    }

    void check(Conditions conditions) {
        if (!file.getFileName().toString().startsWith(scheme.key() + "-")
                && !file.getFileName().toString().equals(scheme.key() + ".yaml")) {
            problem("the file does not bear its key " + scheme.key());
        }
        if (scheme.validTo() != null && scheme.validTo().isBefore(scheme.validFrom())) {
            problem("valid_to lies before valid_from");
        }
        if (!scheme.key().matches("[a-z][a-z0-9-]{1,60}") || !scheme.version().matches("[0-9A-Za-z.-]{1,20}")) {
            problem("a key is of small letters, digits and hyphens, a version short");
        }
        for (Condition condition : scheme.conditions()) {
            if (condition.expression() != null) {
                conditions
                        .fault(condition.expression())
                        .ifPresent(reason ->
                                problem("condition '" + condition.text().zh() + "': " + reason));
            }
        }
        days("accept", scheme.terms().accept(), 1);
        days("review", scheme.terms().review(), 1);
        days("notice", scheme.terms().notice(), 0);
        days("pay", scheme.terms().pay(), 1);
        body();
    }

    private void body() {
        int bodies = 0;
        for (Object body :
                new @Nullable Object[] {scheme.rd(), scheme.bands(), scheme.trade(), scheme.rewards(), scheme.voucher()
                }) {
            bodies += body == null ? 0 : 1;
        }
        boolean there =
                switch (scheme.kind()) {
                    case RD -> scheme.rd() != null;
                    case BANDS -> scheme.bands() != null;
                    case TRADE -> scheme.trade() != null;
                    case REWARDS -> !scheme.events().isEmpty();
                    case VOUCHER -> scheme.voucher() != null;
                };
        if (!there || bodies != 1) {
            problem("a scheme of the kind " + scheme.kind() + " has exactly the values of that kind");
            return;
        }
        switch (scheme.kind()) {
            case RD -> {
                percent("share_percent", scheme.rdRule().sharePercent());
                percent("increase_percent", scheme.rdRule().increasePercent());
                something("cap", scheme.rdRule().cap().value());
            }
            case BANDS -> bands(scheme.bandRule());
            case TRADE -> {
                percent("buyer_percent", scheme.tradeRule().buyerPercent());
                percent("seller_percent", scheme.tradeRule().sellerPercent());
                if (scheme.tradeRule()
                        .windowTo()
                        .value()
                        .isBefore(scheme.tradeRule().windowFrom().value())) {
                    problem("window_to lies before window_from");
                }
            }
            case REWARDS -> scheme.events().forEach(this::reward);
            case VOUCHER -> voucher(scheme.voucherRule());
        }
        twice(scheme.events().stream().map(Reward::key).toList());
    }

    private void bands(BandRule rule) {
        Money before = Money.ZERO;
        for (int n = 0; n < rule.bands().size(); n++) {
            BandRule.Band band = rule.bands().get(n);
            Money end = band.upTo();
            boolean last = n == rule.bands().size() - 1;
            if (last != (end == null) || (end != null && end.compareTo(before) <= 0)) {
                problem("bands[" + n + "]: ends rise, and only the last band has none");
            }
            before = end == null ? before : end;
            percent("bands[" + n + "].percent", new Sourced<>(band.percent(), rule.mark(), rule.source()));
        }
        if (rule.bands().isEmpty()) {
            problem("bands: at least one");
        }
        something("cap", rule.cap().value());
    }

    private void reward(Reward reward) {
        if ((reward.amount() == null) == (reward.percent() == null)) {
            problem(reward.key() + ": either an amount or a percentage");
        }
        if ((reward.percent() == null) != (reward.cap() == null)) {
            problem(reward.key() + ": a percentage has a cap, an amount none");
        }
        if (reward.percent() != null) {
            percent(reward.key(), new Sourced<>(reward.percent(), reward.mark(), reward.source()));
        }
        if (reward.to() != null && reward.to().isBefore(reward.from())) {
            problem(reward.key() + ": to lies before from");
        }
    }

    private void voucher(VoucherRule rule) {
        percent("percent", rule.percent());
        percent("provincial_percent", rule.provincialPercent());
        if (rule.provincialPercent().value().compareTo(rule.percent().value()) > 0) {
            problem("provincial_percent is a part of percent, not more");
        }
        if (rule.provincialAnnualCap().value().compareTo(rule.annualCap().value()) > 0) {
            problem("provincial_annual_cap is a part of annual_cap, not more");
        }
        something("annual_cap", rule.annualCap().value());
        if (rule.validMonths().value() < 1 || rule.validMonths().value() > MONTHS_MAX) {
            problem("valid_months: 1 to " + MONTHS_MAX);
        }
        days("settle_days", rule.settleDays(), 0);
        if (rule.services().value().isEmpty()) {
            problem("services: at least one");
        }
        twice(rule.services().value().stream().map(VoucherRule.Service::key).toList());
    }

    private void twice(List<String> keys) {
        Set<String> seen = new HashSet<>();
        keys.stream().filter(key -> !seen.add(key)).forEach(key -> problem(key + " is there twice"));
    }

    private void percent(String name, Sourced<BigDecimal> percent) {
        if (percent.value().signum() < 0 || percent.value().compareTo(WHOLE) > 0) {
            problem(name + ": " + percent.value() + " is not between 0 and 100");
        }
    }

    private void something(String name, Money money) {
        if (money.isZero()) {
            problem(name + ": more than 0");
        }
    }

    private void days(String name, Sourced<Integer> days, int least) {
        if (days.value() < least || days.value() > DAYS_MAX) {
            problem(name + ": " + days.value() + " is not between " + least + " and " + DAYS_MAX);
        }
    }

    private void problem(String reason) {
        folder.problem(file, 0, reason);
    }
}
