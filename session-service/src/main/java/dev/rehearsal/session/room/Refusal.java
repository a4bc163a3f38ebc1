package dev.rehearsal.session.room;

/**
 * Why an entry did not take effect.
 *
 * @param type stable relative reference, for example {@code /problems/stale-edit}
 * @param title short and the same for every refusal of that type
 * @param detail what is wrong with this entry, and what to do
 */
public record Refusal(String type, String title, String detail) {

    static Refusal notAllowed(String detail) {
        return new Refusal("/problems/not-allowed", "Not allowed in this room", detail);
    }

    static Refusal notJoined() {
        return new Refusal(
                "/problems/not-joined", "Not in the room", "Join first: the first entry of a client is joined.");
    }

    static Refusal wrongPhase(String detail) {
        return new Refusal("/problems/wrong-phase", "Not at this point of the session", detail);
    }

    static Refusal unknown(String detail) {
        return new Refusal("/problems/unknown-reference", "Nothing of that id in this room", detail);
    }

    static Refusal notAsked() {
        return new Refusal(
                "/problems/question-not-asked",
                "Question not asked",
                "Only a question that was asked can be rated or ticked.");
    }

    static Refusal limit(String detail) {
        return new Refusal("/problems/room-limit", "The room is full", detail);
    }

    static Refusal boardFull(String detail) {
        return new Refusal("/problems/board-full", "The board is full", detail);
    }

    static Refusal staleEdit(int version) {
        return new Refusal(
                "/problems/stale-edit", "The file has moved on", "Rebase on version " + version + " and send again.");
    }

    static Refusal badEdit(String detail) {
        return new Refusal("/problems/invalid-edit", "The change does not fit the file", detail);
    }

    static Refusal nameTaken() {
        return new Refusal(
                "/problems/name-taken", "The name is taken", "There is a file of that name. Choose another.");
    }

    static Refusal submitted() {
        return new Refusal(
                "/problems/scorecard-submitted",
                "The scorecard is submitted",
                "Ratings are closed; change them by an amendment of the scorecard.");
    }
}
