package dev.rehearsal.session.settings;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import java.util.List;

/**
 * What an organisation has set for itself.
 *
 * @param revision counts the changes; 0 if nothing was ever set
 * @param requireGym how many exercises somebody must have done to be put on a panel; 0 for none
 * @param suggestions whether scores are suggested to interviewers who have rated
 * @param remind whether interviewers are reminded of scorecards that they owe
 * @param remindAfterHours when, in hours from the end of the interview, ascending
 */
public record OrganisationSettings(
        int revision, int requireGym, boolean suggestions, boolean remind, List<Integer> remindAfterHours) {

    /** As many exercises as can be required. */
    public static final int MOST_EXERCISES = 12;

    /** How often somebody is reminded at most. */
    public static final int MOST_REMINDERS = 4;

    /** The latest reminder: after that it is a matter for people. */
    public static final int LATEST_REMINDER_HOURS = 24 * 14;

    /** What holds as long as nothing is set. */
    public static final OrganisationSettings USUAL = new OrganisationSettings(0, 0, true, true, List.of(24, 72));

    public OrganisationSettings {
        remindAfterHours = List.copyOf(remindAfterHours);
    }

    /**
     * Checks what fields alone do not tell.
     *
     * @throws Problem 400 unless each reminder comes later than the one before
     */
    void requireAscending() {
        for (int i = 1; i < remindAfterHours.size(); i++) {
            if (remindAfterHours.get(i) <= remindAfterHours.get(i - 1)) {
                throw Problem.invalid(
                        List.of(new ProblemBody.FieldError("remindAfterHours", "must come one later than the other")));
            }
        }
    }
}
