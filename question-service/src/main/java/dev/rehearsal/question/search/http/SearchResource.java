package dev.rehearsal.question.search.http;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.text.StorableText;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.editorial.ReviewDue;
import dev.rehearsal.question.editorial.ReviewStage;
import dev.rehearsal.question.http.Member;
import dev.rehearsal.question.http.WireNames;
import dev.rehearsal.question.search.BankCoverage;
import dev.rehearsal.question.search.QuestionFilter;
import dev.rehearsal.question.search.QuestionPage;
import dev.rehearsal.question.search.SortOrder;
import dev.rehearsal.question.search.db.QuestionSearch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists questions by text, facets and order. */
@Path("/api/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
@RunOnVirtualThread
public class SearchResource {

    private static final int LONGEST_COMPETENCY = 60;

    private final QuestionSearch search;
    private final Member member;
    private final Clock clock;

    public SearchResource(QuestionSearch search, Member member, Clock clock) {
        this.search = search;
        this.member = member;
        this.clock = clock;
    }

    /** The query of a search. */
    public static class Query {
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

        @QueryParam("sort")
        @Nullable
        @Parameter(description = "relevance unless given.", schema = @Schema(implementation = SortOrder.class))
        String sort;

        @QueryParam("limit")
        @DefaultValue("25")
        @Min(1)
        @Max(100)
        int limit = 25;

        @QueryParam("cursor")
        @Nullable
        @Size(max = 1000)
        @Parameter(description = "The value of next of the page before.")
        String cursor;
    }

    @GET
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(operationId = "searchQuestions", summary = "Search the bank: own questions and the built-in ones")
    @APIResponse(
            responseCode = "200",
            description = "One page, with the number found and the counts of every facet",
            content = @Content(schema = @Schema(implementation = QuestionPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "403", description = "The role may not do this")
    public QuestionPage search(@Valid @BeanParam Query query) {
        QuestionFilter filter = filter(query);
        SortOrder order = query.sort == null ? SortOrder.RELEVANCE : WireNames.read(query.sort, SortOrder::of, "sort");
        return member.inOrganisation(() -> search.page(filter, order, query.limit, query.cursor));
    }

    @GET
    @Path("/coverage")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(
            operationId = "readCoverage",
            summary = "How many published questions there are for each competency, level and kind")
    @APIResponse(
            responseCode = "200",
            description = "Counts of own and built-in questions",
            content = @Content(schema = @Schema(implementation = BankCoverage.class)))
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "403", description = "The role may not do this")
    public BankCoverage coverage() {
        return member.inOrganisation(search::coverage);
    }

    private QuestionFilter filter(Query query) {
        Set<String> competencies = WireNames.read(query.competency, SearchResource::competency, "competency");
        return new QuestionFilter(
                StorableText.of(query.q).strip(),
                WireNames.read(query.level, Level::of, "level"),
                WireNames.read(query.kind, Kind::of, "kind"),
                competencies,
                WireNames.read(query.status, QuestionStatus::of, "status"),
                query.origin == null ? null : WireNames.read(query.origin, SearchResource::builtIn, "origin"),
                member.writesQuestions(),
                WireNames.read(query.review, ReviewStage::of, "review"),
                query.due ? ReviewDue.until(clock.instant()) : null);
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
