package org.mengkeju.deal.market.openlicence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.market.Conditions;
import org.mengkeju.platform.Money;

/**
 * What the owner of a patent declares.
 *
 * @param evaluation number of the patent evaluation report, asked for a utility model (专利法 art. 50); otherwise empty
 * @param standard how the fee was found and how it is paid
 * @param openUntil last day of the declaration, or null
 * @param free whether the owner says that nothing of 专利法实施细则 art. 86 stands against it: annual fees are paid, no pledge
 *     without consent, no interim measure, all co-owners agree
 */
public record Declaration(
        Conditions conditions,
        String evaluation,
        Money fee,
        String standard,
        @Nullable LocalDate openUntil,
        boolean free) {}
