package dev.rehearsal.local.demo;

import dev.rehearsal.local.AfterReady;
import dev.rehearsal.local.RunningProduct;
import java.util.function.Consumer;

/** Fills a new installation with a demonstration organisation. Does nothing to one that is in use. */
public final class Demo implements AfterReady {

    @Override
    public void run(RunningProduct product, Consumer<String> progress) {
        progress.accept("There is no demonstration data yet");
    }
}
