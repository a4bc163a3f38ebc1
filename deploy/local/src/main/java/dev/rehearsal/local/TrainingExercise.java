package dev.rehearsal.local;

import dev.rehearsal.local.demo.Demo;
import dev.rehearsal.local.demo.Pace;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the product does while its AOT caches are recorded, the demonstration included: what is used here is loaded faster at the next
 * start.
 */
final class TrainingExercise implements AfterReady {
    private static final int ROUNDS = 20;

    @Override
    public void run(RunningProduct product, Consumer<String> progress) {
        ask(product);
        try {
            new Demo(Pace.AT_ONCE).run(product, progress);
        } catch (Exception e) {
            progress.accept("The demonstration stopped, so the caches hold less: " + e.getMessage());
        }
    }

    private static void ask(RunningProduct product) {
        for (int round = 0; round < ROUNDS; round++) {
            for (String service :
                    List.of(product.questions(), product.sessions(), product.scores(), product.gateway())) {
                Http.get(URI.create(service + "/health/ready"));
                Http.get(URI.create(service + "/q/openapi"));
            }
            for (String path :
                    List.of("/", "/openapi.json", "/.well-known/jwks.json", "/api/auth/setup", "/api/sessions")) {
                Http.get(URI.create(product.gateway() + path));
            }
        }
    }
}
