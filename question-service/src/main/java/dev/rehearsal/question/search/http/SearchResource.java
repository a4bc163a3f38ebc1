package dev.rehearsal.question.search.http;

import dev.rehearsal.platform.identity.Groups;
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

    private final QuestionSearch search;
    private final Member member;
    private final Clock clock;

    public SearchResource(QuestionSearch search, Member member, Clock clock) {
        this.search = search;
        this.member = member;
        this.clock = clock;
    }

    /** The query of a search. */
    public static class Query extends FilterQuery {
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
        QuestionFilter filter = query.filter(member.writesQuestions(), clock.instant());
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
}
