package dev.rehearsal.gateway.token.http;

import dev.rehearsal.gateway.token.PublishedKey;
import dev.rehearsal.gateway.token.SigningKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the keys by which access tokens are verified. */
@Path("/.well-known/jwks.json")
@Tag(name = "Identity")
public class KeySetResource {

    /** RFC 7517. */
    @Schema(name = "KeySet", requiredProperties = "keys")
    public record KeySet(List<PublishedKey> keys) {}

    private final SigningKeys keys;

    public KeySetResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getKeySet", summary = "The public keys by which access tokens are verified")
    @APIResponse(
            responseCode = "200",
            description = "JSON Web Key Set",
            content = @Content(schema = @Schema(implementation = KeySet.class)))
    public Response keySet() {
        return Response.ok(new KeySet(keys.published()))
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
