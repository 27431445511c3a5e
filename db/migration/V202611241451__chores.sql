-- How work that comes back by itself went the last time; when it comes back stands in scheduled_tasks.
create table chore_run (
  name        text primary key check (name ~ '^[a-z][a-z-]{0,59}$'),
  started_at  timestamptz not null,
  -- Null while it is being done, or when a server died over it.
  millis      bigint check (millis >= 0),
  failed      boolean not null default false
);
