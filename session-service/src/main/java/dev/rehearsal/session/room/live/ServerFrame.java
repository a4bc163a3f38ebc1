package dev.rehearsal.session.room.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.session.presence.Signals;
import dev.rehearsal.session.room.CandidateView;
import dev.rehearsal.session.room.EntryKind;
import dev.rehearsal.session.room.EntryView;
import dev.rehearsal.session.room.PanelView;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.Refusal;
import dev.rehearsal.session.room.RoomJson;
import dev.rehearsal.session.room.RoomRole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the server sends. {@code t} names the frame. */
sealed interface ServerFrame {

    @JsonProperty("t")
    String type();

    default String text() {
        return RoomJson.text(this);
    }

    /** Who the socket belongs to. */
    record You(ParticipantId participant, RoomRole role, String name) {}

    /** A room as its viewer sees it: one of two types that have nothing to do with each other. */
    sealed interface View {

        Object body();

        record OfPanel(PanelView body) implements View {}

        record OfCandidate(CandidateView body) implements View {}
    }

    @JsonPropertyOrder({"t", "you", "position", "acked", "time", "view"})
    record Welcome(You you, long position, long acked, Instant time, Object view) implements ServerFrame {
        static Welcome of(You you, long position, long acked, Instant time, View view) {
            return new Welcome(you, position, acked, time, view.body());
        }

        @Override
        public String type() {
            return "welcome";
        }
    }

    @JsonPropertyOrder({"t", "you", "position", "acked", "time"})
    record Resumed(You you, long position, long acked, Instant time) implements ServerFrame {
        @Override
        public String type() {
            return "resumed";
        }
    }

    @JsonPropertyOrder({"t", "position", "time", "author", "authorName", "role", "kind", "data"})
    record Entry(
            long position,
            Instant time,
            ParticipantId author,
            String authorName,
            RoomRole role,
            EntryKind kind,
            EntryView.ViewData data)
            implements ServerFrame {
        static Entry of(EntryView view) {
            return new Entry(
                    view.position(),
                    view.time(),
                    view.author(),
                    view.authorName(),
                    view.role(),
                    view.kind(),
                    view.data());
        }

        /** The text of such a frame as the client gets it that sent the entry: with its sequence number, which acknowledges it. */
        static String acknowledging(String text, long seq) {
            return text.substring(0, text.length() - 1) + ",\"seq\":" + seq + "}";
        }

        @Override
        public String type() {
            return "entry";
        }
    }

    @JsonPropertyOrder({"t", "seq", "problem"})
    record Refused(long seq, Refusal problem) implements ServerFrame {
        @Override
        public String type() {
            return "refused";
        }
    }

    @JsonPropertyOrder({"t", "position", "view"})
    record FreshView(long position, Object view) implements ServerFrame {
        static FreshView of(long position, View view) {
            return new FreshView(position, view.body());
        }

        @Override
        public String type() {
            return "view";
        }
    }

    @JsonPropertyOrder({"t", "participant", "online", "data"})
    record Presence(
            ParticipantId participant,
            boolean online,
            @Nullable JsonNode data) implements ServerFrame {
        @Override
        public String type() {
            return "presence";
        }
    }

    @JsonPropertyOrder({"t", "from", "data"})
    record Signal(Signals.Tab from, JsonNode data) implements ServerFrame {
        @Override
        public String type() {
            return "signal";
        }
    }

    @JsonPropertyOrder({"t", "n"})
    record Pong(@Nullable JsonNode n) implements ServerFrame {
        @Override
        public String type() {
            return "pong";
        }
    }
}
