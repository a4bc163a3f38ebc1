-- The same rule as before, on the column as it is and not on its text, so that an index on it serves.

do $$
declare
    name text;
    own  text := 'organisation_id = nullif(current_setting(''rehearsal.organisation'', true), '''')::uuid';
begin
    foreach name in array array['question_version', 'kit'] loop
        execute format('drop policy tenant_reads on %I', name);
        execute format('drop policy tenant_writes on %I', name);
        execute format('create policy tenant_reads on %I for select using (%s or organisation_id = ''00000000-0000-0000-0000-000000000000'')', name, own);
        execute format('create policy tenant_writes on %I for all using (%s) with check (%s)', name, own, own);
    end loop;
    foreach name in array array['member', 'candidate', 'interview_session', 'invitation', 'scorecard', 'scorecard_amendment',
                                'room_entry', 'room_refusal', 'room_snapshot'] loop
        execute format('drop policy tenant on %I', name);
        execute format('create policy tenant on %I using (%s) with check (%s)', name, own, own);
    end loop;
end
$$;
