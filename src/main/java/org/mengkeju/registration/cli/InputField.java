package org.mengkeju.registration.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mengkeju.registration.recognition.ContractFacts.Applicant;
import org.mengkeju.registration.recognition.ContractFacts.ConsultingKind;
import org.mengkeju.registration.recognition.ContractFacts.Papers;
import org.mengkeju.registration.recognition.ContractFacts.Payment;
import org.mengkeju.registration.recognition.ContractType;
import org.mengkeju.registration.recognition.ContractType.Subtype;
import org.mengkeju.registration.recognition.Flag;

/**
 * A field of the input of {@code recognise}.
 *
 * @param type text, date, yuan, boolean, answer, list or one of several words
 * @param unit of the value, or empty
 */
record InputField(String name, String type, String unit, boolean required, String meaning) {
    private static final String YUAN = "number, 0 or more, at most two decimals";
    private static final String ANSWER = "true, false, \"unsure\" or null";
    private static final List<InputField> PLAIN = List.of(
            new InputField("id", "text", "", true, "合同的标识，原样写回"),
            new InputField("type", words(ContractType.values()), "", false, "合同自称的类型；不写则由事实判定"),
            new InputField("subtype", words(Subtype.values()), "", false, "类型下的种类"),
            new InputField("contract_amount", YUAN, "yuan", false, "合同成交额；提成合同写固定部分"),
            new InputField(
                    "payment", words(Payment.values()), "", false, "支付方式；ROYALTY 与 ENTRY_FEE_AND_ROYALTY 表示总额未定"),
            new InputField(
                    "costs",
                    "list of {label text, amount yuan, reasonable answer, sets integer}",
                    "yuan",
                    false,
                    "非技术性费用；reasonable 表示在合理数量之内、不扣除，sets 为成套设备的套数"),
            new InputField("technology_part", YUAN, "yuan", false, "混合合同里技术部分的金额"),
            new InputField(
                    "connected",
                    "list of {amount yuan, same_invoice boolean}",
                    "yuan",
                    false,
                    "与转让或开发有关的技术咨询、技术服务，是否开在同一张发票上"),
            new InputField("applied_on", "date yyyy-mm-dd", "day", false, "申请之日；不指定规则版本时按它选用版本"),
            new InputField("signed_on", "date yyyy-mm-dd", "day", false, "签订之日"),
            new InputField("ends_on", "date yyyy-mm-dd", "day", false, "合同有效期的最后一天；没有期限则不写"),
            new InputField("right_expires_on", "date yyyy-mm-dd", "day", false, "所转让或许可的权利保护期的最后一天"),
            new InputField("applicant", words(Applicant.values()), "", false, "由哪一方申请"),
            new InputField("import", "boolean", "", false, "技术进口合同，即卖方在境外；不写即否"),
            new InputField("papers", words(Papers.values()), "", false, "提交的文件"),
            new InputField("government_project", "boolean", "", false, "政府科技计划项目；不写即否"),
            new InputField("consulting_kind", words(ConsultingKind.values()), "", false, "九种技术咨询里的哪一种"));

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(" | "));
    }

    /** Every field, flags after the others. */
    static List<InputField> all() {
        List<InputField> all = new ArrayList<>(PLAIN);
        for (Flag flag : Flag.values()) {
            if (!flag.isComputed()) {
                String none = flag.origin() == Flag.Origin.NO_UNLESS_SAID ? "；不写即否" : "；不写即缺数据，不当作满足";
                all.add(new InputField(flag.key(), ANSWER, "", false, flag.meaning() + none));
            }
        }
        return all;
    }

    static boolean knows(String name) {
        return PLAIN.stream().anyMatch(field -> field.name().equals(name))
                || Flag.given(name).isPresent();
    }

    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("field", name);
        told.put("type", type);
        told.put("unit", unit);
        told.put("required", required);
        told.put("meaning", meaning);
        return told;
    }
}
