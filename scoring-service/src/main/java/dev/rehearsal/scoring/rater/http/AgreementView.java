package dev.rehearsal.scoring.rater.http;

import dev.rehearsal.scoring.agreement.Agreement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A coefficient of agreement with its 90 % interval, or why there is none. */
@Schema(name = "AgreementView")
record AgreementView(
        @Schema(required = true, description = "At most 1; 0 is what chance gives. Null where it is not defined.")
        @Nullable
        Double value,

        @Schema(required = true, description = "Lower end of the 90 % interval, or null.") @Nullable
        Double low,

        @Schema(required = true, description = "Upper end of it.") @Nullable
        Double high,

        @Schema(description = "Criteria of interviews that it is from.")
        int units,

        @Schema(description = "Those that too few of these interviewers rated.")
        int leftOut,

        @Schema(required = true, description = "Why there is no value, or no interval around it; else null.") @Nullable
        String reason) {

    static AgreementView of(Agreement agreement) {
        return switch (agreement) {
            case Agreement.Undefined undefined ->
                new AgreementView(null, null, null, 0, 0, undefined.reason().text());
            case Agreement.Measured measured ->
                switch (measured.interval()) {
                    case Agreement.Interval.Bounds bounds ->
                        new AgreementView(
                                measured.value(),
                                bounds.low(),
                                bounds.high(),
                                measured.units(),
                                measured.leftOut(),
                                null);
                    case Agreement.Interval.Refused refused ->
                        new AgreementView(
                                measured.value(),
                                null,
                                null,
                                measured.units(),
                                measured.leftOut(),
                                refused.reason().text());
                };
        };
    }
}
