package dev.rehearsal.session.bad.theroomisplainjava.room;

import jakarta.inject.Inject;

class RoomWithFramework {
    @Inject
    String injected = "";
}
