-- The plan and its last change are kept apart, so that the candidate stays known. The owner is bound by row level security as
-- everybody else is, and a migration belongs to no organisation: so the force is off for this one statement.
alter table standing_event no force row level security;
update standing_event set slot = 'schedule' where slot = 'panel' and type = 'session.scheduled.v1';
alter table standing_event force row level security;

-- One row for each rating that counts, with what the numbers over many interviews need of it. Follows from the standing events of its
-- session and is written with them.
create table rated (
    organisation_id  uuid        not null,
    session_id       uuid        not null,
    candidate_id     uuid        not null,
    interviewer_id   uuid        not null,
    question_id      uuid        not null,
    version          integer     not null,
    criterion        text        not null,
    level            integer,              -- 1 to 4; null is "not observed"
    criterion_weight integer     not null, -- of the criterion in the question
    question_weight  integer     not null, -- of the question in the session
    competency       text        not null,
    question_place   integer     not null, -- which question of the interview it was, from 1
    asked            timestamptz not null,
    position         bigint,               -- in the session's log; null if first given in an amendment
    at               timestamptz not null,
    amended          boolean     not null,
    settled          timestamptz,          -- when the last of the panel submitted; null while somebody has not
    primary key (organisation_id, session_id, interviewer_id, question_id, version, criterion)
);
create index rated_candidate on rated (organisation_id, candidate_id);
create index rated_newest on rated (organisation_id, asked desc);

alter table rated enable row level security;
alter table rated force row level security;
create policy own on rated
    using (organisation_id = nullif(current_setting('rehearsal.organisation', true), '')::uuid);

-- What candidates are listed by, and what is shown of a session beside others of the candidate. Null until the session is scored again,
-- or its candidate is known.
alter table session_score add column candidate_id uuid;
alter table session_score add column line jsonb;
create index session_score_candidate on session_score (organisation_id, candidate_id);

-- What the hiring team decided about candidates: of all events about one the one of the highest revision.
create table candidate_decision (
    organisation_id uuid        not null,
    candidate_id    uuid        not null,
    member_id       uuid        not null,
    decision        text,                 -- null if it was taken back
    revision        integer     not null,
    at              timestamptz not null,
    primary key (organisation_id, candidate_id)
);

alter table candidate_decision enable row level security;
alter table candidate_decision force row level security;
create policy own on candidate_decision
    using (organisation_id = nullif(current_setting('rehearsal.organisation', true), '')::uuid);
