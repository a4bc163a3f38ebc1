package dev.rehearsal.local;

/** Reads port numbers that people wrote. */
final class PortSetting {
    static final int HIGHEST = 65_535;

    private PortSetting() {}

    /**
     * Reads a port number.
     *
     * @throws LauncherException if it is none between 1 and {@code highest}
     */
    static int parse(String setting, String text, int highest) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= highest) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, with the range.
        }
        throw new LauncherException(setting + " takes a port from 1 to " + highest + ", not " + text);
    }
}
