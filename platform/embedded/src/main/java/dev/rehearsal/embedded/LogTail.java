package dev.rehearsal.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, to be shown with an error. */
public final class LogTail {
    private static final int LINES = 12;

    private LogTail() {}

    /** The last lines, each indented on a line of its own; nothing if there is no log. */
    public static String of(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            StringBuilder tail = new StringBuilder();
            lines.subList(Math.max(0, lines.size() - LINES), lines.size())
                    .forEach(line -> tail.append("\n    ").append(line));
            return tail.toString();
        } catch (IOException e) {
            return "";
        }
    }
}
