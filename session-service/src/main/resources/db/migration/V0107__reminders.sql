-- Which scorecards somebody was reminded of, and the how-manyth time that was.
create table reminder (
    organisation_id uuid        not null,
    session_id      uuid        not null references interview_session,
    member_id       uuid        not null,
    number          integer     not null check (number > 0),
    reminded_at     timestamptz not null,
    primary key (session_id, member_id, number)
);

alter table reminder enable row level security;
alter table reminder force row level security;
create policy tenant on reminder
    using (organisation_id = nullif(current_setting('rehearsal.organisation', true), '')::uuid)
    with check (organisation_id = nullif(current_setting('rehearsal.organisation', true), '')::uuid);

-- Sessions that have ended and are to be looked at again. Like the outbox it is read for all organisations together, and holds nothing
-- but ids.
create table reminder_queue (
    session_id      uuid        not null primary key,
    organisation_id uuid        not null,
    next_look       timestamptz not null
);
create index reminder_queue_by_time on reminder_queue (next_look);

-- The owner is subject to row level security as well, and is of no organisation here.
alter table interview_session no force row level security;
insert into reminder_queue (session_id, organisation_id, next_look)
select session_id, organisation_id, now() from interview_session where status = 'ended' and ended_at > now() - interval '14 days';
alter table interview_session force row level security;
