package dev.rehearsal.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * The data of the brokers of one cluster, made for all of them at once. What was made is written down beside the first broker's, in
 * {@code cluster.properties}: a broker whose data got lost would otherwise start with none, and two such brokers would outvote the one
 * that still has some.
 */
public final class KafkaStorage {
    private static final String BROKERS = "brokers";
    private static final String ID = "cluster.id";
    private static final String COMPLETE = "complete";

    private KafkaStorage() {}

    /**
     * With how many brokers the data were made, or none if there are none yet.
     *
     * @param folder the first broker's
     */
    public static OptionalInt brokers(Path folder) {
        Properties made = read(folder);
        return made == null || !isComplete(made)
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(made.getProperty(BROKERS)));
    }

    /**
     * Makes what the brokers need to start, if they have no data yet. None of them may run.
     *
     * @param brokers all of one cluster, in order of their numbers
     * @throws ServerException if there are data of another number of brokers, or a broker's are missing; nothing is changed then
     */
    public static void prepare(ServerFiles files, List<LocalKafka.Settings> brokers) {
        Path first = brokers.getFirst().folder();
        Properties made = read(first);
        if (made == null) {
            // Whatever the others have belongs to something that is gone.
            brokers.stream().filter(KafkaStorage::hasData).findFirst().ifPresent(broker -> {
                throw lost(brokers.getFirst());
            });
        }
        if (made == null || !isComplete(made)) {
            Properties cluster = new Properties();
            cluster.setProperty(BROKERS, Integer.toString(brokers.size()));
            cluster.setProperty(ID, Uuid.randomUuid().toString());
            write(first, cluster);
            format(files, brokers, cluster.getProperty(ID));
            cluster.setProperty(COMPLETE, "true");
            write(first, cluster);
        } else {
            requireWhole(made, brokers);
            write(first, made);
        }
    }

    private static void requireWhole(Properties made, List<LocalKafka.Settings> brokers) {
        if (!made.getProperty(BROKERS).equals(Integer.toString(brokers.size()))) {
            throw new ServerException("The data in " + brokers.getFirst().folder() + " were made with "
                    + made.getProperty(BROKERS) + " of Kafka's brokers, not with " + brokers.size());
        }
        for (LocalKafka.Settings broker : brokers) {
            Properties own = load(meta(broker));
            if (own == null || !made.getProperty(ID).equals(own.getProperty(ID))) {
                throw lost(broker);
            }
        }
    }

    private static ServerException lost(LocalKafka.Settings broker) {
        return new ServerException("The data of broker " + broker.quorum().node() + " are not in " + broker.folder()
                + ". Put them back as they were, together with those of the others; without them it would take part as"
                + " if nothing had ever been written.");
    }

    /** Whether the broker has data, of whatever cluster. */
    private static boolean hasData(LocalKafka.Settings broker) {
        return Files.exists(meta(broker));
    }

    /** What an interrupted attempt left is of no broker that ever ran. */
    private static void format(ServerFiles files, List<LocalKafka.Settings> brokers, String id) {
        CompletableFuture<?>[] each = brokers.stream()
                .map(broker -> CompletableFuture.runAsync(
                        () -> format(files, broker, id),
                        task -> Thread.ofVirtual().start(task)))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(each).join();
        } catch (CompletionException e) {
            throw new ServerException("The data of Kafka could not be made: " + e.getCause(), e);
        }
    }

    private static void format(ServerFiles files, LocalKafka.Settings broker, String id) {
        Folders.delete(BrokerProperties.logs(broker));
        Path properties = BrokerProperties.write(broker);
        List<String> command = LocalKafka.java(files, broker.heapMebibytes(), null);
        command.addAll(List.of("kafka.tools.StorageTool", "format", "-t", id, "-c", properties.toString()));
        Programs.run(command);
    }

    private static boolean isComplete(Properties made) {
        return Boolean.parseBoolean(made.getProperty(COMPLETE));
    }

    /** Data without the file are of one broker: there was a time when nothing else could be made. */
    private static @Nullable Properties read(Path folder) {
        Properties made = load(file(folder));
        Properties alone = made == null ? load(folder.resolve("logs/meta.properties")) : null;
        if (alone != null) {
            made = new Properties();
            made.setProperty(BROKERS, "1");
            made.setProperty(ID, alone.getProperty(ID));
            made.setProperty(COMPLETE, "true");
        }
        return made;
    }

    private static @Nullable Properties load(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new ServerException("The file " + file + " cannot be read", e);
        }
    }

    /** Written whole and then renamed: there is no half of it. */
    private static void write(Path folder, Properties cluster) {
        try {
            Folders.createPrivate(folder);
            StringWriter text = new StringWriter();
            cluster.store(text, null);
            Path partial = Files.writeString(folder.resolve("cluster.properties.new"), text.toString());
            Files.move(partial, file(folder), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ServerException("The file " + file(folder) + " cannot be written", e);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("cluster.properties");
    }

    private static Path meta(LocalKafka.Settings broker) {
        return BrokerProperties.logs(broker).resolve("meta.properties");
    }
}
