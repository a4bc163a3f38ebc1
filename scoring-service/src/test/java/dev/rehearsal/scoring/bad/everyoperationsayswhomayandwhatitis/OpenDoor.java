package dev.rehearsal.scoring.bad.everyoperationsayswhomayandwhatitis;

import jakarta.ws.rs.GET;

class OpenDoor {
    @GET
    String anybody() {
        return "come in";
    }
}
