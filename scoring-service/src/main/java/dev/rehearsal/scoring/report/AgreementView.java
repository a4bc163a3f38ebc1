package dev.rehearsal.scoring.report;

import dev.rehearsal.scoring.agreement.Agreement;
import dev.rehearsal.scoring.agreement.Agreement.Interval;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A coefficient of agreement, or the reason why there is none. */
@Schema(name = "AgreementView")
public record AgreementView(
        @Schema(required = true, description = "At most 1; 0 is what chance gives. Null where it is undefined.")
        @Nullable
        Double value,

        @Schema(required = true, description = "Lower end of the 90 % interval; null where there is none.") @Nullable
        Double low,

        @Schema(required = true, description = "Upper end of it.") @Nullable
        Double high,

        @Schema(description = "How many criteria of questions it was computed from.")
        int units,

        @Schema(description = "How many could not be used: rated by too few of the interviewers it is about.")
        int leftOut,

        @Schema(required = true, description = "Why there is no coefficient, or no interval; null if there are both.")
        @Nullable
        String reason) {

    /** The view of a coefficient. */
    public static AgreementView of(Agreement agreement) {
        return switch (agreement) {
            case Agreement.Undefined none ->
                new AgreementView(null, null, null, 0, 0, none.reason().text());
            case Agreement.Measured it ->
                switch (it.interval()) {
                    case Interval.Bounds bounds ->
                        new AgreementView(it.value(), bounds.low(), bounds.high(), it.units(), it.leftOut(), null);
                    case Interval.Refused refused ->
                        new AgreementView(
                                it.value(),
                                null,
                                null,
                                it.units(),
                                it.leftOut(),
                                refused.reason().text());
                };
        };
    }
}
