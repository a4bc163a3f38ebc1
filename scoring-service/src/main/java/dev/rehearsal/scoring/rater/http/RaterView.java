package dev.rehearsal.scoring.rater.http;

import dev.rehearsal.scoring.effect.Effect;
import dev.rehearsal.scoring.effect.RaterEffects;
import dev.rehearsal.scoring.rater.RaterSummary;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one interviewer rates. */
@Schema(name = "RaterView")
record RaterView(
        UUID member,

        @Schema(required = true, description = "When the first of the ratings was given; null without any.") @Nullable
        Instant from,

        @Schema(required = true, description = "When the last was.") @Nullable
        Instant until,

        @Schema(description = "Levels given in settled interviews.")
        int ratings,

        int candidates,
        EffectsView effects) {

    static RaterView of(RaterSummary rater) {
        return new RaterView(
                rater.member().value(),
                rater.from(),
                rater.until(),
                rater.ratings(),
                rater.candidates(),
                EffectsView.of(rater.effects()));
    }

    /** The effects; docs/scores.md says what each is. */
    @Schema(name = "RaterEffectsView")
    record EffectsView(
            @Schema(description = "In logits above the average interviewer; above 0 is severe.")
            EffectView severity,

            @Schema(description = "Spread of the levels of one candidate over what is expected; below 1 is halo.")
            EffectView halo,

            @Schema(description = "Change of severity in logits per question, less that of the fellow interviewers.")
            EffectView questionOrder,

            @Schema(description = "Change of severity in logits per candidate of a day (of UTC).")
            EffectView candidateOrder,

            @Schema(description = "Change of severity in logits per 30 days.")
            EffectView drift) {

        private static EffectsView of(RaterEffects effects) {
            return new EffectsView(
                    EffectView.of(effects.severity()),
                    EffectView.of(effects.halo()),
                    EffectView.of(effects.questionOrder()),
                    EffectView.of(effects.candidateOrder()),
                    EffectView.of(effects.drift()));
        }
    }

    /** One effect with its uncertainty, or what is missing for it. */
    @Schema(name = "EffectView")
    record EffectView(
            @Schema(enumeration = {"measured", "refused"}) String state,

            @Schema(required = true, description = "Null where refused.") @Nullable
            Double value,

            @Schema(required = true) @Nullable Double standardError,

            @Schema(required = true, description = "Lower end of the 90 % interval.") @Nullable
            Double low,

            @Schema(required = true, description = "Upper end of it.") @Nullable
            Double high,

            @Schema(required = true, description = "That it is from.") @Nullable
            Integer ratings,

            @Schema(required = true, description = "That they are of.") @Nullable
            Integer candidates,

            @Schema(required = true, description = "Why it is refused, in a sentence; else null.") @Nullable
            String reason,

            @Schema(required = true, description = "How much there must be of what is missing.") @Nullable
            Integer needed,

            @Schema(required = true, description = "How much of it there is.") @Nullable
            Integer found) {

        static EffectView of(Effect effect) {
            return switch (effect) {
                case Effect.Measured m ->
                    new EffectView(
                            "measured",
                            m.value(),
                            m.standardError(),
                            m.low(),
                            m.high(),
                            m.ratings(),
                            m.candidates(),
                            null,
                            null,
                            null);
                case Effect.Refused r ->
                    new EffectView(
                            "refused",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            r.lack().text(),
                            r.needed(),
                            r.found());
            };
        }
    }
}
