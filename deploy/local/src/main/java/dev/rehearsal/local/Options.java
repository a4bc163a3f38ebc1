package dev.rehearsal.local;

import java.util.List;
import java.util.OptionalInt;

/**
 * What was asked for on the command line.
 *
 * @param command the first word
 * @param demo fill a new installation with demonstration data
 * @param external use a PostgreSQL and a Kafka that are there already
 * @param basePort the first of seven consecutive ports, instead of the usual ones
 */
record Options(Command command, boolean demo, boolean external, OptionalInt basePort) {

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
        for (int i = 1; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--demo" -> demo = true;
                case "--external" -> external = true;
                case "--base-port" -> {
                    i++;
                    basePort = OptionalInt.of(port(i < arguments.size() ? arguments.get(i) : "nothing"));
                }
                default -> throw new LauncherException("Unknown option " + arguments.get(i) + ", see ./rehearsal help");
            }
        }
        return new Options(command, demo, external, basePort);
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
        return PortSetting.parse("--base-port", text, PortSetting.HIGHEST - LocalPorts.COUNT + 1);
    }
}
