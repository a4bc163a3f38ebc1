package dev.rehearsal.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.LiveRoom;
import java.util.concurrent.locks.LockSupport;

/** Somebody who, while told to, replaces a whole page of 50,000 characters twenty times a second. */
final class Pages implements AutoCloseable {

    private static final String PAGE = "x".repeat(50_000);
    private static final long PAUSE_NANOS = 50_000_000;

    private final LiveRoom room;
    private final Thread thread;
    private volatile boolean writing;
    private volatile boolean closed;

    Pages(LiveRoom room) {
        this.room = room;
        this.thread = Thread.ofPlatform().daemon().name("pages").start(this::work);
    }

    void write(boolean now) {
        writing = now;
    }

    private void work() {
        int length = 0;
        int version = 0;
        while (!closed) {
            if (writing) {
                ObjectNode edit = Api.object().put("file", "main.py").put("base", version++);
                edit.putArray("updates").addArray().addArray().add(length).add(PAGE);
                try {
                    room.sendAndWait("edited", edit, Interview.PATIENCE);
                } catch (InterruptedException e) {
                    return;
                }
                length = PAGE.length();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
