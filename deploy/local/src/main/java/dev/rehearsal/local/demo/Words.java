package dev.rehearsal.local.demo;

/**
 * What an interviewer of the demonstration writes on a scorecard.
 *
 * @param summary for the hiring team
 * @param strengths for the hiring team
 * @param concerns for the hiring team
 * @param feedback for the candidate
 */
record Words(String summary, String strengths, String concerns, String feedback) {

    private static final Words HOST_FOR = new Words(
            "Reasons from costs and data; wants numbers before opinions.",
            "Finds the cause before naming a remedy, and says what would prove it wrong.",
            "Thin on what happens after the release: monitoring came only when asked.",
            "You found the causes quickly. Practise saying how you would watch the fix in production.");
    private static final Words OTHER_FOR = new Words(
            "Clear, and honest about what is not known.",
            "Asked for the cost of each error before choosing a metric.",
            "Took long to come to a plan; the last question got little time.",
            "You asked the right things first. Say your plan early, and fill it in as you go.");
    private static final Words HOST_AGAINST = new Words(
            "Names methods before causes.",
            "Knows the tools well and writes tidy code.",
            "No number until one was asked for; did not see that the split leaks.",
            "You know many methods. Practise saying first what is wrong, and how you would find out.");
    private static final Words OTHER_AGAINST = new Words(
            "Followed hints, rarely went further on their own.",
            "Took corrections well and built on them.",
            "Thresholds by feeling; costs came up only when asked.",
            "You listened well. Practise putting a number on what an error costs before you tune.");

    /** Words that suit a recommendation; of two on a panel each has their own. */
    static Words with(String recommendation, boolean host) {
        boolean inFavour = recommendation.endsWith("yes");
        if (host) {
            return inFavour ? HOST_FOR : HOST_AGAINST;
        }
        return inFavour ? OTHER_FOR : OTHER_AGAINST;
    }
}
