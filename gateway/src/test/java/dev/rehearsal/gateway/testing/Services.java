package dev.rehearsal.gateway.testing;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.ConfigProvider;

/** Turns the stub of scoring-service off and on, and waits for what follows. */
public final class Services {

    private static final long PAUSE_NANOS = 50_000_000;

    private Services() {}

    public static void stopScores() {
        control("stop");
    }

    public static void startScores() {
        control("start");
    }

    private static void control(String what) {
        String address = ConfigProvider.getConfig().getValue("test.control", String.class);
        RestAssured.given().post(address + what).then().statusCode(204);
    }

    /** Waits until something is so, at most for some seconds. */
    public static void await(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not so within " + limit);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
