package dev.rehearsal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * {@code ./rehearsal memory}: the resident memory of the product, as the sum of the proportional set sizes of its processes, which counts
 * memory that several of them share once.
 */
record MemoryReport(LocalSettings settings, Console console) {
    private static final double KIBIBYTES = 1024;

    /** Prints a line for each program and the sum. */
    int print() {
        List<Installation.Program> programs = new Installation(settings).programs();
        if (programs.isEmpty()) {
            console.say("Rehearsal does not run on the data in " + settings.data());
            return 1;
        }
        long sum = 0;
        for (Installation.Program program : programs) {
            List<ProcessHandle> processes = processes(program);
            long kibibytes = processes.stream()
                    .map(MemoryReport::proportionalKibibytes)
                    .mapToLong(size -> size.orElse(0))
                    .sum();
            sum += kibibytes;
            console.say(line(program.label(), kibibytes, processes.size()));
        }
        console.say(String.format(Locale.ROOT, "%-18s %7.1f MiB", "in all", sum / KIBIBYTES));
        return 0;
    }

    /** With its own children; those of the launcher are the other programs. */
    private static List<ProcessHandle> processes(Installation.Program program) {
        Stream<ProcessHandle> itself = program.process().stream();
        return program.label().equals(Installation.LAUNCHER)
                ? itself.toList()
                : itself.flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .toList();
    }

    private static String line(String label, long kibibytes, int processes) {
        return String.format(
                Locale.ROOT,
                "%-18s %7.1f MiB  %s",
                label,
                kibibytes / KIBIBYTES,
                processes == 1 ? "1 process" : processes + " processes");
    }

    /** From the kernel's own sum; empty if the process has ended meanwhile. */
    private static OptionalLong proportionalKibibytes(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
