-- What rooms are still to be told of, written with the decision and deleted once it is in the log. A notice without a participant says
-- that the session was cancelled. Like the outbox it is read for all organisations together, and holds nothing but ids.
create table room_notice (
    notice_id       uuid        not null primary key,
    organisation_id uuid        not null,
    session_id      uuid        not null,
    participant_id  uuid,
    noted_at        timestamptz not null
);
create index room_notice_by_time on room_notice (noted_at);
