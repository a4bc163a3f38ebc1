-- Everything here follows from events and can be thrown away and rebuilt: truncate, reset the group's offsets, start.

-- One row for each session: what was last published about it. Also the lock under which its events are applied.
create table session_score (
    organisation_id uuid        not null,
    session_id      uuid        not null,
    revision        bigint      not null, -- how many different events were applied
    state           uuid        not null, -- changes with every write; lets a replica know whether its memory is current
    since           timestamptz not null, -- time of the earliest event
    at              timestamptz not null, -- time of the latest event
    panel           uuid[]      not null,
    cancelled       boolean     not null,
    scores          jsonb       not null, -- the data of session.scored.v1
    primary key (organisation_id, session_id)
);
create index session_score_newest on session_score (organisation_id, since desc, session_id desc);

-- The events that stand: of all events about one thing the one of the highest revision or position.
create table standing_event (
    organisation_id uuid  not null,
    session_id      uuid  not null,
    slot            text  not null, -- what it is about, for example rating/<interviewer>/<question>/<version>/<criterion>
    type            text  not null, -- released event type
    data            jsonb not null,
    primary key (organisation_id, session_id, slot)
);

-- What scores need of published questions: names for people.
create table question_version (
    organisation_id uuid    not null,
    question_id     uuid    not null,
    version         integer not null,
    title           text    not null,
    criteria        jsonb   not null, -- criterion id to name
    primary key (organisation_id, question_id, version)
);

alter table session_score enable row level security;
alter table session_score force row level security;
create policy own on session_score
    using (organisation_id = nullif(current_setting('rehearsal.organisation', true), '')::uuid);

alter table standing_event enable row level security;
alter table standing_event force row level security;
create policy own on standing_event
    using (organisation_id = nullif(current_setting('rehearsal.organisation', true), '')::uuid);

-- Built-in questions belong to the organisation of zeros and are read by all.
alter table question_version enable row level security;
alter table question_version force row level security;
create policy own on question_version
    using (organisation_id = nullif(current_setting('rehearsal.organisation', true), '')::uuid);
create policy built_in on question_version for select
    using (organisation_id = '00000000-0000-0000-0000-000000000000'
        and nullif(current_setting('rehearsal.organisation', true), '') is not null);
