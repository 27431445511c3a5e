-- Answers to POST requests with an Idempotency-Key, kept for a day: the same request gets the same
-- answer again instead of being carried out twice (ADR 0017).
create table kept_answer (
  caller       text        not null,
  key          varchar(255) not null,
  request_hash char(64)    not null,
  status       smallint,
  headers      jsonb,
  body         bytea,
  made_at      timestamptz not null,
  primary key (caller, key),
  check (status between 200 and 299)
);
create index kept_answer_made_at on kept_answer (made_at);
