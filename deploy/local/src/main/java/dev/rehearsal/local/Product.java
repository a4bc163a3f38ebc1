package dev.rehearsal.local;

import dev.rehearsal.contracts.Topics;
import dev.rehearsal.embedded.Databases;
import dev.rehearsal.embedded.KafkaStorage;
import dev.rehearsal.embedded.KafkaTopics;
import dev.rehearsal.embedded.ServerFiles;
import dev.rehearsal.embedded.TopicSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All the programs of one installation: started side by side where they can be, stopped in reverse. */
final class Product {
    private static final int START_ENDS_SECONDS = 5;

    private final LocalSettings settings;
    private final Environments environments;
    private final Console console;
    private final Supervisor supervisor;
    private final @Nullable ServerFiles files;
    private final List<Part> servers = new ArrayList<>();
    private final List<KafkaPart> brokers;
    private final List<Part> services;
    private final CountDownLatch starting = new CountDownLatch(1);

    Product(LocalSettings settings, Secrets secrets, Console console, Supervisor supervisor) {
        this.settings = settings;
        this.environments = new Environments(settings, secrets);
        this.console = console;
        this.supervisor = supervisor;
        this.files = settings.external() == null ? ServerFiles.find() : null;
        if (files != null) {
            servers.add(PostgresPart.of(files, settings, secrets));
        }
        this.brokers = files == null ? List.of() : KafkaPart.all(files, settings, settings.brokers());
        servers.addAll(brokers);
        this.services = parts(settings.replicas());
    }

    /** Ends whatever a killed run left behind, which may have had more processes than this one has. */
    void endOrphans() {
        List<Part> possible = new ArrayList<>(servers);
        if (files != null) {
            List<KafkaPart> most = KafkaPart.all(files, settings, KafkaPart.MOST_BROKERS);
            possible.addAll(most.subList(brokers.size(), most.size()));
        }
        possible.addAll(parts(Replica.all(Replica.MOST_SESSION_SERVICES)));
        inParallel(possible, Part::stop);
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws RuntimeException at the first part that does not start; {@link #stop} ends the others
     */
    void start() {
        try {
            join(CompletableFuture.allOf(async(this::startPostgres), async(this::startKafka)));
            inParallel(services, part -> {
                supervisor.start(part);
                console.step(part.label(), "ready");
            });
        } finally {
            starting.countDown();
        }
        try {
            Files.writeString(settings.readyFile(), settings.publicUrl() + "\n");
        } catch (IOException e) {
            throw new LauncherException("The file " + settings.readyFile() + " cannot be written", e);
        }
    }

    /** Stops everything: the gateway, the services, then the servers. */
    void stop() {
        supervisor.stopWatching();
        try {
            Files.deleteIfExists(settings.readyFile());
        } catch (IOException e) {
            console.say("The file " + settings.readyFile() + " cannot be deleted: " + e.getMessage());
        }
        stopParts();
        if (starting.getCount() > 0) {
            // Told to stop while starting: what was under way may have come up since.
            awaitStarted();
            stopParts();
        }
    }

    /** Puts the caches that this run recorded in their places; everything has been stopped. */
    void keepCaches() {
        parts().forEach(part -> part.cache().ifPresent(AotCache::keep));
    }

    /** What others need to know of it. */
    RunningProduct running() {
        return new RunningProduct(
                settings.url(Service.GATEWAY),
                settings.url(Service.QUESTIONS),
                settings.url(Service.SESSIONS),
                settings.url(Service.SCORES),
                environments.firstAdministratorCode(),
                settings.home(),
                settings.data());
    }

    private void stopParts() {
        supervisor.stop(services.getLast());
        inParallel(services.subList(0, services.size() - 1), supervisor::stop);
        inParallel(servers, supervisor::stop);
    }

    private void awaitStarted() {
        try {
            if (!starting.await(START_ENDS_SECONDS, TimeUnit.SECONDS)) {
                console.say("  What was starting does not end; the next start cleans it up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Part> parts() {
        List<Part> all = new ArrayList<>(servers);
        all.addAll(services);
        return all;
    }

    private List<Part> parts(List<Replica> replicas) {
        return replicas.stream()
                .<Part>map(replica -> new ServicePart(replica, settings, environments.of(replica)))
                .toList();
    }

    private void startPostgres() {
        Databases databases = settings.externalServers()
                .map(ExternalServers::databases)
                .orElseGet(() -> {
                    supervisor.start(servers.getFirst());
                    return ((PostgresPart) servers.getFirst()).databases();
                });
        for (Service service : Service.values()) {
            databases.create(service.database(), service.database(), environments.databasePassword(service));
        }
        console.step("PostgreSQL", databases.url().replaceAll(".*//([^/]*)/.*", "$1"));
    }

    private void startKafka() {
        if (files != null) {
            KafkaStorage.prepare(
                    files, brokers.stream().map(KafkaPart::settings).toList());
            inParallel(brokers, supervisor::start);
        }
        List<TopicSpec> specs = Topics.all().stream()
                .map(topic -> new TopicSpec(topic.name(), topic.partitions(), topic.configuration()))
                .toList();
        KafkaTopics topics = new KafkaTopics(environments.bootstrap());
        topics.create(specs);
        console.step("Kafka", brokers.size() > 1 ? brokers.size() + " brokers" : environments.bootstrap());
        List<String> fragile =
                topics.fragile(specs.stream().map(TopicSpec::name).toList());
        if (!fragile.isEmpty()) {
            console.say("  The death of one of Kafka's brokers stops or loses " + String.join(", ", fragile)
                    + ": they are to have three replicas, and min.insync.replicas 2; see docs/operations.md");
        }
    }

    private static void inParallel(List<? extends Part> parts, Consumer<Part> action) {
        join(CompletableFuture.allOf(
                parts.stream().map(part -> async(() -> action.accept(part))).toArray(CompletableFuture<?>[]::new)));
    }

    private static CompletableFuture<Void> async(Runnable action) {
        return CompletableFuture.runAsync(action, task -> Thread.ofVirtual().start(task));
    }

    /** Waits for all of them, and then says what went wrong first. */
    private static void join(CompletableFuture<Void> all) {
        try {
            all.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
