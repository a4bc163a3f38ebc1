-- Copies of what other services own, fed by their events.

create table question_version (
    organisation_id uuid    not null,
    question_id     uuid    not null,
    version         integer not null,
    content         text    not null,
    primary key (question_id, version)
);

create table kit (
    organisation_id uuid    not null,
    kit_id          uuid    not null primary key,
    revision        integer not null,
    name            text    not null,
    minutes         integer not null,
    items           text    not null,
    deleted         boolean not null default false
);

create table member (
    organisation_id uuid    not null,
    member_id       uuid    not null primary key,
    revision        integer not null,
    roles           text[]  not null,
    disabled        boolean not null
);

-- Schedule.

create table candidate (
    organisation_id uuid not null,
    candidate_id    uuid not null primary key,
    name            text not null,
    email           text
);

create table interview_session (
    organisation_id      uuid        not null,
    session_id           uuid        not null primary key,
    revision             integer     not null,
    title                text        not null,
    status               text        not null check (status in ('scheduled', 'live', 'ended', 'cancelled')),
    kit_id               uuid        not null,
    kit_name             text        not null,
    items                text        not null,
    candidate_id         uuid        not null references candidate,
    panel                uuid[]      not null,
    starts_at            timestamptz not null,
    zone                 text        not null,
    minutes              integer     not null,
    created_by           uuid        not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    started_at           timestamptz,
    ended_at             timestamptz,
    cancel_reason        text,
    feedback_released_at timestamptz
);
create index interview_session_by_start on interview_session (organisation_id, starts_at desc, session_id desc);
create index interview_session_by_panel on interview_session using gin (panel);

create table invitation (
    organisation_id uuid        not null,
    token_hash      bytea       not null primary key,
    session_id      uuid        not null references interview_session,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    device_hash     bytea,
    redeemed_at     timestamptz,
    revoked_at      timestamptz
);
create index invitation_by_session on invitation (session_id, created_at desc);

-- Which organisation a token is of: asked before the caller has one. Holds nothing but a hash and an id.
create table invitation_route (
    token_hash      bytea not null primary key,
    organisation_id uuid  not null
);

-- Scorecards.

create table scorecard (
    organisation_id uuid        not null,
    session_id      uuid        not null references interview_session,
    member_id       uuid        not null,
    status          text        not null check (status in ('draft', 'submitted')),
    revision        integer     not null,
    recommendation  text,
    summary         text        not null,
    strengths       text        not null,
    concerns        text        not null,
    feedback        text        not null,
    updated_at      timestamptz not null,
    submitted_at    timestamptz,
    primary key (session_id, member_id)
);

create table scorecard_amendment (
    organisation_id uuid        not null,
    session_id      uuid        not null,
    member_id       uuid        not null,
    revision        integer     not null,
    amended_at      timestamptz not null,
    reason          text        not null,
    recommendation  text        not null,
    ratings         text        not null,
    primary key (session_id, member_id, revision),
    foreign key (session_id, member_id) references scorecard
);

-- The archive of the session log.

create table room_entry (
    organisation_id uuid        not null,
    session_id      uuid        not null,
    position        bigint      not null,
    entry_time      timestamptz not null,
    client          uuid        not null,
    seq             bigint      not null,
    author          uuid        not null,
    author_name     text        not null,
    role            text        not null,
    kind            text        not null,
    data            text        not null,
    primary key (session_id, position)
);

-- Entries that were refused: they use up a sequence number and have no position. "after_position" says between which entries.
create table room_refusal (
    refusal_id      bigint generated always as identity primary key,
    organisation_id uuid   not null,
    session_id      uuid   not null,
    after_position  bigint not null,
    author          uuid   not null,
    client          uuid   not null,
    seq             bigint not null
);
create index room_refusal_by_session on room_refusal (session_id, after_position);

create table room_snapshot (
    organisation_id uuid   not null,
    session_id      uuid   not null,
    position        bigint not null,
    state           text   not null,
    primary key (session_id, position)
);

-- How far the archivist has come in each partition of the log. Of no organisation.
create table archivist_offset (
    log_partition integer not null primary key,
    next_offset   bigint  not null
);

-- Organisations are kept apart.

do $$
declare
    name text;
begin
    foreach name in array array['question_version', 'kit'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant_reads on %I for select using (organisation_id::text in (current_setting(''rehearsal.organisation'', true), ''00000000-0000-0000-0000-000000000000''))', name);
        execute format('create policy tenant_writes on %I for all using (organisation_id::text = current_setting(''rehearsal.organisation'', true)) with check (organisation_id::text = current_setting(''rehearsal.organisation'', true))', name);
    end loop;
    foreach name in array array['member', 'candidate', 'interview_session', 'invitation', 'scorecard', 'scorecard_amendment',
                                'room_entry', 'room_refusal', 'room_snapshot'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (organisation_id::text = current_setting(''rehearsal.organisation'', true)) with check (organisation_id::text = current_setting(''rehearsal.organisation'', true))', name);
    end loop;
end
$$;
