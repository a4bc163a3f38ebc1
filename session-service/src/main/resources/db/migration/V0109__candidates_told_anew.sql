-- Before V0104 a candidate whose redeemed link was withdrawn got another id, and nobody was told: what was scheduled had been told with the
-- first one, whose row is gone. So these interviews are told once more, with the candidate known here, under a higher revision, and whoever
-- keeps a copy has the latest. Some are told whose candidate is the same as ever, which changes nothing.

-- The owner is subject to row level security as well, and is of no organisation here.
alter table interview_session no force row level security;
alter table invitation no force row level security;

with renewed as (
    update interview_session s set revision = revision + 1
    where exists (select from invitation i
                  where i.session_id = s.session_id and i.redeemed_at is not null and i.revoked_at is not null)
    returning s.*
)
insert into outbox (id, topic, key, type, organisation_id, event_time, data)
select gen_random_uuid(), 'sessions', session_id::text, 'session.scheduled.v1', organisation_id, now(),
       convert_to(
               jsonb_build_object(
                       'session', session_id,
                       'candidate', candidate_id,
                       'panel', to_jsonb(panel),
                       'kit', kit_id,
                       'items', coalesce(
                               (select jsonb_agg(jsonb_build_object(
                                       'question', item -> 'question', 'version', item -> 'version',
                                       'minutes', item -> 'minutes', 'weight', item -> 'weight') order by place)
                                from jsonb_array_elements(items::jsonb -> 'items') with ordinality as i (item, place)), '[]'),
                       'startsAt', to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                       'minutes', minutes,
                       'zone', zone,
                       'revision', revision)::text,
               'UTF8')
from renewed;

alter table interview_session force row level security;
alter table invitation force row level security;
