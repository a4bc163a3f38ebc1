-- Events waiting to be sent. Written in the transaction that causes them; read by the one relay of the service.
-- No row level security: no request ever reads or writes it but through the outbox itself.
create table outbox (
    seq             bigint generated always as identity primary key,
    id              uuid        not null unique,
    topic           text        not null,
    key             text        not null,
    type            text        not null,
    organisation_id uuid        not null,
    event_time      timestamptz not null,
    traceparent     text,
    data            bytea       not null,
    published_at    timestamptz
);
create index outbox_waiting on outbox (seq) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;

-- What a consumer has applied, by event id. Written in the transaction of the effect.
create table inbox (
    consumer   text        not null,
    event_id   uuid        not null,
    applied_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_age on inbox (applied_at);
