package dev.rehearsal.session.decision.http;

import dev.rehearsal.contracts.HiringDecision;
import dev.rehearsal.platform.text.Storable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The bodies of requests that decide. {@code revision} is the one that was seen last, 0 at first. */
final class DecisionBody {

    /** Three characters that say something, whatever is around them. */
    private static final String SAYS_SOMETHING = "(?s)\\s*\\S.+\\S\\s*";

    private static final String SAY_WHY = "must say why";

    private DecisionBody() {}

    /** No {@code value} takes the last one back. */
    record NewOverride(
            @NotNull @Min(0) Integer revision,

            @Nullable @DecimalMin("1") @DecimalMax("4") @Digits(integer = 1, fraction = 2)
            BigDecimal value,

            @NotNull @Size(min = 3, max = 2000) @Pattern(regexp = SAYS_SOMETHING, message = SAY_WHY) @Storable
            String reason) {}

    /** No {@code decision} takes the last one back. */
    record NewDecision(
            @NotNull @Min(0) Integer revision,
            @Nullable HiringDecision decision,

            @NotNull @Size(min = 3, max = 2000) @Pattern(regexp = SAYS_SOMETHING, message = SAY_WHY) @Storable
            String reason) {}
}
