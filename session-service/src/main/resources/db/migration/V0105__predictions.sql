-- What a candidate expects the result of each question to be, said before the feedback is released.

create table prediction (
    organisation_id uuid        not null,
    session_id      uuid        not null primary key references interview_session,
    levels          text        not null,
    updated_at      timestamptz not null
);

alter table prediction enable row level security;
alter table prediction force row level security;
create policy tenant on prediction
    using (organisation_id = nullif(current_setting('rehearsal.organisation', true), '')::uuid)
    with check (organisation_id = nullif(current_setting('rehearsal.organisation', true), '')::uuid);
