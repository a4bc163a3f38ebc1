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
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long units;
    private boolean sending;
    private boolean closed;

    Outbound(Wire wire, int mostFrames, long mostUnits) {
        this.wire = wire;
        this.mostFrames = mostFrames;
        this.mostUnits = mostUnits;
    }

    /**
     * A frame that waits.
     *
     * @param units how much of what may wait it takes up
     */
    private record Waiting(String frame, long units) {}

    /** Sends nothing until {@link #release}; what is offered meanwhile waits. Before anything was offered. */
    synchronized void hold() {
        sending = true;
    }

    /** Sends these first, and then what has been waiting. */
    void release(String first, List<String> then) {
        synchronized (this) {
            if (closed) {
                return;
            }
            then.reversed().forEach(frame -> {
                waiting.addFirst(new Waiting(frame, frame.length()));
                units += frame.length();
            });
        }
        send(first);
    }

    void offer(String frame) {
        offer(new Waiting(frame, frame.length()));
    }

    /**
     * Offers the view of a room. However large, it takes up at most half of what may wait, so that whoever reads is not disconnected
     * for a full room and the little that waits before it.
     */
    void offerView(String frame) {
        offer(new Waiting(frame, Math.min(frame.length(), mostUnits / 2)));
    }

    private void offer(Waiting offered) {
        String next;
        synchronized (this) {
            if (closed) {
                return;
            }
            // A single frame of any size passes, so that a large room can be shown at all.
            if (!waiting.isEmpty() && (waiting.size() >= mostFrames || units + offered.units() > mostUnits)) {
                next = null;
            } else {
                waiting.add(offered);
                units += offered.units();
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
        Waiting first = waiting.remove();
        units -= first.units();
        sending = true;
        return first.frame();
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
