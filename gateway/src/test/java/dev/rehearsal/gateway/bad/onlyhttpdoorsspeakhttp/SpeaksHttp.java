package dev.rehearsal.gateway.bad.onlyhttpdoorsspeakhttp;

import jakarta.ws.rs.core.Response;

/** Answers HTTP outside of an HTTP door. */
public final class SpeaksHttp {

    public Response answer() {
        return Response.noContent().build();
    }
}
