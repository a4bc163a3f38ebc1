package dev.rehearsal.platform.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal with a clear answer for the caller. Thrown anywhere below an endpoint; answered as {@code application/problem+json}.
 * The detail says what to do; it never names a class.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;
    private final String title;
    private final String detail;
    private final transient List<ProblemBody.FieldError> errors;
    private final transient @Nullable Duration retryAfter;

    private Problem(
            int status,
            String slug,
            String title,
            String detail,
            List<ProblemBody.FieldError> errors,
            @Nullable Duration retryAfter) {
        super(status + " " + slug + ": " + detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** 400: the request cannot be read. */
    public static Problem malformed(String detail) {
        return new Problem(400, "malformed", "The request could not be read", detail, List.of(), null);
    }

    /** 400 with what is wrong in which field. */
    public static Problem invalid(List<ProblemBody.FieldError> errors) {
        return new Problem(
                400, "invalid", "Some fields are not valid", "Correct the fields listed and send again.", errors, null);
    }

    /** 401: not signed in, or not any more. */
    public static Problem unauthenticated(String detail) {
        return new Problem(401, "unauthenticated", "Sign in first", detail, List.of(), null);
    }

    /** 403: the caller is known and sees the thing, but may not do this. */
    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "Not allowed", detail, List.of(), null);
    }

    /** 404: there is no such thing, or the caller may not see it. */
    public static Problem notFound(String what) {
        return new Problem(
                404,
                "not-found",
                "Not found",
                "There is no such " + what + ", or you may not see it.",
                List.of(),
                null);
    }

    /** 405: what is there cannot be asked for in that way. */
    public static Problem notSo(String detail) {
        return new Problem(405, "method-not-allowed", "Not possible in this way", detail, List.of(), null);
    }

    /** 408: the request did not come within the time there is for it. */
    public static Problem tooSlow(String detail) {
        return new Problem(408, "too-slow", "The request took too long to arrive", detail, List.of(), null);
    }

    /** 409: a rule or a stale revision; {@code slug} is stable and part of the API. */
    public static Problem conflict(String slug, String detail) {
        return new Problem(409, slug, "Not possible in this state", detail, List.of(), null);
    }

    /** 409: somebody else changed it in between. */
    public static Problem stale(long current) {
        return conflict(
                "stale-revision",
                "It was changed in the meantime and is now at revision " + current + ". Load it again and repeat.");
    }

    /** 413: more than is taken. */
    public static Problem tooLarge(String detail) {
        return new Problem(413, "too-large", "Too large", detail, List.of(), null);
    }

    /** 414: the address is longer than is taken. */
    public static Problem uriTooLong(String detail) {
        return new Problem(414, "uri-too-long", "Too long an address", detail, List.of(), null);
    }

    /** 416: what was asked for lies beyond what there is. */
    public static Problem noSuchRange(String detail) {
        return new Problem(416, "no-such-range", "No such range", detail, List.of(), null);
    }

    /** 431: the headers are larger than is taken. */
    public static Problem headersTooLarge(String detail) {
        return new Problem(431, "headers-too-large", "Too large headers", detail, List.of(), null);
    }

    /** 422: well-formed, but not acceptable; {@code slug} is stable and part of the API. */
    public static Problem unprocessable(String slug, String detail) {
        return new Problem(422, slug, "Not acceptable", detail, List.of(), null);
    }

    /** 422 with what is missing or wrong in which field. */
    public static Problem unprocessable(String slug, String detail, List<ProblemBody.FieldError> errors) {
        return new Problem(422, slug, "Not acceptable", detail, errors, null);
    }

    /** 429: too often. */
    public static Problem tooMany(String detail, Duration retryAfter) {
        return new Problem(429, "too-many-requests", "Too many requests", detail, List.of(), retryAfter);
    }

    /** 503: not now. */
    public static Problem unavailable(String detail, Duration retryAfter) {
        return new Problem(503, "unavailable", "Not available at the moment", detail, List.of(), retryAfter);
    }

    public int status() {
        return status;
    }

    /** The last segment of the problem type. */
    public String slug() {
        return slug;
    }

    /** When to try again, for 429 and 503. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The answer's body. */
    public ProblemBody body() {
        return new ProblemBody("/problems/" + slug, title, status, detail, errors == null ? List.of() : errors);
    }
}
