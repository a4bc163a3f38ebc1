package dev.rehearsal.gateway.testing;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.ConfigProvider;

/** Turns stubs of services off and on, and waits for what follows. */
public final class Services {

    private static final long PAUSE_NANOS = 50_000_000;

    private Services() {}

    public static void stopScores() {
        control("scores/stop");
    }

    public static void startScores() {
        control("scores/start");
    }

    /** Of the two stubs of session-service the second. */
    public static void stopSecondSessions() {
        control("sessions/stop");
    }

    public static void startSecondSessions() {
        control("sessions/start");
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
