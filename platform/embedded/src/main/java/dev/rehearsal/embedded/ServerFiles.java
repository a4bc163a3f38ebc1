package dev.rehearsal.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where the build put the broker's jars and the PostgreSQL archives.
 *
 * @param home the folder that holds {@code kafka/} and {@code postgres/}
 * @param postgresVersion the version of the PostgreSQL binaries, part of the folder they are unpacked to
 */
public record ServerFiles(Path home, String postgresVersion) {
    private static final String LOCATION = "/dev/rehearsal/servers/location.properties";

    /**
     * Finds the files by the resource that the build wrote; the system property {@code rehearsal.servers} names another folder,
     * for a tree that was moved after it was built.
     *
     * @throws ServerException if the files are not there: the module platform/servers was not built
     */
    public static ServerFiles find() {
        Properties location = new Properties();
        try (InputStream in = ServerFiles.class.getResourceAsStream(LOCATION)) {
            if (in == null) {
                throw new ServerException(
                        "The files of the embedded servers are missing: build platform/servers first");
            }
            location.load(in);
        } catch (IOException e) {
            throw new ServerException("The location of the embedded servers cannot be read", e);
        }
        Path home = Path.of(System.getProperty("rehearsal.servers", location.getProperty("home")));
        if (!Files.isDirectory(home.resolve("kafka"))) {
            throw new ServerException("No embedded servers in " + home + ": build platform/servers first");
        }
        return new ServerFiles(home, location.getProperty("postgres"));
    }

    /** The broker's classpath, in the wildcard form that {@code java} expands itself. */
    public String kafkaClasspath() {
        return home.resolve("kafka") + "/*";
    }

    /** The folder with PostgreSQL's {@code bin}, unpacked on first use and shared by everyone who uses this build. */
    public Path postgres() {
        return PostgresArchive.unpacked(home.resolve("postgres"), home.resolve("postgres-" + postgresVersion));
    }
}
