package dev.rehearsal.session.it;

import dev.rehearsal.contracts.Topics;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class LatencyIT {
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void measure() {
        Company company = Company.found();
        String session = company.scheduled();
        try (RoomClient ann = RoomClient.open(RoomClient.Dial.to(port, session, company.token(company.ann)));
                EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            ann.act("joined", "{\"name\":\"\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            List<Double> ack = new ArrayList<>();
            List<Double> event = new ArrayList<>();
            for (int i = 0; i < 600; i++) {
                long start = System.nanoTime();
                long position = ann.act(
                                "rated",
                                "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":3}")
                        .path("position")
                        .asLong();
                ack.add((System.nanoTime() - start) / 1e6);
                probe.await(
                        Duration.ofSeconds(10),
                        r -> r.type().equals("rating.recorded.v1")
                                && r.text().contains("\"position\":" + position + ",")
                                && session.equals(r.key()));
                event.add((System.nanoTime() - start) / 1e6);
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
            System.err.println("LATENCY ack " + q(ack) + " event " + q(event));
        }
    }

    private static String q(List<Double> all) {
        List<Double> s = all.subList(200, all.size()).stream().sorted().toList();
        return "p50 " + s.get(s.size() / 2) + " p95 " + s.get(s.size() * 95 / 100) + " p99 "
                + s.get(s.size() * 99 / 100);
    }
}
