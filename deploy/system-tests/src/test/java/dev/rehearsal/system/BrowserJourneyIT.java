package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.client.LocalProduct;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The main job in real browsers, by {@code src/browser/journey.mjs}. It has a product of its own, because it begins with an installation
 * that nobody has set up. What the journey prints is this test's output; pictures of every page are in {@code target/screenshots}.
 */
class BrowserJourneyIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots").toAbsolutePath();
    private static final Duration JOURNEY_LIMIT = Duration.ofMinutes(10);

    @Test
    void twoInterviewersACandidateAndAReviewerDoTheWholeMainJobInBrowsers() throws Exception {
        // Given
        BrowserScripts.install();
        try (LocalProduct product = LocalProduct.start(RunningRehearsal.HOME, Path.of("target", "browser-product"))) {
            // When
            BrowserScripts.Ended journey = BrowserScripts.run(
                    JOURNEY_LIMIT,
                    "node",
                    "journey.mjs",
                    product.address().toString(),
                    product.secret("first-administrator-code"),
                    SCREENSHOTS.toString());

            // Then
            assertEquals(0, journey.exit(), journey::troubles);
        }
    }
}
