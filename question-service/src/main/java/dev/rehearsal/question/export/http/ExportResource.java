package dev.rehearsal.question.export.http;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.exchange.FileFormat;
import dev.rehearsal.question.export.db.ExportedContents;
import dev.rehearsal.question.http.Member;
import dev.rehearsal.question.http.WireNames;
import dev.rehearsal.question.search.QuestionFilter;
import dev.rehearsal.question.search.http.FilterQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes questions along: the whole bank, what a search finds, or chosen ones. Who may read a question may export it, and nobody else. */
@Path("/api/questions/export")
@Tag(name = "Questions")
@RunOnVirtualThread
public class ExportResource {

    static final int MOST_QUESTIONS = 100_000;
    private static final int MOST_CHOSEN = 100;

    private final ExportedContents contents;
    private final Member member;
    private final Tenancy tenancy;
    private final Clock clock;

    public ExportResource(ExportedContents contents, Member member, Tenancy tenancy, Clock clock) {
        this.contents = contents;
        this.member = member;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(
            operationId = "exportQuestions",
            summary =
                    "Write questions with everything they say into a file; an import reads exactly the same out of it")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/yaml", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "403", description = "The role may not do this")
    @APIResponse(responseCode = "422", description = "More questions than one file takes")
    @APIResponse(responseCode = "503", description = "Others are exporting; try again in a moment")
    public Response export(
            @Valid @BeanParam FilterQuery query,
            @QueryParam("format") @DefaultValue("yaml") @Parameter(schema = @Schema(implementation = FileFormat.class))
                    String format,
            @QueryParam("id")
                    @Size(max = MOST_CHOSEN)
                    @Parameter(
                            description =
                                    "Repeatable, up to 100; only these questions, whatever the other parameters say.")
                    List<UUID> ids) {
        FileFormat file = WireNames.read(format, FileFormat::of, "format");
        boolean drafts = member.writesQuestions();
        QuestionFilter filter = query.filter(drafts, clock.instant());
        OrganisationId organisation = member.organisation();
        List<UUID> found = member.inOrganisation(
                () -> ids.isEmpty() ? contents.found(filter, MOST_QUESTIONS + 1) : contents.there(ids, drafts));
        if (found.size() > MOST_QUESTIONS) {
            throw Problem.unprocessable(
                    "too-many-questions",
                    "One file takes 100,000 questions. Narrow the search, for example to a level.");
        }
        if (!ExportFile.isRoom()) {
            throw Problem.unavailable("Others are exporting. Try again in a moment.", Duration.ofSeconds(5));
        }
        ExportFile written = new ExportFile(
                file, found, part -> tenancy.inOrganisation(organisation, () -> contents.contents(part, drafts)));
        return Response.ok(written, file.mediaType() + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"questions." + file.ending() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
