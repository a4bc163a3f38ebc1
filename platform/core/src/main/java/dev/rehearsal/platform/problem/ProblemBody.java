package dev.rehearsal.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The JSON of a problem, RFC 9457.
 *
 * @param type stable relative reference, for example {@code /problems/stale-revision}
 * @param title the same for every problem of a type
 * @param status the HTTP status
 * @param detail what happened this time and what to do
 * @param errors what is wrong in which field; absent if it is not about fields
 */
@Schema(name = "Problem")
public record ProblemBody(
        @Schema(required = true) String type,
        @Schema(required = true) String title,
        @Schema(required = true) int status,
        @Schema(required = true) String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    /** The media type problems are sent with. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public ProblemBody {
        errors = List.copyOf(errors);
    }

    /** One field that is not as it should be; {@code field} is a path such as {@code criteria[2].name}. */
    @Schema(name = "FieldError")
    public record FieldError(
            @Schema(required = true) String field,
            @Schema(required = true) String message) {}
}
