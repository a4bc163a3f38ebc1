package dev.rehearsal.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides how an installation runs on this machine.
 *
 * @param home the root of the built source tree
 * @param data the folder that outlives a run
 * @param host what the gateway listens on; all else listens on loopback
 * @param ports where everything listens
 * @param external the servers to use instead of the embedded ones, or null
 * @param publicAddress what people open, if it is not this machine's own name
 * @param wheels the folder of wheels for code that is run in rooms; it need not be there
 * @param sessionServices how many processes of session-service there are
 * @param liveRooms how many may be open in each of them
 * @param brokers of how many brokers the embedded Kafka consists, 1 or 3
 * @param training whether the services record AOT caches instead of using them
 */
record LocalSettings(
        Path home,
        Path data,
        String host,
        LocalPorts ports,
        @Nullable ExternalServers external,
        @Nullable String publicAddress,
        Path wheels,
        int sessionServices,
        LiveRooms liveRooms,
        int brokers,
        boolean training) {

    /**
     * Reads the command line and the environment.
     *
     * @throws LauncherException if a setting is missing or malformed; the message names it
     */
    static LocalSettings of(Path home, Options options, Map<String, String> environment) {
        Path data = home.resolve(environment.getOrDefault("REHEARSAL_DATA", ".data"));
        return new LocalSettings(
                home.toAbsolutePath().normalize(),
                data.toAbsolutePath().normalize(),
                environment.getOrDefault("REHEARSAL_HOST", "127.0.0.1"),
                LocalPorts.of(options.basePort(), environment),
                options.external() ? ExternalServers.of(environment) : null,
                environment.get("REHEARSAL_PUBLIC_URL"),
                home.resolve(environment.getOrDefault(
                                "REHEARSAL_RUNNER_WHEELS",
                                data.resolve("wheels").toString()))
                        .toAbsolutePath()
                        .normalize(),
                options.sessionServices(),
                LiveRooms.of(environment),
                options.brokers(),
                false);
    }

    /** The same, listening elsewhere. */
    LocalSettings with(LocalPorts otherPorts, int otherBrokers) {
        return new LocalSettings(
                home,
                data,
                host,
                otherPorts,
                external,
                publicAddress,
                wheels,
                sessionServices,
                liveRooms,
                otherBrokers,
                training);
    }

    Optional<ExternalServers> externalServers() {
        return Optional.ofNullable(external);
    }

    /** Of how many brokers the embedded Kafka consists; 0 if PostgreSQL and Kafka are somebody else's. */
    int embeddedBrokers() {
        return external == null ? brokers : 0;
    }

    Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    Path pidFile(String part) {
        return data.resolve("run").resolve(part + ".pid");
    }

    /** Exists while everything runs and is ready. */
    Path readyFile() {
        return data.resolve("run/ready");
    }

    /** All processes of services, in the order they are started in. */
    List<Replica> replicas() {
        return Replica.all(sessionServices);
    }

    /** Loopback address of a service; of its first process, if it has several. */
    String url(Service service) {
        return url(new Replica(service, 1));
    }

    /** Loopback address of one process of a service. */
    String url(Replica replica) {
        return "http://127.0.0.1:" + ports.of(replica);
    }

    /** What a browser opens. */
    String publicUrl() {
        return publicAddress != null ? publicAddress : "http://localhost:" + ports.of(Service.GATEWAY);
    }
}
