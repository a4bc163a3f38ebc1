package dev.rehearsal.gateway.runner;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Optional;

/** Serves the operator's wheels, to everybody like the application itself, and a list of them. */
@ApplicationScoped
public class WheelRoutes {

    private static final int AFTER_CACHING = 300;
    private static final String FOLDER = "/runner/wheels/";
    private static final String LIST = FOLDER + "index.json";

    private final WheelShelf shelf;

    public WheelRoutes(RunnerConfig config) {
        this.shelf = new WheelShelf(config.wheels().orElse(null));
    }

    void install(@Observes Router router) {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            router.route(method, LIST).order(AFTER_CACHING).blockingHandler(this::list, false);
            router.route(method, FOLDER + ":file").order(AFTER_CACHING + 1).blockingHandler(this::file, false);
        }
    }

    private void list(RoutingContext context) {
        JsonArray wheels = new JsonArray();
        for (Wheel wheel : shelf.all()) {
            wheels.add(new JsonObject()
                    .put("file", wheel.file())
                    .put("name", wheel.name())
                    .put("version", wheel.version())
                    .put("imports", new JsonArray(wheel.imports()))
                    .put("requires", new JsonArray(wheel.requires())));
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(new JsonObject().put("wheels", wheels).toBuffer());
    }

    private void file(RoutingContext context) {
        Optional<Path> file = shelf.find(context.pathParam("file"));
        if (file.isEmpty()) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/zip")
                .sendFile(file.get().toString());
    }
}
