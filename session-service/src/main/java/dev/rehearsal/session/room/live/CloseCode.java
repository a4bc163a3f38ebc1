package dev.rehearsal.session.room.live;

/** Why the server closes a socket. */
public enum CloseCode {
    /** The server goes down, or cannot serve now. The client tries again with growing pauses and resumes by position. */
    TRY_AGAIN(1013),
    /** A frame that is not of the protocol. Trying again does not help. */
    BAD_FRAME(4400),
    /** The token has expired or a new one is not valid. */
    TOKEN(4401),
    /** Removed from the room, or replaced by a newer socket of the same client. */
    REMOVED(4403),
    /** The session is not there (any more) for this person. */
    NO_SESSION(4404),
    /** The client does not read as fast as the room moves, or gave no sign of life. It resumes by position. */
    TOO_SLOW(4408),
    /** A frame is larger than 64 KiB. */
    TOO_LARGE(4413),
    /** More frames than a person sends. */
    TOO_MANY(4429);

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    /** The code on the wire. */
    public int number() {
        return number;
    }
}
