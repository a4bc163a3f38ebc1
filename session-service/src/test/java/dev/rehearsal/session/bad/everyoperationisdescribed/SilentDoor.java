package dev.rehearsal.session.bad.everyoperationisdescribed;

import jakarta.ws.rs.GET;

class SilentDoor {
    @GET
    String what() {
        return "?";
    }
}
