package org.mengkeju.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a listing says beyond what all listings say; one record a kind. Lists may be empty, never null. */
public sealed interface Details {

    Kind kind();

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * 成果.
     *
     * @param trl readiness over time, oldest first (GB/T 22900, 1–9); the last one is today's
     * @param ownerKind {@code firm}, {@code university}, {@code institute} or {@code person}
     * @param ways ways to trade offered
     * @param price asked price, or null where it is negotiable
     * @param rights intellectual property behind it
     * @param comparison how it compares with present practice
     * @param evidence what proves it: test reports, running records, users
     * @param disciplines codes of GB/T 13745
     * @param industries codes of GB/T 4754
     */
    record Achievement(
            List<TrlMark> trl,
            String ownerKind,
            List<TradeWay> ways,
            @Nullable MoneyRange price,
            List<Right> rights,
            String comparison,
            String evidence,
            List<String> disciplines,
            List<String> industries)
            implements Details {
        /** What was kept before the field existed has no industries. */
        public Achievement {
            industries = orEmpty(industries);
        }

        @Override
        public Kind kind() {
            return Kind.ACHIEVEMENT;
        }

        /** Today's readiness, or 0 where none is stated. */
        public int readiness() {
            return trl.isEmpty() ? 0 : trl.getLast().level();
        }
    }

    /**
     * A dated step of readiness.
     *
     * @param level 1–9 (GB/T 22900)
     * @param since day or month it was reached, as {@code 2026-06} or {@code 2026-06-18}
     * @param evidence what showed it
     */
    record TrlMark(int level, String since, String evidence) {}

    /**
     * Intellectual property.
     *
     * @param kind {@code invention-patent}, {@code utility-model}, {@code software}, {@code trade-secret}, …
     * @param status {@code granted} or {@code applied}
     */
    record Right(String kind, String status, int count) {}

    /**
     * 需求.
     *
     * @param scene whether it is a scene (场景): a place offered to try new technology
     * @param budget what may be spent, or null where open
     * @param trlMin readiness asked for at least, or null where any will do
     * @param deadline day it must be in use, or null
     * @param ways ways to trade that would do
     * @param targets figures to reach
     * @param tried what has been tried already
     * @param industries codes of GB/T 4754
     */
    record Need(
            boolean scene,
            @Nullable MoneyRange budget,
            @Nullable Integer trlMin,
            @Nullable LocalDate deadline,
            List<TradeWay> ways,
            List<Target> targets,
            String tried,
            List<String> industries)
            implements Details {
        /** What was kept before the field existed has no industries. */
        public Need {
            industries = orEmpty(industries);
        }

        @Override
        public Kind kind() {
            return Kind.NEED;
        }
    }

    /**
     * A figure to reach.
     *
     * @param name what is measured
     * @param present its value today, in words
     * @param target the value wanted, in words, for example {@code ≥ 1300}
     * @param unit its unit
     * @param verification how it will be checked
     */
    record Target(String name, String present, String target, String unit, String verification) {}

    /**
     * 专家.
     *
     * @param rank professional rank in words, for example 正高级
     * @param organisationKind {@code university}, {@code institute} or {@code firm}
     * @param disciplines codes of GB/T 13745
     */
    record Expert(String rank, String organisationKind, List<String> disciplines) implements Details {
        @Override
        public Kind kind() {
            return Kind.EXPERT;
        }
    }

    /**
     * 平台与仪器.
     *
     * @param platformKind {@code pilot-line}, {@code instrument}, {@code laboratory}, {@code testing},
     *     {@code engineering-centre} or {@code incubator}
     * @param level {@code national}, {@code regional} or {@code league}
     * @param capacity what it can do in what time, in words
     * @param price what it costs, in words
     * @param bookable whether time on it can be reserved here
     */
    record Platform(String platformKind, String level, String capacity, String price, boolean bookable)
            implements Details {
        @Override
        public Kind kind() {
            return Kind.PLATFORM;
        }
    }

    /**
     * 科技金融产品.
     *
     * @param productKind {@code credit-loan}, {@code ip-pledge}, {@code equity-fund}, {@code guarantee}, …
     * @param amount what can be had
     * @param rateFrom yearly rate in percent, or null where it does not apply
     * @param rateTo yearly rate in percent, or null
     * @param termMonthsFrom shortest term in months, or null
     * @param termMonthsTo longest term in months, or null
     * @param conditions who can have it
     */
    record Finance(
            String productKind,
            @Nullable MoneyRange amount,
            @Nullable BigDecimal rateFrom,
            @Nullable BigDecimal rateTo,
            @Nullable Integer termMonthsFrom,
            @Nullable Integer termMonthsTo,
            List<Condition> conditions)
            implements Details {
        @Override
        public Kind kind() {
            return Kind.FINANCE;
        }
    }

    /**
     * 服务机构.
     *
     * @param windows service windows of the region it serves (keys of {@code region.yaml})
     * @param services what it does
     * @param accreditation what it is accredited for
     * @param hours when it is open
     */
    record Agency(List<String> windows, List<String> services, String accreditation, String hours) implements Details {
        @Override
        public Kind kind() {
            return Kind.AGENCY;
        }
    }

    /**
     * 政策.
     *
     * @param number document number, or null where not known
     * @param issuer who issued it
     * @param level {@code national}, {@code region} or {@code league}
     * @param issued day of issue, or null where not known
     * @param effective day from which it holds, or null
     * @param validUntil last day it holds, or null where open or not known
     * @param standing {@code in-force}, {@code trial}, {@code draft} or {@code unknown}
     * @param mark how sure the facts are: S, R, K or D
     * @param gives what it gives
     * @param who whom it is for
     * @param conditions what must be met
     * @param windows service windows that handle it
     * @param source where it was read
     */
    record Policy(
            @Nullable String number,
            String issuer,
            String level,
            @Nullable LocalDate issued,
            @Nullable LocalDate effective,
            @Nullable LocalDate validUntil,
            String standing,
            String mark,
            String gives,
            String who,
            List<Condition> conditions,
            List<String> windows,
            String source)
            implements Details {
        public Policy {
            number = number == null || number.isBlank() ? null : number;
        }

        @Override
        public Kind kind() {
            return Kind.POLICY;
        }
    }

    /** Whom it is for, of the kinds that say so in conditions; empty for the others. */
    default List<Condition> conditions() {
        return List.of();
    }

    /**
     * A condition of a policy or finance product.
     *
     * @param text in words
     * @param expression over facts of a firm, or null where a person must judge
     */
    record Condition(String text, @Nullable String expression) {
        @JsonCreator
        public Condition {
            expression = expression == null || expression.isBlank() ? null : expression;
        }

        /** A condition that is words alone, as finance products had them at first and files still may. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Condition inWords(String text) {
            return new Condition(text, null);
        }
    }
}
