package dev.rehearsal.session.room.live;

import java.util.concurrent.CompletionStage;

/** The raw socket, as little of it as is needed. */
public interface Wire {

    /** Sends a text; completes when it is handed to the network, which is the credit for the next. */
    CompletionStage<Void> send(String text);

    /** Asks for a sign of life. */
    void ping();

    void close(CloseCode code, String reason);
}
