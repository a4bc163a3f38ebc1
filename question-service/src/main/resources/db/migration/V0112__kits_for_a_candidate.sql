-- Which questions were revealed in which interview, and whose interview that was: ids alone, from the topic of sessions. Two tables, so that
-- either can be heard of first.
create table asked_question (
    organisation_id uuid        not null,
    session_id      uuid        not null,
    question_id     uuid        not null,
    asked_at        timestamptz not null,
    primary key (organisation_id, session_id, question_id)
);

create table candidate_session (
    organisation_id uuid    not null,
    session_id      uuid    not null,
    candidate_id    uuid    not null,
    revision        integer not null,
    primary key (organisation_id, session_id)
);
create index candidate_session_by_candidate on candidate_session (organisation_id, candidate_id);

-- Whom to take no note of any more, though something of theirs may still come.
create table erased_candidate (
    organisation_id uuid not null,
    candidate_id    uuid not null,
    primary key (organisation_id, candidate_id)
);

do $$
declare
    name text;
begin
    foreach name in array array ['asked_question', 'candidate_session', 'erased_candidate'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own on %I using (organisation_id = organisation_of_transaction())'
            || ' with check (organisation_id = organisation_of_transaction())', name);
    end loop;
end
$$;

-- Whose a kit is that only one member sees; null if everybody in the organisation does, as of every kit so far.
alter table kit add column private_to uuid;
