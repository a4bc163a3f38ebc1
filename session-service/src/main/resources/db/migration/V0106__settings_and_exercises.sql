-- What an organisation has set for itself; without a row the usual values hold.

create table organisation_settings (
    organisation_id    uuid        not null primary key,
    revision           integer     not null check (revision > 0),
    require_gym        integer     not null check (require_gym between 0 and 12),
    suggestions        boolean     not null,
    remind             boolean     not null,
    remind_after_hours text[]      not null,
    updated_by         uuid        not null,
    updated_at         timestamptz not null
);

-- Which exercises of the gym a member has done: a copy, fed by events.
create table exercise_done (
    organisation_id uuid not null,
    member_id       uuid not null,
    exercise        text not null,
    primary key (member_id, exercise)
);

do $$
declare
    name text;
    own  text := 'organisation_id = nullif(current_setting(''rehearsal.organisation'', true), '''')::uuid';
begin
    foreach name in array array['organisation_settings', 'exercise_done'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (%s) with check (%s)', name, own, own);
    end loop;
end
$$;
