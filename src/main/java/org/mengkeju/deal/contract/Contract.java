package org.mengkeju.deal.contract;

import java.time.Instant;
import java.util.List;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.platform.crypto.Sm3;

/**
 * A contract as it was drafted; it never changes.
 *
 * @param terms number of the version of the terms it was drafted from
 * @param form version of the clauses it was drafted with
 * @param title what kind of contract it is
 */
public record Contract(
        DealId deal,
        int terms,
        String form,
        String number,
        String title,
        List<Side> sides,
        List<Clause> clauses,
        Instant draftedAt) {
    /** Copies the lists. */
    public Contract {
        sides = List.copyOf(sides);
        clauses = List.copyOf(clauses);
    }

    /**
     * Who is named in it.
     *
     * @param code unified social credit code; empty where it is not known
     */
    public record Side(PartyRole role, String name, String code) {}

    /** The whole text, the same at any time and place: what is digested and signed. */
    public String text() {
        var text = new StringBuilder(title)
                .append('\n')
                .append("合同编号：")
                .append(number)
                .append('\n');
        for (Side side : sides) {
            text.append(roleName(side.role())).append("：").append(side.name());
            if (!side.code().isEmpty()) {
                text.append("（统一社会信用代码 ").append(side.code()).append("）");
            }
            text.append('\n');
        }
        for (Clause clause : clauses) {
            text.append('第')
                    .append(clause.number())
                    .append("条 ")
                    .append(clause.title())
                    .append('\n')
                    .append(clause.text())
                    .append('\n');
        }
        return text.toString();
    }

    /** SM3 digest of the text. */
    public String digest() {
        return new Sm3().update(text()).hex();
    }

    /** What a role is called in a contract, which is in Chinese. */
    public static String roleName(PartyRole role) {
        return switch (role) {
            case SUPPLIER -> "供方";
            case ACQUIRER -> "受方";
            case GUARANTOR -> "担保方";
            case INSURER -> "保险方";
            case BROKER -> "中介方";
        };
    }
}
