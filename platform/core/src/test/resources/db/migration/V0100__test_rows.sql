create table remembered (
    id              uuid primary key,
    organisation_id uuid not null,
    text            text not null
);
alter table remembered enable row level security;
alter table remembered force row level security;
create policy own on remembered
    using (organisation_id = nullif(current_setting('rehearsal.organisation', true), '')::uuid);
