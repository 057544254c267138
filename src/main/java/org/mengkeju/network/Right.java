package org.mengkeju.network;

import static org.mengkeju.network.Role.ADMINISTRATOR;
import static org.mengkeju.network.Role.ASSOCIATION;
import static org.mengkeju.network.Role.AUDITOR;
import static org.mengkeju.network.Role.BANK;
import static org.mengkeju.network.Role.CENTRE_STAFF;
import static org.mengkeju.network.Role.EXPERT;
import static org.mengkeju.network.Role.FIRM;
import static org.mengkeju.network.Role.PROGRAMME_OFFICER;
import static org.mengkeju.network.Role.REGISTRAR;
import static org.mengkeju.network.Role.RESEARCHER;
import static org.mengkeju.network.Role.TRANSFER_MANAGER;

import java.util.Set;

/**
 * The one place that says who may do what. Every endpoint names the right it needs with {@link Requires}; an endpoint
 * that names none is refused. Rights over single records (my organisation's, my centre's) are checked where the records
 * are kept.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable: Set.of
public enum Right {
    /** Read what is published; needs no sign-in. */
    READ_PUBLISHED(Set.of()),
    /** Have an account: see one's own things, settings, notifications. */
    OWN_ACCOUNT(Set.of(Role.values())),
    /** Write and submit listings for one's own organisation. */
    WRITE_LISTINGS(Set.of(FIRM, RESEARCHER, TRANSFER_MANAGER, CENTRE_STAFF, BANK, ASSOCIATION, ADMINISTRATOR)),
    /** Check submitted listings for a centre: publish or send back. */
    CHECK_LISTINGS(Set.of(TRANSFER_MANAGER, CENTRE_STAFF, ADMINISTRATOR)),
    /** Import listings from a spreadsheet. */
    IMPORT_LISTINGS(Set.of(CENTRE_STAFF, ADMINISTRATOR)),
    /** Reserve time on a pilot line or instrument. */
    BOOK_PLATFORM(Set.of(FIRM, RESEARCHER, TRANSFER_MANAGER, CENTRE_STAFF)),
    /** Answer needs and ask for talks on behalf of one's own organisation. */
    APPROACH(Set.of(FIRM, RESEARCHER, EXPERT, BANK, ASSOCIATION)),
    /** Work a centre's queue of needs as a transfer manager. */
    WORK_LEADS(Set.of(TRANSFER_MANAGER, CENTRE_STAFF)),
    /** See the deals one takes part in or looks after. */
    FOLLOW_DEALS(Set.of(FIRM, RESEARCHER, BANK, ASSOCIATION, TRANSFER_MANAGER, CENTRE_STAFF, AUDITOR)),
    /** Agree on terms and sign for one's own organisation. */
    AGREE_ON_DEALS(Set.of(FIRM, RESEARCHER, BANK, ASSOCIATION)),
    /** Offer results of one's own organisation on the market: at a price, by open licence, by auction. */
    OFFER_ON_MARKET(Set.of(FIRM, RESEARCHER, ASSOCIATION)),
    /** Take what is offered on the market for one's own organisation, and bid. */
    TAKE_ON_MARKET(Set.of(FIRM, RESEARCHER, BANK, ASSOCIATION)),
    /** Admit bidders to auctions of one's own centre. */
    ADMIT_BIDDERS(Set.of(TRANSFER_MANAGER, CENTRE_STAFF)),
    /** See use-first licences: one's own as a party, those one looks after, all as an officer. */
    FOLLOW_USE_FIRST(
            Set.of(FIRM, RESEARCHER, BANK, ASSOCIATION, TRANSFER_MANAGER, CENTRE_STAFF, PROGRAMME_OFFICER, AUDITOR)),
    /** Say what happens under a use-first licence, for one's own side or for the platform. */
    ACT_IN_USE_FIRST(Set.of(FIRM, RESEARCHER, BANK, ASSOCIATION, TRANSFER_MANAGER, CENTRE_STAFF)),
    /** Agree for one's own unit on who gets what of the proceeds of its results, and divide payments by it. */
    SHARE_PROCEEDS(Set.of(FIRM, RESEARCHER)),
    /** Review, publish, grant and take back points; set what a point is worth. */
    REVIEW_POINTS(Set.of(PROGRAMME_OFFICER)),
    /** Apply for the registration of technology contracts of one's own organisation, or of the deals one looks after. */
    APPLY_REGISTRATION(Set.of(FIRM, RESEARCHER, BANK, ASSOCIATION, TRANSFER_MANAGER)),
    /** Accept, judge and register technology contracts. */
    REGISTER_CONTRACTS(Set.of(REGISTRAR)),
    /** See what the registration bodies registered, in figures, and how well they keep their terms. */
    READ_REGISTRATION_FIGURES(Set.of(REGISTRAR, PROGRAMME_OFFICER, CENTRE_STAFF, AUDITOR, ADMINISTRATOR)),
    /** Ask for vouchers and subsidies for one's own firm, and follow them. */
    CLAIM_SUBSIDIES(Set.of(FIRM)),
    /** Follow vouchers and subsidies: one's own firm's, all as an officer or auditor. */
    FOLLOW_SUBSIDIES(Set.of(FIRM, PROGRAMME_OFFICER, AUDITOR)),
    /** See all vouchers, claims and budgets. */
    READ_SUBSIDIES(Set.of(PROGRAMME_OFFICER, AUDITOR)),
    /** Decide about vouchers and claims, run budgets, enter rates. */
    DECIDE_SUBSIDIES(Set.of(PROGRAMME_OFFICER)),
    /** Match one's own organisation's bank statements with what is owed to it. */
    RECONCILE_PAYMENTS(Set.of(FIRM, RESEARCHER, BANK, ASSOCIATION)),
    /** Handle cases of dishonesty and keep the record, without ties to the accused; re-review in ethics. */
    HANDLE_INTEGRITY(Set.of(PROGRAMME_OFFICER)),
    /** Read the record and the cases, and check whether somebody is barred. */
    READ_INTEGRITY(Set.of(PROGRAMME_OFFICER, AUDITOR)),
    /** Run the ethics committee of one's own organisation, and have its activities reviewed. */
    REVIEW_ETHICS(Set.of(FIRM, RESEARCHER)),
    /** See ethics reviews: one's own organisation's, or all as an officer. */
    READ_ETHICS(Set.of(FIRM, RESEARCHER, PROGRAMME_OFFICER, AUDITOR)),
    /** Turn an unmet need into a challenge, follow its bids and vote as its poster and final user. */
    POST_CHALLENGES(Set.of(FIRM, CENTRE_STAFF, PROGRAMME_OFFICER)),
    /** Apply in calls for one's own organisation, alone or with partners. */
    APPLY_IN_CALLS(Set.of(FIRM, RESEARCHER, ASSOCIATION)),
    /** Prepare, publish and run calls: stages, panels, notices, objections, decisions. */
    RUN_CALLS(Set.of(PROGRAMME_OFFICER)),
    /** Read calls behind their public pages: logs, draws, scores, votes. */
    READ_CALLS(Set.of(PROGRAMME_OFFICER, AUDITOR)),
    /** Watch draws and decisions as a witness, and say so. */
    WITNESS_SELECTION(Set.of(AUDITOR)),
    /** Keep the pool of experts: check entries, import, remove. */
    KEEP_EXPERTS(Set.of(CENTRE_STAFF, PROGRAMME_OFFICER)),
    /** Enter the pool of experts and keep one's own profile there. */
    OWN_EXPERT_PROFILE(Set.of(EXPERT, RESEARCHER, FIRM)),
    /** Confirm for one's own organisation that somebody who enters the pool of experts works there. */
    CONFIRM_EXPERTS(Set.of(FIRM, RESEARCHER, ASSOCIATION)),
    /** Answer invitations, declare interests, score and vote in panels. */
    REVIEW_APPLICATIONS(Set.of(EXPERT)),
    /** Follow projects: one's own organisation's, all as an officer or auditor. */
    FOLLOW_PROJECTS(Set.of(FIRM, RESEARCHER, ASSOCIATION, EXPERT, PROGRAMME_OFFICER, AUDITOR)),
    /** Report, ask for changes and hand in papers of a project of one's own organisation. */
    WORK_ON_PROJECTS(Set.of(FIRM, RESEARCHER, ASSOCIATION)),
    /** Decide about milestones, changes, races and acceptance. */
    DECIDE_PROJECTS(Set.of(PROGRAMME_OFFICER)),
    /** Record that nothing fits, and draft a challenge of it. */
    RECORD_GAPS(Set.of(FIRM, TRANSFER_MANAGER, CENTRE_STAFF, PROGRAMME_OFFICER, ADMINISTRATOR)),
    /** See every gap, not only one's own organisation's. */
    READ_GAPS(Set.of(TRANSFER_MANAGER, CENTRE_STAFF, PROGRAMME_OFFICER, AUDITOR, ADMINISTRATOR)),
    /** State facts of one's own firm, and see what it can get. */
    STATE_FACTS(Set.of(FIRM)),
    /** See which firms that agreed to be proposed a policy or finance product fits; banks only for their own. */
    FIND_FIRMS(Set.of(CENTRE_STAFF, PROGRAMME_OFFICER, BANK, ASSOCIATION)),
    /** Look after a centre: its people and the load of each. */
    RUN_CENTRE(Set.of(CENTRE_STAFF, ADMINISTRATOR)),
    /** Accounts, roles, organisations to merge, jobs. */
    ADMINISTER(Set.of(ADMINISTRATOR)),
    /** Read the audit trail. */
    READ_AUDIT(Set.of(AUDITOR, ADMINISTRATOR));

    private final Set<Role> roles;

    Right(Set<Role> roles) {
        this.roles = roles;
    }

    /** Whether anybody has it, signed in or not. */
    public boolean isPublic() {
        return roles.isEmpty();
    }

    public Set<Role> roles() {
        return roles;
    }
}
