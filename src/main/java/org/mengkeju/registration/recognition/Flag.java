package org.mengkeju.registration.recognition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be said of a contract with yes or no. Computed flags follow from other fields and are never given. */
public enum Flag {
    WRITTEN("合同是书面的，电子合同也算"),
    PARTIES_CLEAR("合同主体明确"),
    OBJECT_CLEAR("合同标的明确"),
    UNLAWFUL_TERMS("含非法垄断技术或侵害他人技术成果的条款"),
    PROOF_FILED("应提交的证明材料都已提交且相符"),
    NAMES_MATCH_SEALS("单位名称与印章一致"),
    SEALS_COMPLETE("印章齐全"),
    IN_FORCE("合同依法成立并已生效"),
    TECHNOLOGY("合同标的是技术"),
    NAME_FITS_CONTENT("合同名称与权利义务一致"),
    APPROVAL_NEEDED("依法需要审批", Origin.NO_UNLESS_SAID),
    APPROVAL_OBTAINED("审批已办理"),
    FOREIGN_LANGUAGE("合同以外文订立", Origin.NO_UNLESS_SAID),
    CHINESE_COPY("附有中文译本和两者一致的声明"),
    MIXED("除技术内容外还有其他内容（混合合同）", Origin.NO_UNLESS_SAID),
    PART_CLEAR("混合合同里技术部分的金额能够单独核定"),
    GOAL_SPECIFIC("有明确、具体的科研和技术开发目标"),
    MASTERED("标的是订立合同时已经掌握的技术成果"),
    INNOVATIVE("研发工作及预期成果有相应的技术创新内容"),
    INDUSTRIALISED("标的是已完成产业化开发的产品、工艺或材料"),
    PARAMETER_CHANGE("只是简单改变尺寸、参数、排列等"),
    ROUTINE_TEST("只是一般检验、测试、鉴定、仿制和应用"),
    COMPLETE("成果完整、实用，构成技术方案"),
    RIGHTS_AGREED("有明确的知识产权权属约定"),
    RIGHTS_PROOF("已提交权利证明"),
    PUBLIC_DOMAIN("标的已进入公有领域"),
    USE_RIGHT_AGREED("约定了技术秘密的使用权或转让权"),
    GOODS_ONLY("只是高新技术产品交易"),
    MANUAL_ONLY("只是提供产品说明书"),
    SECRET_UNKNOWN("技术秘密不为公众所知悉"),
    SECRET_VALUABLE("技术秘密能带来经济利益"),
    SECRET_PROTECTED("对技术秘密采取了保密措施"),
    PROJECT_SPECIFIC("标的是特定技术项目"),
    ANALYSIS("运用科学知识和技术手段分析、论证、评价和预测"),
    REPORT("成果是咨询报告和意见"),
    ECONOMIC_OR_LEGAL("属于经济分析、法律咨询或社会发展项目论证"),
    PROCUREMENT("内容是购置设备、材料等"),
    IMPLEMENTATION("提供实施方案并指导实施"),
    CONSTRUCTION("属于建设工程承包合同的一部分"),
    PROBLEM_SPECIFIC("运用专业技术知识、经验和信息解决特定技术问题"),
    IMPROVES("改进结构、改良工艺、提高质量、降低成本、节能、环保、安全或提高效益"),
    INDICATORS("成果有具体的质量和数量指标"),
    RIGHTS_MOVE("涉及知识产权权属的转移"),
    ROUTINE_WORK("只是常规手段的一般加工、修理、测绘或标准化测试"),
    METROLOGY("属于强制性计量检定"),
    INSTRUMENT_TRADE("属于仪器购售、租赁及用户服务"),
    SPECIAL_KNOWLEDGE("传授特定技术项目的专业知识"),
    TRAINEES_NAMED("对象是委托方指定的专业技术人员"),
    GENERAL_EDUCATION("属于职工一般文化或业务教育"),
    SALES_TRAINING("属于为销售产品进行的培训"),
    PART_OF_OTHER("属于开发、转让或许可合同里的培训"),
    PROMOTES_TRADE("以促成委托方与第三方的技术交易、实现转化为目的"),
    SPECIFIC_RESULT("内容是特定的技术成果或项目"),
    PRICE_CLEAR("价款、报酬或使用费明确", Origin.COMPUTED),
    COSTS_FIT("非技术性费用不超过成交额", Origin.COMPUTED),
    SETS_FEW("合理数量内的成套设备不超过两套", Origin.COMPUTED),
    WITHIN_TERM("申请时合同仍在有效期内", Origin.COMPUTED),
    RIGHT_APPLICANT("由应当申请的一方申请", Origin.COMPUTED),
    PAPERS_FIT("提交的是完整的合同文本或允许代替它的文件", Origin.COMPUTED),
    IS_SECRET("标的是技术秘密", Origin.COMPUTED),
    RIGHT_LIVES("申请时权利仍在保护期内", Origin.COMPUTED),
    KIND_KNOWN("属于九种技术咨询之一", Origin.COMPUTED);

    private final String meaning;
    private final Origin origin;

    Flag(String meaning) {
        this(meaning, Origin.GIVEN);
    }

    Flag(String meaning, Origin origin) {
        this.meaning = meaning;
        this.origin = origin;
    }

    /** Where the answer comes from. */
    public enum Origin {
        GIVEN,
        /** Given too; where nothing is said, it is no. */
        NO_UNLESS_SAID,
        COMPUTED
    }

    /** What yes means, in Chinese. */
    public String meaning() {
        return meaning;
    }

    public Origin origin() {
        return origin;
    }

    public boolean isComputed() {
        return origin == Origin.COMPUTED;
    }

    /** Name of the field in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The flag of a field name, if one may be given under it. */
    public static Optional<Flag> given(String key) {
        return Arrays.stream(values())
                .filter(flag -> !flag.isComputed() && flag.key().equals(key))
                .findFirst();
    }
}
