package org.mengkeju.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.registration.recognition.ContractFacts;

/**
 * The registration form (登记表).
 *
 * @param contractNumber what the parties call the contract
 * @param field field of technology
 * @param investment expected new investment, asked for transfers
 * @param output expected new output value, asked for transfers
 */
public record ContractForm(
        String title,
        String contractNumber,
        Side seller,
        Side buyer,
        String field,
        String summary,
        @Nullable LocalDate startsOn,
        @Nullable Money investment,
        @Nullable Money output,
        ContractFacts facts) {

    /**
     * A party.
     *
     * @param code unified social credit code, or empty for one abroad or a person
     * @param country code of three digits, 156 for China
     * @param division code of GB/T 2260, six digits, or empty abroad
     * @param nature code of its legal nature, for example 022 for a university
     */
    public record Side(String name, String code, String country, String division, String nature) {
        /** China, GB/T 2659. */
        public static final String CHINA = "156";

        public static final Side NOBODY = new Side("", "", CHINA, "", "");

        public boolean atHome() {
            return country.equals(CHINA);
        }
    }

    /** A form with nothing in it but the applicant as seller. */
    public static ContractForm empty(Side seller) {
        return new ContractForm("", "", seller, Side.NOBODY, "", "", null, null, null, noFacts());
    }

    private static ContractFacts noFacts() {
        return new ContractFacts(
                "",
                null,
                null,
                Map.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                ContractFacts.Applicant.SELLER,
                false,
                ContractFacts.Papers.CONTRACT,
                false,
                null);
    }

    public ContractForm with(ContractFacts others) {
        return new ContractForm(
                title, contractNumber, seller, buyer, field, summary, startsOn, investment, output, others);
    }

    /** The side that applies. */
    public Side applicant() {
        return facts.applicant() == ContractFacts.Applicant.BUYER ? buyer : seller;
    }
}
