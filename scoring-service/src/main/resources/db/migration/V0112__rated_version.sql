-- Which ratings an organisation has: changes with every transaction that changes any, and with the table.
create table rated_version (
    organisation_id uuid   not null primary key,
    origin          uuid   not null, -- drawn with the first change, so that a table built anew has another
    changes         bigint not null
);

alter table rated_version enable row level security;
alter table rated_version force row level security;
create policy own on rated_version
    using (organisation_id = nullif(current_setting('rehearsal.organisation', true), '')::uuid);
