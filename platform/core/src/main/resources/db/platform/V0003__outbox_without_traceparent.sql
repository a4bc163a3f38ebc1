-- Nothing has written or read it since the header left the events.
alter table outbox drop column traceparent;
