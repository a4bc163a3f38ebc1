package dev.rehearsal.local;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What each service is told by its environment, the same names as in any other deployment. */
final class Environments {
    private static final String TIMEOUTS = "connectTimeout=5&socketTimeout=30&tcpKeepAlive=true";

    private final LocalSettings settings;
    private final Secrets secrets;

    Environments(LocalSettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** The variables of one process of a service. */
    Map<String, String> of(Replica replica) {
        Service service = replica.service();
        Map<String, String> variables = new HashMap<>();
        variables.put("QUARKUS_HTTP_HOST", service == Service.GATEWAY ? settings.host() : "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().of(replica)));
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(replica));
        variables.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", databasePassword(service));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", bootstrap());
        variables.put("REHEARSAL_JWKS_URL", settings.url(Service.GATEWAY) + "/.well-known/jwks.json");
        variables.put("REHEARSAL_PUBLIC_URL", settings.publicUrl());
        variables.put("QUARKUS_SHUTDOWN_TIMEOUT", "2S");
        variables.put("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", "2");
        // Each thread of glibc's malloc would keep an arena of its own.
        variables.put("MALLOC_ARENA_MAX", "2");
        if (service == Service.SESSIONS) {
            variables.put(
                    LiveRooms.SETTING, Integer.toString(settings.liveRooms().most()));
        }
        if (service == Service.GATEWAY) {
            gateway(variables);
        }
        return variables;
    }

    /** The password of the service's own role. */
    String databasePassword(Service service) {
        return secrets.text("database-" + service.database());
    }

    /** What makes the first administrator, once. */
    String firstAdministratorCode() {
        return secrets.text("first-administrator-code");
    }

    /** Where Kafka is. */
    String bootstrap() {
        return settings.externalServers()
                .map(ExternalServers::bootstrap)
                .orElseGet(() -> settings.ports().brokers().subList(0, settings.brokers()).stream()
                        .map(broker -> "127.0.0.1:" + broker.clients())
                        .collect(Collectors.joining(",")));
    }

    private void gateway(Map<String, String> variables) {
        variables.put("REHEARSAL_QUESTIONS_URL", settings.url(Service.QUESTIONS));
        variables.put(
                "REHEARSAL_SESSIONS_URL",
                settings.replicas().stream()
                        .filter(replica -> replica.service() == Service.SESSIONS)
                        .map(settings::url)
                        .collect(Collectors.joining(",")));
        variables.put("REHEARSAL_SCORES_URL", settings.url(Service.SCORES));
        variables.put("REHEARSAL_SIGNING_KEY_FILE", secrets.signingKey().toString());
        variables.put("REHEARSAL_FIRST_ADMINISTRATOR_CODE", firstAdministratorCode());
        variables.put("REHEARSAL_RUNNER_WHEELS", settings.wheels().toString());
    }

    private String jdbcUrl(Replica replica) {
        String url = settings.externalServers()
                .map(servers -> servers.url(replica.service().database()))
                .orElse("jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/"
                        + replica.service().database());
        return url + (url.contains("?") ? "&" : "?") + TIMEOUTS + "&ApplicationName=" + replica.label();
    }
}
