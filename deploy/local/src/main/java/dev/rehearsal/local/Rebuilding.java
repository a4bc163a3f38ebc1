package dev.rehearsal.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * {@code ./rehearsal rebuild scores}: a second scoring-service beside the one that runs builds its database anew from Kafka and then puts
 * it in the place of the old one, while everybody goes on reading.
 */
record Rebuilding(LocalSettings settings, Console console) {

    private static final String PROGRESS = "rebuild: ";
    private static final String LABEL = "rebuild";
    private static final String BATCH = "4000";

    /** Returns 0 when the new database is in use; 1 if it is not, and then everything is as it was. */
    int run() {
        boolean runs = new Installation(settings)
                .programs().stream()
                        .filter(Installation.Program::service)
                        .anyMatch(program -> program.process().isPresent());
        if (!runs) {
            console.say("Rehearsal does not run on the data in " + settings.data() + ": start it with ./rehearsal up");
            return 1;
        }
        try (DataLock lock = DataLock.take(settings.data().resolve("run").resolve(LABEL))) {
            return build();
        }
    }

    private int build() {
        LocalSettings running = new Installation(settings).asItRuns();
        Secrets secrets = new Secrets(running.data().resolve("secrets"), new SecureRandom());
        Replica replica = new Replica(Service.SCORES, 1);
        Map<String, String> environment = environment(new Environments(running, secrets).of(replica));
        ProcessBuilder builder = new ProcessBuilder(new ServicePart(replica, settings, environment)
                .command().stream()
                        .filter(option -> !option.startsWith("-Drehearsal.part="))
                        .toList());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        console.say("Rebuilding the scores from their events; everything can be used meanwhile");
        try {
            Process process = builder.start();
            Thread end = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(end);
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                    PrintStream log = new PrintStream(settings.log(LABEL).toFile(), StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    log.println(line);
                    if (line.startsWith(PROGRESS)) {
                        console.say("  " + line.substring(PROGRESS.length()));
                    }
                }
            }
            int status = process.waitFor();
            if (status != 0) {
                console.say("The scores were not rebuilt; see " + settings.log(LABEL));
            }
            return status == 0 ? 0 : 1;
        } catch (IOException e) {
            throw new LauncherException("The rebuild could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static Map<String, String> environment(Map<String, String> usual) {
        Map<String, String> variables = new HashMap<>(usual);
        variables.computeIfPresent("QUARKUS_DATASOURCE_JDBC_URL", (name, url) -> url + "&currentSchema=rebuilt");
        variables.put("QUARKUS_FLYWAY_SCHEMAS", "rebuilt");
        variables.put("QUARKUS_FLYWAY_CLEAN_AT_START", "true");
        variables.put("QUARKUS_HTTP_PORT", "0");
        variables.put("REHEARSAL_INBOX_REBUILD", "rebuild-" + UUID.randomUUID());
        variables.put("REHEARSAL_INBOX_BATCH", BATCH);
        variables.put("REHEARSAL_OUTBOX_RELAY", "false");
        return variables;
    }
}
