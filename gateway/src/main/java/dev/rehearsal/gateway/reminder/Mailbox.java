package dev.rehearsal.gateway.reminder;

/** Where letters are handed in. */
@FunctionalInterface
interface Mailbox {

    /** Hands in a letter; returns when the mail server has taken it. */
    void send(Letter letter) throws NotSent, InterruptedException;

    /** The mail server did not take a letter, or did not say so in time. */
    final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;

        NotSent(String why) {
            super(why);
        }
    }
}
