package dev.rehearsal.scoring.candidate.document;

import dev.rehearsal.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Makes files, a few at a time, because a large one takes memory. */
@ApplicationScoped
public class Documents {

    static final String CSV = "text/csv";
    static final String PDF = "application/pdf";

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * The answer with the file.
     *
     * @param sheet is asked for what is in it when there is a place; it is not to wait for anything then
     * @throws Problem 503 if others are still being made
     */
    Response answer(DocumentBody.DocumentFormat format, Supplier<Sheet> sheet) {
        if (!takePlace()) {
            throw Problem.unavailable("Other files are still being made. Try again soon.", RETRY_AFTER);
        }
        try {
            Sheet made = sheet.get();
            return switch (format) {
                case CSV -> answer(Csv.write(made.data()), CSV + ";charset=UTF-8", made.name() + ".csv");
                case PDF -> answer(Pdf.write(made), PDF, made.name() + ".pdf");
            };
        } finally {
            places.release();
        }
    }

    private boolean takePlace() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Response answer(byte[] file, String type, String name) {
        return Response.ok(file, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
