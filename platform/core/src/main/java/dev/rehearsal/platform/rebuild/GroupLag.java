package dev.rehearsal.platform.rebuild;

import dev.rehearsal.platform.inbox.EventConsumers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** How far consumer groups are behind their topics. */
record GroupLag(Admin admin, List<EventConsumers.Reading> readings) {

    /**
     * A moment.
     *
     * @param applied how many records the groups have behind them, counted from where their partitions begin
     * @param all how many there are
     */
    record Progress(long applied, long all) {

        boolean isDone() {
            return applied >= all;
        }
    }

    /** Where each partition ends now. */
    Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        return offsets(OffsetSpec.latest());
    }

    /** How far the groups are on their way there. */
    Progress towards(Map<TopicPartition, Long> ends) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> begins = offsets(OffsetSpec.earliest());
        long applied = 0;
        long all = 0;
        for (EventConsumers.Reading reading : readings) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(reading.group())
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                if (reading.topics().contains(end.getKey().topic())) {
                    long begin = begins.getOrDefault(end.getKey(), 0L);
                    OffsetAndMetadata at = committed.get(end.getKey());
                    long reached = at == null ? begin : at.offset();
                    applied += Math.min(reached, end.getValue()) - begin;
                    all += end.getValue() - begin;
                }
            }
        }
        return new Progress(applied, all);
    }

    /** Leaves nothing of the groups behind. */
    void forgetGroups() throws ExecutionException, InterruptedException {
        admin.deleteConsumerGroups(
                        readings.stream().map(EventConsumers.Reading::group).toList())
                .all()
                .get();
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions().forEach(partition -> asked.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(asked).all().get().forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        List<String> topics = readings.stream()
                .flatMap(reading -> reading.topics().stream())
                .distinct()
                .toList();
        List<TopicPartition> partitions = new ArrayList<>();
        admin.describeTopics(topics).allTopicNames().get().forEach((topic, description) -> {
            for (TopicPartitionInfo partition : description.partitions()) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
        });
        return partitions;
    }
}
