-- A candidate may have several sessions, so the id by which the candidate enters a room is that of one session: another one after its
-- link was withdrawn, while the candidate stays the same.

-- The owner is subject to row level security as well, and is of no organisation here.
alter table interview_session no force row level security;
alter table interview_session add column guest_id uuid;
update interview_session set guest_id = candidate_id;
alter table interview_session alter column guest_id set not null;
alter table interview_session force row level security;

create index candidate_by_name on candidate (organisation_id, lower(name), candidate_id);
create index interview_session_by_candidate on interview_session (candidate_id, starts_at desc);

-- What the hiring team says beside the scores. Every revision stays, with its reason; a value that is null takes the last one back.

create table score_override (
    organisation_id uuid          not null,
    session_id      uuid          not null references interview_session,
    revision        integer       not null check (revision > 0),
    value           numeric(3, 2) check (value between 1 and 4),
    reason          text          not null,
    member_id       uuid          not null,
    made_at         timestamptz   not null,
    primary key (session_id, revision)
);

create table candidate_decision (
    organisation_id uuid        not null,
    candidate_id    uuid        not null references candidate,
    revision        integer     not null check (revision > 0),
    decision        text check (decision in ('no-hire', 'hold', 'hire')),
    reason          text        not null,
    member_id       uuid        not null,
    made_at         timestamptz not null,
    primary key (candidate_id, revision)
);

do $$
declare
    name text;
    own  text := 'organisation_id = nullif(current_setting(''rehearsal.organisation'', true), '''')::uuid';
begin
    foreach name in array array['score_override', 'candidate_decision'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (%s) with check (%s)', name, own, own);
    end loop;
end
$$;
