package dev.rehearsal.local;

import java.util.function.Consumer;

/** Something done with the product once all of it is ready: demonstration data, the exercise that trains the AOT caches. */
public interface AfterReady {

    /**
     * Does it, and returns when it is done.
     *
     * @param product what runs
     * @param progress takes a line for the person at the terminal
     * @throws Exception if it fails; the product goes on running
     */
    void run(RunningProduct product, Consumer<String> progress) throws Exception;
}
