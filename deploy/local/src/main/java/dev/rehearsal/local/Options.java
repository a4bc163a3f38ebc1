package dev.rehearsal.local;

import java.util.List;
import java.util.OptionalInt;

/**
 * What was asked for on the command line.
 *
 * @param command the first word
 * @param demo fill a new installation with demonstration data
 * @param external use a PostgreSQL and a Kafka that are there already
 * @param basePort the first of the consecutive ports that are used instead of the usual ones
 * @param sessionServices how many processes of session-service share the live rooms
 * @param brokers of how many brokers the embedded Kafka consists, 1 or 3
 */
record Options(
        Command command, boolean demo, boolean external, OptionalInt basePort, int sessionServices, int brokers) {

    enum Command {
        UP,
        TRAIN,
        STATUS,
        MEMORY,
        REBUILD
    }

    private static final String SCORES = "scores";

    /**
     * Reads the command line.
     *
     * @throws LauncherException if it is not understood
     */
    static Options parse(List<String> arguments) {
        Command command = command(arguments.isEmpty() ? "" : arguments.getFirst());
        boolean demo = false;
        boolean external = false;
        OptionalInt basePort = OptionalInt.empty();
        int sessionServices = 1;
        OptionalInt brokers = OptionalInt.empty();
        if (command == Command.REBUILD
                && (arguments.size() < 2 || !arguments.get(1).equals(SCORES))) {
            throw new LauncherException("What can be rebuilt is scores: ./rehearsal rebuild scores");
        }
        for (int i = command == Command.REBUILD ? 2 : 1; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--demo" -> demo = true;
                case "--external" -> external = true;
                case "--base-port" -> {
                    i++;
                    basePort = OptionalInt.of(port(i < arguments.size() ? arguments.get(i) : "nothing"));
                }
                case "--session-services" -> {
                    i++;
                    sessionServices = sessionServices(i < arguments.size() ? arguments.get(i) : "nothing");
                }
                case "--brokers" -> {
                    i++;
                    brokers = OptionalInt.of(brokers(i < arguments.size() ? arguments.get(i) : "nothing"));
                }
                default -> throw new LauncherException("Unknown option " + arguments.get(i) + ", see ./rehearsal help");
            }
        }
        if (external && brokers.isPresent()) {
            throw new LauncherException(
                    "--brokers is for the embedded Kafka; with --external there are as many as yours has");
        }
        return new Options(command, demo, external, basePort, sessionServices, brokers.orElse(1));
    }

    private static Command command(String word) {
        return switch (word) {
            case "up" -> Command.UP;
            case "train" -> Command.TRAIN;
            case "status" -> Command.STATUS;
            case "memory" -> Command.MEMORY;
            case "rebuild" -> Command.REBUILD;
            default -> throw new LauncherException("Unknown command " + word + ", see ./rehearsal help");
        };
    }

    private static int port(String text) {
        return PortSetting.parse("--base-port", text, PortSetting.HIGHEST - LocalPorts.MOST + 1);
    }

    private static int brokers(String text) {
        if (!text.equals("1") && !text.equals(Integer.toString(KafkaPart.MOST_BROKERS))) {
            throw new LauncherException("--brokers takes 1 or " + KafkaPart.MOST_BROKERS + ", not " + text);
        }
        return Integer.parseInt(text);
    }

    private static int sessionServices(String text) {
        if (!text.matches("[1-" + Replica.MOST_SESSION_SERVICES + "]")) {
            throw new LauncherException(
                    "--session-services takes a number from 1 to " + Replica.MOST_SESSION_SERVICES + ", not " + text);
        }
        return Integer.parseInt(text);
    }
}
