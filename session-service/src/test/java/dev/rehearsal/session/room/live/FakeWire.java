package dev.rehearsal.session.room.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A socket whose reader takes a frame only when told to. */
final class FakeWire implements Wire {

    final List<String> sent = new ArrayList<>();
    private final List<CompletableFuture<Void>> credits = new ArrayList<>();

    @Nullable
    CloseCode closedWith;

    @Override
    public CompletionStage<Void> send(String text) {
        sent.add(text);
        CompletableFuture<Void> credit = new CompletableFuture<>();
        credits.add(credit);
        return credit;
    }

    /** The reader takes everything that was sent, and what is sent because of it. */
    void readAll() {
        while (!credits.isEmpty()) {
            credits.removeFirst().complete(null);
        }
    }

    void breakDown() {
        credits.removeFirst().completeExceptionally(new IllegalStateException("gone"));
    }

    @Override
    public void ping() {}

    @Override
    public void close(CloseCode code, String reason) {
        closedWith = code;
    }
}
