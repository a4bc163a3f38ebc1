package dev.rehearsal.question.export.http;

import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.exchange.BankWriter;
import dev.rehearsal.question.exchange.FileFormat;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Questions as a file. A part of them is read at a time and none is kept, so that a large bank costs no more memory than a small one. */
final class ExportFile implements StreamingOutput {

    private static final int AT_ONCE = 100;

    /** Files that a replica writes at the same time. */
    private static final Semaphore WRITERS = new Semaphore(4);

    private static final long PATIENCE_SECONDS = 20;

    private final FileFormat format;
    private final List<UUID> questions;
    private final Function<List<UUID>, List<DraftContent>> contents;

    /**
     * @param contents of some of the questions
     */
    ExportFile(FileFormat format, List<UUID> questions, Function<List<UUID>, List<DraftContent>> contents) {
        this.format = format;
        this.questions = questions;
        this.contents = contents;
    }

    /** Whether one more can be written now. */
    static boolean isRoom() {
        return WRITERS.availablePermits() > 0;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        await();
        try {
            Writer text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 32 * 1024);
            BankWriter writer = BankWriter.of(format, text);
            writer.begin();
            for (int from = 0; from < questions.size(); from += AT_ONCE) {
                for (DraftContent content :
                        contents.apply(questions.subList(from, Math.min(questions.size(), from + AT_ONCE)))) {
                    writer.add(content);
                }
            }
            writer.end();
            text.flush();
        } finally {
            WRITERS.release();
        }
    }

    private static void await() throws IOException {
        try {
            if (!WRITERS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("too many files are being written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped before the file was written", e);
        }
    }
}
