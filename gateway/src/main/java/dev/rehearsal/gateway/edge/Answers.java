package dev.rehearsal.gateway.edge;

import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Answers that the edge gives itself, without any endpoint. */
public final class Answers {

    private Answers() {}

    /** The body of a problem, as JSON. */
    public static Buffer body(Problem problem) {
        return Buffer.buffer(EventJson.write((Object) problem.body()));
    }

    /** Whole seconds for Retry-After, at least one; null if the problem does not say. */
    static @Nullable String retryAfter(Problem problem) {
        Duration wait = problem.retryAfter();
        return wait == null ? null : Long.toString(Math.max(1, wait.toSeconds()));
    }

    /** Answers with a problem, unless an answer has begun already. */
    public static void problem(HttpServerResponse response, Problem problem) {
        if (response.headWritten() || response.ended() || response.closed()) {
            return;
        }
        String retryAfter = retryAfter(problem);
        if (retryAfter != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .end(body(problem));
    }
}
