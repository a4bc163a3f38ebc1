-- Events that can never be sent as they are: kept with the reason, passed over by the relay. Set both to null to have one tried again.
alter table outbox
    add column set_aside_at     timestamptz,
    add column set_aside_reason text;
drop index outbox_waiting;
create index outbox_waiting on outbox (seq) where published_at is null and set_aside_at is null;
