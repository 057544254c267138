package org.mengkeju.selection.programme;

import java.util.ArrayList;
import java.util.List;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.facts.Conditions;
import org.mengkeju.network.facts.Expressions;
import org.mengkeju.network.facts.Expressions.Variable;

/**
 * What the conditions of a programme can be written about: {@code applicant.*}, {@code team.*} and {@code leader.*}, which the
 * program finds out; {@code call.*} and {@code form.*}, which the programme's own fields give; {@code firm.*}, which
 * {@code facts.yaml} gives. Money is in whole fen; of rows there is how many ({@code form.KEY_rows}); of a day there are also the
 * full years until the last day to apply ({@code form.KEY_years}), for limits of age.
 */
public final class ConditionNames {
    /** FIRM, UNIVERSITY, INSTITUTE and so on: {@link Organisation.Kind}. */
    public static final String APPLICANT_KIND = "applicant.kind";

    /** Whether it is registered in the region. */
    public static final String APPLICANT_IN_REGION = "applicant.in_region";

    /** Whether the integrity record or a missing annual report bars it from applying. */
    public static final String APPLICANT_BARRED = "applicant.barred";

    /** Whether it is the poster of the call. */
    public static final String APPLICANT_IS_POSTER = "applicant.is_poster";

    /** Whether it is connected with the poster: same legal person, controlling share, same legal representative. */
    public static final String APPLICANT_CONNECTED = "applicant.connected_to_poster";

    /** How many applications it leads in calls of this programme that are not decided, this one not counted. */
    public static final String APPLICANT_OTHERS = "applicant.other_applications";

    /** Partners beside the one who leads. */
    public static final String PARTNERS = "team.partners";

    /** Partners of the region. */
    public static final String PARTNERS_IN_REGION = "team.partners_in_region";

    /** Research institutes of the region among all, the one who leads included. */
    public static final String INSTITUTES_IN_REGION = "team.institutes_in_region";

    /** Partners who have not confirmed their part. */
    public static final String UNCONFIRMED = "team.unconfirmed";

    /** Partners whom the integrity record bars from applying. */
    public static final String PARTNERS_BARRED = "team.barred";

    /** Whether the poster or somebody connected with it is among the partners. */
    public static final String PARTNER_OF_POSTER = "team.connected_to_poster";

    /** Whether the integrity record bars the leader from applying or leading. */
    public static final String LEADER_BARRED = "leader.barred";

    /** Applications the leader leads in calls that are not decided, this one not counted; of any programme, for any organisation. */
    public static final String LEADER_OTHERS = "leader.other_applications";

    /** Projects under way that the leader leads, or is chief engineer of. */
    public static final String LEADER_PROJECTS = "leader.running_projects";

    /** What is put behind a field of a day for the full years from that day to the last day to apply. */
    public static final String YEARS = "_years";

    private static final long MANY = 1_000_000;
    private static final long MONEY_MOST = 1_000_000_000_000_000L;

    private ConditionNames() {}

    /** Expressions as one programme may write them. */
    public static Expressions of(Programme programme, Conditions facts) {
        List<Variable> variables = new ArrayList<>(fixed());
        programme.terms().forEach(field -> add(variables, "call.", field));
        programme.fields().forEach(field -> add(variables, "form.", field));
        variables.addAll(facts.variables());
        return new Expressions(variables);
    }

    private static List<Variable> fixed() {
        return List.of(
                Variable.text(APPLICANT_KIND, Organisation.Kind.FIRM.name(), Organisation.Kind.ASSOCIATION.name()),
                Variable.flag(APPLICANT_IN_REGION),
                Variable.flag(APPLICANT_BARRED),
                Variable.flag(APPLICANT_IS_POSTER),
                Variable.flag(APPLICANT_CONNECTED),
                Variable.number(APPLICANT_OTHERS, MANY),
                Variable.number(PARTNERS, MANY),
                Variable.number(PARTNERS_IN_REGION, MANY),
                Variable.number(INSTITUTES_IN_REGION, MANY),
                Variable.number(UNCONFIRMED, MANY),
                Variable.number(PARTNERS_BARRED, MANY),
                Variable.flag(PARTNER_OF_POSTER),
                Variable.flag(LEADER_BARRED),
                Variable.number(LEADER_OTHERS, MANY),
                Variable.number(LEADER_PROJECTS, MANY));
    }

    private static void add(List<Variable> variables, String head, Field field) {
        String name = head + field.key();
        switch (field.type()) {
            case MONEY -> variables.add(Variable.number(name, MONEY_MOST));
            case NUMBER -> variables.add(Variable.number(name, MANY));
            case FLAG -> variables.add(Variable.flag(name));
            case DAY -> {
                variables.add(Variable.text(name, "0000-01-01", "9999-12-31"));
                variables.add(Variable.number(name + YEARS, MANY));
            }
            case TEXT, CHOICE -> variables.add(Variable.text(name, "", "x"));
            case ROWS -> variables.add(Variable.number(name + "_rows", MANY));
            case LONG_TEXT, FILE -> {}
        }
    }
}
