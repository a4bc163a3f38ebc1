package dev.rehearsal.question.exchange;

/** An item cannot be made a question; the message says why, for people. */
final class NotUsable extends Exception {

    private static final long serialVersionUID = 1L;

    NotUsable(String reason) {
        super(reason, null, false, false);
    }
}
