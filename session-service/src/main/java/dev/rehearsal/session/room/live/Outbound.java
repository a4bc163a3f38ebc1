package dev.rehearsal.session.room.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Sends frames to one socket in order, one at a time: the next goes when the network has taken the one before. What waits is
 * bounded; a reader who is too slow for that is disconnected, and resumes by position. Safe for use by many threads; never blocks.
 */
final class Outbound {

    private final Wire wire;
    private final int mostFrames;
    private final long mostUnits;
    private final Deque<String> waiting = new ArrayDeque<>();
    private long units;
    private boolean sending;
    private boolean closed;

    Outbound(Wire wire, int mostFrames, long mostUnits) {
        this.wire = wire;
        this.mostFrames = mostFrames;
        this.mostUnits = mostUnits;
    }

    void offer(String frame) {
        String next;
        synchronized (this) {
            if (closed) {
                return;
            }
            // A single frame of any size passes, so that a large room can be shown at all.
            if (!waiting.isEmpty() && (waiting.size() >= mostFrames || units + frame.length() > mostUnits)) {
                next = null;
            } else {
                waiting.add(frame);
                units += frame.length();
                if (sending) {
                    return;
                }
                next = take();
            }
        }
        if (next == null) {
            close(CloseCode.TOO_SLOW, "too many frames were waiting to be read");
        } else {
            send(next);
        }
    }

    /** Whether these may all wait at once and leave half of what may wait to what comes meanwhile. */
    boolean holds(List<String> frames) {
        return frames.size() <= mostFrames / 2
                && frames.stream().mapToLong(String::length).sum() <= mostUnits / 2;
    }

    /** Sends what waits no more, and closes the socket. Only the first call counts. */
    void close(CloseCode code, String reason) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
            units = 0;
        }
        wire.close(code, reason);
    }

    /** Closes after what waits has been sent, as far as the reader takes it. */
    void closeAfter(String lastFrame, CloseCode code, String reason) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
            units = 0;
        }
        wire.send(lastFrame).whenComplete((done, failure) -> wire.close(code, reason));
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** The socket is gone. */
    synchronized void gone() {
        closed = true;
        waiting.clear();
        units = 0;
    }

    /** Call with the lock held. */
    private String take() {
        String frame = waiting.remove();
        units -= frame.length();
        sending = true;
        return frame;
    }

    private void send(String first) {
        wire.send(first).whenComplete((done, failure) -> sent(failure != null));
    }

    private void sent(boolean failed) {
        String next;
        synchronized (this) {
            sending = false;
            if (failed) {
                closed = true;
                waiting.clear();
                units = 0;
            }
            if (closed || waiting.isEmpty()) {
                return;
            }
            next = take();
        }
        send(next);
    }
}
