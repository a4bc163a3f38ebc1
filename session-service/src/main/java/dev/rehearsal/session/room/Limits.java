package dev.rehearsal.session.room;

/** What a room holds at most. An entry that would go beyond is refused with {@code /problems/room-limit},
 * or {@code /problems/board-full} if it is about the board; all figures are per room. */
public final class Limits {

    /** People who ever joined, both roles together. */
    public static final int PARTICIPANTS = 16;

    /** Browser tabs remembered for each participant; the one longest silent is forgotten first, which is harmless: see {@link Sequences}. */
    public static final int CLIENTS_EACH = 32;

    /** People remembered whose way in was closed before they came; the earliest is forgotten first. */
    static final int BARRED = 100;

    /** Questions of the kit and beyond it. */
    public static final int ITEMS = 60;

    /** UTF-8 bytes of the JSON of the questions in one entry; with all else that is in it, an entry has less than 2 MiB. */
    public static final int QUESTION_BYTES = 1_500_000;

    /** Shared files. */
    public static final int FILES = 20;

    /** UTF-16 units in one file. */
    public static final int FILE_UNITS = 200_000;

    /** UTF-16 units of the name of a file made by hand. */
    public static final int FILE_NAME_UNITS = 80;

    /** Seconds of time to think given at once. */
    public static final int THINKING_SECONDS = 1_800;

    /** Results of running code that are remembered; the oldest is forgotten first, and stays in the archive. */
    public static final int RUNS = 20;

    /** UTF-16 units of output of one run. */
    public static final int RUN_UNITS = 16_000;

    /** UTF-16 units of what one check says. */
    public static final int RUN_MESSAGE_UNITS = 1_000;

    /** Checks of one run. */
    public static final int RUN_CHECKS = 30;

    /** Longest run, in milliseconds. */
    public static final long RUN_MILLIS = 600_000;

    /** Change sets in one entry. */
    public static final int UPDATES = 100;

    /** Parts of one change set. */
    public static final int CHANGE_PARTS = 5_000;

    /** Elements of one entry on the board. */
    public static final int DRAWN_ELEMENTS = 200;

    /** UTF-16 units of the JSON of one element of the board. */
    public static final int ELEMENT_UNITS = 32 * 1024;

    /** The highest version of an element that is to be seen; there is always a higher one by which it can be erased. */
    public static final int ELEMENT_VERSION = 1_000_000_000;

    /** Objects and arrays inside each other in one element, itself counted. */
    public static final int ELEMENT_DEPTH = 8;

    /** UTF-16 units of the id of an element. */
    public static final int ELEMENT_ID_UNITS = 64;

    /** Elements that can be seen on the board. */
    public static final int BOARD_VISIBLE = 2_000;

    /** Elements of the board, those erased among them. */
    public static final int BOARD_ELEMENTS = 5_000;

    /** UTF-16 units of the JSON of all elements of the board, of what is left of those erased too. */
    public static final int BOARD_UNITS = 1024 * 1024;

    /** Chat messages. */
    public static final int CHAT = 2_000;

    /** UTF-16 units of one chat message. */
    public static final int CHAT_UNITS = 4_000;

    /** Notes of each interviewer. */
    public static final int NOTES_EACH = 500;

    /** UTF-16 units of one note. */
    public static final int NOTE_UNITS = 8_000;

    /** UTF-16 units of names, titles and identifiers inside entries. */
    public static final int NAME_UNITS = 200;

    private Limits() {}
}
