package dev.rehearsal.platform.openapi;

import dev.rehearsal.platform.problem.ProblemBody;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says of every answer from 400 on that it is a problem, unless the operation says otherwise: an operation names the status and what it
 * means, and nothing more. Runs at build time only.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
@OpenAPIDefinition(
        info = @Info(title = "", version = ""),
        components = @Components(schemas = @Schema(name = "Problem", implementation = ProblemBody.class)))
public class ProblemAnswers implements OASFilter {

    private static final String FIRST_OF_PROBLEMS = "400";
    private static final String SCHEMA = "#/components/schemas/Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() != null && operation.getResponses().getAPIResponses() != null) {
            operation.getResponses().getAPIResponses().forEach(ProblemAnswers::describe);
        }
        return operation;
    }

    private static void describe(String status, APIResponse answer) {
        if (status.compareTo(FIRST_OF_PROBLEMS) >= 0 && status.length() == 3 && answer.getContent() == null) {
            answer.setContent(OASFactory.createContent()
                    .addMediaType(
                            ProblemBody.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(SCHEMA))));
        }
    }
}
