package dev.rehearsal.bench.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearsal.bench.Bench;
import dev.rehearsal.client.Api;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Thousands of questions imported through the gateway: from the first byte sent to the job that says it is done, near-duplicates
 * flagged. Beside it bare inserts of the same rows ({@link BareInserts}), before and after which nothing else goes on.
 *
 * <p>Argument: questions (10,000).
 */
public final class ImportQuestions {

    private static final int PART = 1_000_000;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final long POLL_MILLIS = 100;

    private ImportQuestions() {}

    public static void main(String[] arguments) throws Exception {
        int questions = Bench.argument(arguments, 0, 10_000);
        Bench.run(bench -> {
            String document = new DrawnQuestions(20_261_122).document(questions);
            Api author = bench.join("Author", "author").api();
            String job = "/api/imports/jobs/" + UUID.randomUUID();
            long start = System.nanoTime();
            int parts = send(author, job, document);
            double sent = secondsSince(start);
            JsonNode done = await(author, job, parts);
            double seconds = secondsSince(start);
            if (done.path("created").asInt() != questions) {
                throw new IllegalStateException("not all questions were made: " + done);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d questions, %.1f MB in %d parts: %.1f s (%.1f of them sending), %.0f questions a second, %d flagged as alike%n",
                    questions,
                    document.length() / 1e6,
                    parts,
                    seconds,
                    sent,
                    questions / seconds,
                    done.path("similar").asInt());
            try (BareInserts bare = new BareInserts(
                    bench.product().postgresPort(), bench.product().secret("database-questions"))) {
                double reference = bare.seconds(organisation(author.token()));
                System.out.printf(
                        Locale.ROOT,
                        "bare inserts of the same rows by JDBC: %.1f s, %.0f rows a second; the import takes %.1f times that%n",
                        reference,
                        questions / reference,
                        seconds / reference);
            }
        });
    }

    private static int send(Api author, String job, String document) {
        author.put(job, Api.object().put("name", "drawn.json").put("format", "json"))
                .ok();
        int parts = 0;
        for (int from = 0; from < document.length(); from += PART) {
            String part = document.substring(from, Math.min(document.length(), from + PART));
            author.sendText("PUT", job + "/text?part=" + parts, part, "application/octet-stream")
                    .ok();
            parts++;
        }
        return parts;
    }

    private static JsonNode await(Api author, String job, int parts) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        JsonNode state =
                author.post(job + "/start", Api.object().put("parts", parts)).ok();
        while (!state.path("status").asText().equals("done")) {
            if (state.path("status").asText().equals("broken-off") || System.nanoTime() > deadline) {
                throw new IllegalStateException("the import is not done: " + state);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            state = author.get(job).ok();
        }
        return state;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Whose token that is: the claim of its payload. */
    private static String organisation(String token) throws Exception {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return new ObjectMapper().readTree(payload).path("org").asText();
    }
}
