package dev.rehearsal.question.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many questions would be found with that value, all other filters being as they are. */
public record FacetCount(
        @Schema(required = true) String value,
        @Schema(required = true) int count) {}
