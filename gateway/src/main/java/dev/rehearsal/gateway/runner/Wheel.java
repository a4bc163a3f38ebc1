package dev.rehearsal.gateway.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A wheel that Python in a browser can import.
 *
 * @param file its file name
 * @param name of the distribution, normalised as in PEP 503
 * @param imports what can be imported with it: its modules at the top
 * @param requires normalised names of the distributions it always needs
 */
public record Wheel(String file, String name, String version, List<String> imports, List<String> requires) {

    private static final Pattern FILE =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._]*)-([A-Za-z0-9][A-Za-z0-9._!+]*)(-\\d[A-Za-z0-9._]*)?"
                    + "-([A-Za-z0-9._]+)-([A-Za-z0-9._]+)-([A-Za-z0-9._]+)\\.whl");
    private static final Pattern MODULE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern REQUIRED =
            Pattern.compile("(?i)Requires-Dist:\\s*([A-Za-z0-9][A-Za-z0-9._-]*)([^;]*)(;.*)?");
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_IMPORTS = 50;
    private static final int MOST_HEADER_LINES = 2_000;

    public Wheel {
        imports = List.copyOf(imports);
        requires = List.copyOf(requires);
    }

    /**
     * Reads what a wheel says of itself.
     *
     * @return empty if its name is no wheel's, or it is one for other machines
     * @throws IOException if it cannot be read, for instance because it is still being copied
     */
    static Optional<Wheel> read(Path path) throws IOException {
        String file = path.getFileName().toString();
        Matcher parts = FILE.matcher(file);
        if (file.length() > MOST_CHARACTERS || !parts.matches() || !runsInBrowsers(parts.group(6))) {
            return Optional.empty();
        }
        TreeSet<String> imports = new TreeSet<>();
        TreeSet<String> requires = new TreeSet<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().limit(MOST_ENTRIES).toList()) {
                String name = entry.getName();
                if (name.endsWith(".dist-info/METADATA") && name.indexOf('/') == name.lastIndexOf('/')) {
                    requires.addAll(requirements(zip, entry));
                } else {
                    moduleOf(name).ifPresent(imports::add);
                }
            }
        }
        return Optional.of(new Wheel(
                file,
                normalised(parts.group(1)),
                parts.group(2),
                imports.stream().limit(MOST_IMPORTS).toList(),
                List.copyOf(requires)));
    }

    private static boolean runsInBrowsers(String platform) {
        return platform.equals("any") || platform.endsWith("_wasm32");
    }

    private static Optional<String> moduleOf(String entry) {
        int slash = entry.indexOf('/');
        String top = slash < 0 ? entry : entry.substring(0, slash);
        int dot = top.indexOf('.');
        boolean module = slash >= 0 ? dot < 0 : top.endsWith(".py") || top.endsWith(".so");
        String name = dot < 0 ? top : top.substring(0, dot);
        return module && MODULE.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    private static List<String> requirements(ZipFile zip, ZipEntry metadata) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(zip.getInputStream(metadata), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .limit(MOST_HEADER_LINES)
                    .takeWhile(line -> !line.isBlank())
                    .map(REQUIRED::matcher)
                    .filter(required -> required.matches() && !isOptional(required.group(3)))
                    .map(required -> normalised(required.group(1)))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isOptional(@Nullable String marker) {
        return marker != null && marker.contains("extra");
    }

    private static String normalised(String name) {
        return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
    }
}
