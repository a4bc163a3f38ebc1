package dev.rehearsal.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Databases and their roles on a PostgreSQL server, seen by a role that may create both.
 *
 * @param url JDBC address of a database that exists already, usually {@code postgres}
 * @param user a role that may create databases and roles
 * @param password its password
 */
public record Databases(String url, String user, String password) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final String TIMEOUT_SECONDS = "10";

    /**
     * Makes sure that the database is there, that the role owns it and has this password, and that nobody else may connect to it. The
     * role is no superuser and does not pass by row level security. Harmless when repeated.
     *
     * @throws ServerException if the server refuses
     */
    public void create(String database, String role, String rolePassword) {
        requireName(database);
        requireName(role);
        try (Connection connection = connect()) {
            boolean roleThere = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
            run(
                    connection,
                    (roleThere ? "ALTER" : "CREATE") + " ROLE " + role + " LOGIN PASSWORD " + quoted(rolePassword));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                run(connection, "GRANT " + role + " TO CURRENT_USER");
                run(connection, "CREATE DATABASE " + database + " OWNER " + role);
                run(connection, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw new ServerException("Database " + database + " could not be created: " + e.getMessage(), e);
        }
    }

    /** Whether the server answers a query within a few seconds. */
    public boolean answer() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1")) {
            return rows.next();
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("socketTimeout", TIMEOUT_SECONDS);
        properties.setProperty("ApplicationName", "rehearsal");
        return DriverManager.getConnection(url, properties);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database or role: " + name);
        }
    }

    @Override
    public String toString() {
        return "Databases[url=" + url + ", user=" + user + "]";
    }
}
