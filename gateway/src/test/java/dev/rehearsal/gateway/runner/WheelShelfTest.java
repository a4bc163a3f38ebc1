package dev.rehearsal.gateway.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WheelShelfTest {

    private static final String PURE = "Some.Thing-1.2-py3-none-any.whl";

    @TempDir
    Path folder;

    @Test
    void aWheelSaysWhatItBringsAndWhatItNeeds() throws IOException {
        // Given
        wheel(
                "scikit_learn-1.7.0-cp314-cp314-pyodide_2026_0_wasm32.whl",
                Map.of(
                        "sklearn/__init__.py", "",
                        "sklearn/tree/_tree.so", "",
                        "single.py", "",
                        "_fast.cpython-314-wasm32-emscripten.so", "",
                        "scikit_learn-1.7.0.dist-info/METADATA",
                                "Name: scikit-learn\nRequires-Dist: NumPy>=1.2\nRequires-Dist: thread_pool.ctl (>=3)\n"
                                        + "Requires-Dist: pytest; extra == \"tests\"\n\nRequires-Dist: words\n",
                        "scikit_learn-1.7.0.data/scripts/run", ""));

        // When
        List<Wheel> wheels = new WheelShelf(folder).all();

        // Then
        assertEquals(
                List.of(new Wheel(
                        "scikit_learn-1.7.0-cp314-cp314-pyodide_2026_0_wasm32.whl",
                        "scikit-learn",
                        "1.7.0",
                        List.of("_fast", "single", "sklearn"),
                        List.of("numpy", "thread-pool-ctl"))),
                wheels);
    }

    @Test
    void whatIsNoWheelForBrowsersIsNotOffered() throws IOException {
        // Given
        wheel("numpy-2.4.0-cp314-cp314-manylinux_2_28_x86_64.whl", Map.of("numpy/__init__.py", ""));
        wheel("thing.whl", Map.of("thing.py", ""));
        Files.writeString(folder.resolve("broken-1-py3-none-any.whl"), "not a zip");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createDirectory(folder.resolve("folder-1-py3-none-any.whl"));
        WheelShelf shelf = new WheelShelf(folder);

        // When
        List<Wheel> wheels = shelf.all();

        // Then
        assertEquals(List.of(), wheels);
        assertEquals(Optional.empty(), shelf.find("secret.txt"));
        assertEquals(Optional.empty(), shelf.find("broken-1-py3-none-any.whl"));
    }

    @Test
    void aDamagedWheelDoesNotHideTheOthers() throws IOException {
        // Given
        wheel(PURE, Map.of("thing.py", ""));
        String damaged = "damaged-1-py3-none-any.whl";
        String metadata = IntStream.range(0, 2_000)
                .mapToObj(i -> "Classifier: " + i * i + "\n")
                .collect(Collectors.joining());
        wheel(damaged, Map.of("damaged-1.dist-info/METADATA", metadata));
        byte[] bytes = Files.readAllBytes(folder.resolve(damaged));
        Arrays.fill(bytes, 200, 1_000, (byte) 0xff);
        Files.write(folder.resolve(damaged), bytes);

        // When
        List<Wheel> wheels = new WheelShelf(folder).all();

        // Then
        assertEquals(List.of(PURE), wheels.stream().map(Wheel::file).toList());
    }

    @Test
    void noNameLeadsOutOfTheFolder(@TempDir Path outside) throws IOException {
        // Given
        wheel(PURE, Map.of("thing.py", ""));
        Path elsewhere = Files.move(folder.resolve(PURE), outside.resolve(PURE));
        Files.createSymbolicLink(folder.resolve("link-1-py3-none-any.whl"), elsewhere);
        WheelShelf shelf = new WheelShelf(folder);

        // When, Then
        assertEquals(List.of(), shelf.all());
        for (String name :
                List.of("link-1-py3-none-any.whl", "../" + outside.getFileName() + "/" + PURE, elsewhere.toString())) {
            assertEquals(Optional.empty(), shelf.find(name), name);
        }
    }

    @Test
    void whatIsPutIntoTheFolderOrReplacedIsOfferedAtOnce() throws IOException {
        // Given
        WheelShelf shelf = new WheelShelf(folder);
        assertEquals(List.of(), shelf.all());
        wheel(PURE, Map.of("before.py", ""));
        assertEquals(List.of("before"), shelf.all().getFirst().imports());

        // When
        wheel(PURE, Map.of("after.py", ""));
        Files.setLastModifiedTime(folder.resolve(PURE), FileTime.from(Instant.EPOCH));

        // Then
        assertEquals(List.of("after"), shelf.all().getFirst().imports());
        assertEquals("some-thing", shelf.all().getFirst().name());
    }

    @Test
    void withoutAFolderThereAreNone() {
        assertEquals(List.of(), new WheelShelf(null).all());
        assertEquals(List.of(), new WheelShelf(folder.resolve("nowhere")).all());
        assertEquals(Optional.empty(), new WheelShelf(null).find(PURE));
    }

    private void wheel(String name, Map<String, String> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
