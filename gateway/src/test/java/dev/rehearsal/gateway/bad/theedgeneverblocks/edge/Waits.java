package dev.rehearsal.gateway.bad.theedgeneverblocks.edge;

import java.util.concurrent.CompletableFuture;

/** Waits on the event loop. */
public final class Waits {

    public String wait(CompletableFuture<String> answer) {
        return answer.join();
    }
}
