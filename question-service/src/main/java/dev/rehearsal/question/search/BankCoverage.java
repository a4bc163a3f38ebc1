package dev.rehearsal.question.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be asked: how many published questions there are for each competency, level and kind. What is not there has none.
 *
 * @param counts in no order
 */
public record BankCoverage(List<CoverageCount> counts) {

    public BankCoverage {
        counts = List.copyOf(counts);
    }

    /** Published questions of one competency, level and kind. */
    public record CoverageCount(
            @Schema(required = true) String competency,
            @Schema(required = true) String level,
            @Schema(required = true) String kind,
            @Schema(required = true) boolean builtIn,
            @Schema(required = true) int count) {}
}
