package dev.rehearsal.question.search.http;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.platform.text.StorableText;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.editorial.ReviewDue;
import dev.rehearsal.question.editorial.ReviewStage;
import dev.rehearsal.question.http.WireNames;
import dev.rehearsal.question.search.QuestionFilter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which questions are asked for, as the parameters of an address. */
public class FilterQuery {

    private static final int LONGEST_COMPETENCY = 60;

    @QueryParam("q")
    @DefaultValue("")
    @Size(max = 200)
    @Parameter(description = "Words, phrases in quotes, -word for what must not occur.")
    String q = "";

    @QueryParam("level")
    @Parameter(description = "Repeatable; any of them.", schema = @Schema(implementation = Level[].class))
    List<String> level = List.of();

    @QueryParam("kind")
    @Parameter(description = "Repeatable; any of them.", schema = @Schema(implementation = Kind[].class))
    List<String> kind = List.of();

    @QueryParam("competency")
    @Parameter(description = "Repeatable; any of them. Ids of the taxonomy.")
    List<String> competency = List.of();

    @QueryParam("status")
    @Parameter(description = "Repeatable; any of them.", schema = @Schema(implementation = QuestionStatus[].class))
    List<String> status = List.of();

    @QueryParam("origin")
    @Nullable
    @Parameter(
            description = "Only shipped questions, or only the organisation's own.",
            schema = @Schema(enumeration = {"built-in", "own"}))
    String origin;

    @QueryParam("review")
    @Parameter(
            description = "Repeatable; any of them. Of drafts, for those who write questions.",
            schema = @Schema(implementation = ReviewStage[].class))
    List<String> review = List.of();

    @QueryParam("due")
    @DefaultValue("false")
    @Parameter(
            description =
                    "Only published questions that are to be looked at again within 30 days, or should have been.")
    boolean due = false;

    /**
     * What is asked for.
     *
     * @param drafts whether questions without a version are found
     */
    public QuestionFilter filter(boolean drafts, Instant now) {
        Set<String> competencies = WireNames.read(competency, FilterQuery::competency, "competency");
        return new QuestionFilter(
                StorableText.of(q).strip(),
                WireNames.read(level, Level::of, "level"),
                WireNames.read(kind, Kind::of, "kind"),
                competencies,
                WireNames.read(status, QuestionStatus::of, "status"),
                origin == null ? null : WireNames.read(origin, FilterQuery::builtIn, "origin"),
                drafts,
                WireNames.read(review, ReviewStage::of, "review"),
                due ? ReviewDue.until(now) : null);
    }

    private static Boolean builtIn(String origin) {
        return switch (origin) {
            case "built-in" -> true;
            case "own" -> false;
            default -> throw new IllegalArgumentException("unknown origin: " + origin);
        };
    }

    private static String competency(String id) {
        if (id.length() > LONGEST_COMPETENCY || !id.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("not an id of the taxonomy");
        }
        return id;
    }
}
