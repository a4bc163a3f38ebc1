package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * The runner of code as the gateway serves it, in a real browser, by {@code src/browser/runner.mjs}: programs print, end and are ended, and
 * nothing gets out. A wheel lies where an operator would put it.
 */
class RunnerIT {

    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final String WHEEL = "greeting-1.0-py3-none-any.whl";

    @Test
    void codeRunsInTheFrameIsEndedFromOutsideAndGetsNowhere() throws Exception {
        // Given
        BrowserScripts.install();
        RunningRehearsal rehearsal = RunningRehearsal.shared();
        offerAWheel(RunningRehearsal.DATA.resolve("wheels"));

        // When
        BrowserScripts.Ended ended = BrowserScripts.run(
                LIMIT, "node", "runner.mjs", rehearsal.address().toString(), pyodideVersion());

        // Then
        assertEquals(0, ended.exit(), ended::troubles);
    }

    @Test
    void theBanksSolutionsPassTheirChecksThere() throws Exception {
        // Given
        BrowserScripts.install();
        RunningRehearsal rehearsal = RunningRehearsal.shared();
        Path programs = Files.createDirectories(Path.of("target")).resolve("bank-programs.json");
        assertTrue(BankPrograms.write(programs.toAbsolutePath()) >= 15);

        // When
        BrowserScripts.Ended ended = BrowserScripts.run(
                LIMIT,
                "node",
                "bankPrograms.mjs",
                rehearsal.address().toString(),
                pyodideVersion(),
                programs.toAbsolutePath().toString());

        // Then
        assertEquals(0, ended.exit(), ended::troubles);
    }

    private static void offerAWheel(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(WHEEL)))) {
            entry(zip, "greeting.py", "WORDS = 'good day'\n");
            entry(zip, "greeting-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: greeting\nVersion: 1.0\n");
            entry(
                    zip,
                    "greeting-1.0.dist-info/WHEEL",
                    "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
            entry(zip, "greeting-1.0.dist-info/RECORD", "");
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The version that the web application was built with. */
    private static String pyodideVersion() throws IOException {
        Path manifest = RunningRehearsal.HOME.resolve("gateway/src/main/webui/package.json");
        return new ObjectMapper()
                .readTree(manifest.toFile())
                .path("dependencies")
                .path("pyodide")
                .asText();
    }
}
