package dev.rehearsal.session.room;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** The kinds of entries by their wire names. */
public enum EntryKind {
    @JsonProperty("opened")
    OPENED("opened", EntryData.Opened.class),
    @JsonProperty("joined")
    JOINED("joined", EntryData.Joined.class),
    @JsonProperty("admitted")
    ADMITTED("admitted", EntryData.Admitted.class),
    @JsonProperty("removed")
    REMOVED("removed", EntryData.Removed.class),
    @JsonProperty("started")
    STARTED("started", EntryData.Started.class),
    @JsonProperty("ended")
    ENDED("ended", EntryData.Ended.class),
    @JsonProperty("asked")
    ASKED("asked", EntryData.Asked.class),
    @JsonProperty("closed")
    CLOSED("closed", EntryData.Closed.class),
    @JsonProperty("edited")
    EDITED("edited", FileEntry.Edited.class),
    @JsonProperty("created")
    CREATED("created", FileEntry.Created.class),
    @JsonProperty("renamed")
    RENAMED("renamed", FileEntry.Renamed.class),
    @JsonProperty("deleted")
    DELETED("deleted", FileEntry.Deleted.class),
    @JsonProperty("hinted")
    HINTED("hinted", EntryData.Hinted.class),
    @JsonProperty("followed")
    FOLLOWED("followed", EntryData.Followed.class),
    @JsonProperty("budgeted")
    BUDGETED("budgeted", EntryData.Budgeted.class),
    @JsonProperty("thinking")
    THINKING("thinking", EntryData.Thinking.class),
    @JsonProperty("ran")
    RAN("ran", FileEntry.Ran.class),
    @JsonProperty("drawn")
    DRAWN("drawn", BoardEntry.Drawn.class),
    @JsonProperty("chatted")
    CHATTED("chatted", EntryData.Chatted.class),
    @JsonProperty("noted")
    NOTED("noted", EntryData.Noted.class),
    @JsonProperty("rated")
    RATED("rated", EntryData.Rated.class),
    @JsonProperty("ticked")
    TICKED("ticked", EntryData.Ticked.class),
    @JsonProperty("submitted")
    SUBMITTED("submitted", EntryData.Submitted.class),
    @JsonProperty("cancelled")
    CANCELLED("cancelled", EntryData.Cancelled.class),
    @JsonProperty("voided")
    VOIDED("voided", EntryData.Voided.class);

    private final String wireName;
    private final Class<? extends EntryData> data;

    EntryKind(String wireName, Class<? extends EntryData> data) {
        this.wireName = wireName;
        this.data = data;
    }

    /** The name in JSON. */
    public String wireName() {
        return wireName;
    }

    Class<? extends EntryData> data() {
        return data;
    }

    /** Whether a client may send it over its socket. */
    public boolean fromSocket() {
        return switch (this) {
            case OPENED, SUBMITTED, CANCELLED, VOIDED -> false;
            case JOINED,
                    ADMITTED,
                    REMOVED,
                    STARTED,
                    ENDED,
                    ASKED,
                    CLOSED,
                    EDITED,
                    CREATED,
                    RENAMED,
                    DELETED,
                    HINTED,
                    FOLLOWED,
                    BUDGETED,
                    THINKING,
                    RAN,
                    DRAWN,
                    CHATTED,
                    NOTED,
                    RATED,
                    TICKED -> true;
        };
    }

    /** Whether only its author sees it, until scorecards are submitted. */
    public boolean isPrivate() {
        return switch (this) {
            case NOTED, RATED, TICKED -> true;
            case OPENED,
                    JOINED,
                    ADMITTED,
                    REMOVED,
                    STARTED,
                    ENDED,
                    ASKED,
                    CLOSED,
                    EDITED,
                    CREATED,
                    RENAMED,
                    DELETED,
                    HINTED,
                    FOLLOWED,
                    BUDGETED,
                    THINKING,
                    RAN,
                    DRAWN,
                    CHATTED,
                    SUBMITTED,
                    CANCELLED,
                    VOIDED -> false;
        };
    }

    /** The kind of that wire name, or empty if there is none. */
    public static Optional<EntryKind> named(String wireName) {
        for (EntryKind kind : values()) {
            if (kind.wireName.equals(wireName)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The kind of what an entry says. */
    public static EntryKind of(EntryData data) {
        return switch (data) {
            case EntryData.Opened opened -> OPENED;
            case EntryData.Joined joined -> JOINED;
            case EntryData.Admitted admitted -> ADMITTED;
            case EntryData.Removed removed -> REMOVED;
            case EntryData.Started started -> STARTED;
            case EntryData.Ended ended -> ENDED;
            case EntryData.Asked asked -> ASKED;
            case EntryData.Closed closed -> CLOSED;
            case FileEntry.Edited edited -> EDITED;
            case FileEntry.Created created -> CREATED;
            case FileEntry.Renamed renamed -> RENAMED;
            case FileEntry.Deleted deleted -> DELETED;
            case EntryData.Hinted hinted -> HINTED;
            case EntryData.Followed followed -> FOLLOWED;
            case EntryData.Budgeted budgeted -> BUDGETED;
            case EntryData.Thinking thinking -> THINKING;
            case FileEntry.Ran ran -> RAN;
            case BoardEntry.Drawn drawn -> DRAWN;
            case EntryData.Chatted chatted -> CHATTED;
            case EntryData.Noted noted -> NOTED;
            case EntryData.Rated rated -> RATED;
            case EntryData.Ticked ticked -> TICKED;
            case EntryData.Submitted submitted -> SUBMITTED;
            case EntryData.Cancelled cancelled -> CANCELLED;
            case EntryData.Voided voided -> VOIDED;
        };
    }
}
