-- Imports of more than a page: the text in parts until it is read, how far it is read, and what was remarkable. The id is the caller's
-- choice, so that asking twice makes one job; it is unique within its organisation only.
create table import_job (
    organisation_id uuid        not null,
    id              uuid        not null,
    name            text        not null,
    format          text        not null,
    skip_known      boolean     not null,
    status          text        not null check (status in ('receiving', 'waiting', 'running', 'done', 'broken-off')),
    parts           integer     not null default 0,
    bytes           bigint      not null default 0,
    bytes_read      bigint      not null default 0,
    place           integer     not null default 0, -- the last item of the text that is dealt with
    line            integer     not null default 0, -- the last line of the text that is dealt with
    created         integer     not null default 0,
    refused         integer     not null default 0,
    known           integer     not null default 0,
    alike           integer     not null default 0,
    unread          integer     not null default 0,
    reason          text,
    created_at      timestamptz not null,
    created_by      uuid        not null,
    changed_at      timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz,
    primary key (organisation_id, id)
);

create table import_part (
    organisation_id uuid    not null,
    job_id          uuid    not null,
    part            integer not null,
    text            bytea   not null,
    primary key (organisation_id, job_id, part),
    foreign key (organisation_id, job_id) references import_job (organisation_id, id) on delete cascade
);

create table import_remark (
    organisation_id uuid    not null,
    job_id          uuid    not null,
    number          integer not null,
    remark          jsonb   not null,
    primary key (organisation_id, job_id, number),
    foreign key (organisation_id, job_id) references import_job (organisation_id, id) on delete cascade
);

-- Which jobs wait for a worker or have one; whoever works on a job renews the claim with every batch. Names nothing but ids, since a
-- worker looks here before it knows in whose name it will work; the job itself is behind row level security. Not a tenant's data.
create table import_queue (
    organisation  uuid        not null,
    job           uuid        not null,
    queued_at     timestamptz not null,
    claim         uuid,
    claimed_until timestamptz not null,
    attempts      integer     not null default 0,
    primary key (organisation, job)
);

do $$
declare
    name text;
begin
    foreach name in array array ['import_job', 'import_part', 'import_remark'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own on %I using (organisation_id = organisation_of_transaction())'
            || ' with check (organisation_id = organisation_of_transaction())', name);
    end loop;
end
$$;
