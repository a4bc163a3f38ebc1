package dev.rehearsal.local;

import dev.rehearsal.embedded.Databases;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL and a Kafka that somebody else runs.
 *
 * @param postgresUrl JDBC address of a database that exists already
 * @param user a role that may create databases and roles
 * @param password its password
 * @param bootstrap addresses of Kafka's brokers
 */
record ExternalServers(String postgresUrl, String user, String password, String bootstrap) {
    private static final String URL = "REHEARSAL_POSTGRES_URL";
    private static final String CREDENTIALS = "REHEARSAL_POSTGRES_CREDENTIALS";
    private static final String BOOTSTRAP = "REHEARSAL_KAFKA_BOOTSTRAP";
    private static final Pattern JDBC = Pattern.compile("(jdbc:postgresql://[^/?]+)/([^?]*)(\\?.*)?");

    /**
     * Reads the three settings.
     *
     * @throws LauncherException if one is missing or malformed
     */
    static ExternalServers of(Map<String, String> environment) {
        String url = required(environment, URL, "jdbc:postgresql://host:5432/postgres");
        String credentials =
                required(environment, CREDENTIALS, "user:password of a role that may create databases and roles");
        int colon = credentials.indexOf(':');
        if (colon < 1) {
            throw new LauncherException(CREDENTIALS + " is user:password");
        }
        if (!JDBC.matcher(url).matches()) {
            throw new LauncherException(URL + " looks like jdbc:postgresql://host:5432/postgres, not " + url);
        }
        return new ExternalServers(
                url,
                credentials.substring(0, colon),
                credentials.substring(colon + 1),
                required(environment, BOOTSTRAP, "host:9092"));
    }

    /** Its databases, seen by the given role. */
    Databases databases() {
        return new Databases(postgresUrl, user, password);
    }

    /** JDBC address of another database on the same server, with the same parameters. */
    String url(String database) {
        Matcher matcher = JDBC.matcher(postgresUrl);
        if (!matcher.matches()) {
            throw new IllegalStateException("Checked before");
        }
        String parameters = matcher.group(3);
        return matcher.group(1) + "/" + database + (parameters == null ? "" : parameters);
    }

    private static String required(Map<String, String> environment, String name, String example) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new LauncherException("--external needs " + name + ": " + example);
        }
        return value;
    }

    @Override
    public String toString() {
        return "ExternalServers[postgres=" + postgresUrl + ", kafka=" + bootstrap + "]";
    }
}
