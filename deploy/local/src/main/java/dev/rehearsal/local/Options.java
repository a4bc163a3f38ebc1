package dev.rehearsal.local;

import java.util.List;
import java.util.OptionalInt;

/**
 * What was asked for on the command line.
 *
 * @param command the first word
 * @param demo fill a new installation with demonstration data
 * @param external use a PostgreSQL and a Kafka that are there already
 * @param basePort the first of seven consecutive ports, and of one for each further session-service, instead of the usual ones
 * @param sessionServices how many processes of session-service share the live rooms
 */
record Options(Command command, boolean demo, boolean external, OptionalInt basePort, int sessionServices) {

    enum Command {
        UP,
        TRAIN,
        STATUS,
        MEMORY
    }

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
        for (int i = 1; i < arguments.size(); i++) {
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
                default -> throw new LauncherException("Unknown option " + arguments.get(i) + ", see ./rehearsal help");
            }
        }
        return new Options(command, demo, external, basePort, sessionServices);
    }

    private static Command command(String word) {
        return switch (word) {
            case "up" -> Command.UP;
            case "train" -> Command.TRAIN;
            case "status" -> Command.STATUS;
            case "memory" -> Command.MEMORY;
            default -> throw new LauncherException("Unknown command " + word + ", see ./rehearsal help");
        };
    }

    private static int port(String text) {
        return PortSetting.parse("--base-port", text, PortSetting.HIGHEST - LocalPorts.MOST + 1);
    }

    private static int sessionServices(String text) {
        if (!text.matches("[1-" + Replica.MOST_SESSION_SERVICES + "]")) {
            throw new LauncherException(
                    "--session-services takes a number from 1 to " + Replica.MOST_SESSION_SERVICES + ", not " + text);
        }
        return Integer.parseInt(text);
    }
}
