package dev.rehearsal.client;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Puts the parts of text frames together, and says how a socket ended. */
final class TextFrames implements WebSocket.Listener {

    private final BiConsumer<WebSocket, String> whole;
    private final IntConsumer closed;
    private final Runnable failed;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param whole gets each frame
     * @param closed gets the code with which the other side closed
     * @param failed called when the socket broke
     */
    TextFrames(BiConsumer<WebSocket, String> whole, IntConsumer closed, Runnable failed) {
        this.whole = whole;
        this.closed = closed;
        this.failed = failed;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            String frame = text.toString();
            text.setLength(0);
            whole.accept(from, frame);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.accept(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        failed.run();
    }
}
