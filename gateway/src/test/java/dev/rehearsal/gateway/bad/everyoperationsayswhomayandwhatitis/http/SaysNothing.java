package dev.rehearsal.gateway.bad.everyoperationsayswhomayandwhatitis.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An operation that everybody may call, by mistake. It is no resource: a parameter keeps the framework from serving it. */
public interface SaysNothing {

    @GET
    @Path("nothing")
    String nothing();
}
