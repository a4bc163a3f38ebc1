package dev.rehearsal.session.bad.theroomreadsnoclockandthrowsnodice.room;

import java.util.UUID;

class RoomWithDice {
    UUID next() {
        return UUID.randomUUID();
    }
}
