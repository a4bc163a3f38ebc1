package dev.rehearsal.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.LocalProduct;
import dev.rehearsal.client.Team;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * From an edit in a live room to the other person's screen, beside Hocuspocus in the same run. Starts the product with two interviewers and
 * leaves load and measuring to {@code deploy/bench/room/room.mjs}, which gets the arguments.
 */
public final class LiveRooms {

    private static final List<String> PARTS = List.of("session-service", "gateway", "kafka", "postgres");
    private static final long LONGEST_MINUTES = 45;

    private LiveRooms() {}

    public static void main(String[] arguments) throws Exception {
        Bench.run(bench -> {
            List<Team.Person> writers = List.of(bench.join("One", "interviewer"), bench.join("Two", "interviewer"));
            drive(Bench.home(), setup(bench, writers), List.of(arguments));
        });
    }

    private static ObjectNode setup(Bench bench, List<Team.Person> writers) {
        LocalProduct product = bench.product();
        ObjectNode setup = Api.object()
                .put("address", product.address().toString())
                .put("sessions", product.sessions().toString())
                .put("folder", Bench.data().toString())
                .put("javaHome", System.getProperty("java.home"));
        ObjectNode pids = setup.putObject("pids");
        PARTS.forEach(part -> pids.put(part, product.pid(part)));
        ArrayNode members = setup.putArray("members");
        writers.forEach(writer -> members.addObject()
                .put("id", writer.id())
                .put("email", writer.email())
                .put("password", Bench.PASSWORD));
        return setup;
    }

    private static void drive(Path home, ObjectNode setup, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("node", home.resolve("deploy/bench/room/room.mjs").toString()));
        command.addAll(arguments);
        Process driver = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = driver.getOutputStream()) {
            in.write(setup.toString().getBytes(StandardCharsets.UTF_8));
        }
        if (!driver.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            driver.destroyForcibly();
        }
        if (driver.waitFor() != 0) {
            throw new IllegalStateException("the driver ended with " + driver.exitValue());
        }
    }
}
