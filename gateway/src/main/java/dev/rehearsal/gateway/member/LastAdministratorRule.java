package dev.rehearsal.gateway.member;

import dev.rehearsal.platform.problem.Problem;

/** An organisation always has an active administrator who can sign in, else nobody could ever change its members again. */
public final class LastAdministratorRule {

    private LastAdministratorRule() {}

    /**
     * Checks a change of one member.
     *
     * @param othersWhoAdministrate how many other active administrators with a password the organisation has, under the lock of the change
     * @throws Problem 409 {@code last-administrator} if nobody would be left
     */
    public static void check(Member before, Member after, int othersWhoAdministrate) {
        if (before.isActiveAdministrator() && !after.isActiveAdministrator() && othersWhoAdministrate == 0) {
            throw Problem.conflict(
                    "last-administrator",
                    "This is the only administrator who can sign in. Let another administrator accept the invitation first.");
        }
    }
}
