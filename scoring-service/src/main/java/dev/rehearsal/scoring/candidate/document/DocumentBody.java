package dev.rehearsal.scoring.candidate.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rehearsal.platform.text.Storable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is asked for.
 *
 * @param names of candidates and members; they are written into the file and not kept
 */
@Schema(name = "DocumentRequest")
record DocumentBody(
        @NotNull DocumentFormat format,

        @NotNull @Size(max = 1_000) List<@NotNull @Valid Named> names) {

    /** The kind of file. */
    @Schema(name = "DocumentFormat")
    enum DocumentFormat {
        @JsonProperty("csv")
        CSV,
        @JsonProperty("pdf")
        PDF
    }

    /** What somebody is called in the file. */
    @Schema(name = "NamedPerson")
    record Named(
            @NotNull UUID id,
            @NotBlank @Storable @Size(max = 200) String name) {}

    Names toNames() {
        return new Names(names.stream().collect(Collectors.toMap(Named::id, Named::name, (first, again) -> first)));
    }
}
