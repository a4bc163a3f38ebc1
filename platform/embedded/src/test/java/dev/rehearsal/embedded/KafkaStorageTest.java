package dev.rehearsal.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaStorageTest {

    @Test
    void dataThatNothingIsWrittenDownOfAreThoseOfOneBroker(@TempDir Path folder) throws IOException {
        // Given
        Path logs = Files.createDirectories(folder.resolve("logs"));
        // When
        Files.writeString(logs.resolve("meta.properties"), "cluster.id=AAAAAAAAAAAAAAAAAAAAAA\nnode.id=1\n");
        // Then
        assertEquals(OptionalInt.of(1), KafkaStorage.brokers(folder));
    }

    @Test
    void whatWasNotMadeToTheEndCountsAsNotMade(@TempDir Path folder) throws IOException {
        // Given
        assertEquals(OptionalInt.empty(), KafkaStorage.brokers(folder));
        // When
        Files.writeString(folder.resolve("cluster.properties"), "brokers=3\ncluster.id=AAAAAAAAAAAAAAAAAAAAAA\n");
        // Then
        assertEquals(OptionalInt.empty(), KafkaStorage.brokers(folder));
    }

    @Test
    void ofThreeBrokersOneMayBeAwayAndTwoAreNoCluster() {
        KafkaQuorum third = new KafkaQuorum(3, List.of(9001, 9002, 9003));
        assertEquals("1@127.0.0.1:9001,2@127.0.0.1:9002,3@127.0.0.1:9003", third.voters());
        assertEquals("127.0.0.1:9003", third.controller());
        assertEquals(2, third.leastReplicas());
        assertEquals(1, KafkaQuorum.alone(9001).leastReplicas());
        assertThrows(IllegalArgumentException.class, () -> new KafkaQuorum(1, List.of(9001, 9002)));
    }
}
