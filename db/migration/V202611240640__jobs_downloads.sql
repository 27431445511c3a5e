-- Jobs: what a person sees. The work itself is cut into slices which db-scheduler hands to servers (ADR 0006, 0008).
create sequence job_seq increment by 50;
create table job (
  id            bigint primary key,
  kind          text not null check (kind ~ '^[a-z][a-z0-9-]{0,59}$'),
  -- PARTLY: done, but some items failed.
  state         text not null check (state in ('WAITING', 'RUNNING', 'STOPPING', 'STOPPED', 'DONE', 'PARTLY', 'FAILED')),
  trigger       text not null check (trigger in ('USER', 'SCHEDULE', 'API', 'SYSTEM')),
  started_by    bigint references app_user (id) on delete set null,
  -- What the job is about, for its title ("root folder /videos"); a subject id and a short label.
  subject_id    bigint,
  label         text check (length(label) <= 300),
  total         integer not null default 0 check (total >= 0),
  done          integer not null default 0 check (done >= 0),
  failed        integer not null default 0 check (failed >= 0),
  -- Finer progress inside the one item of a sweep, such as files seen; null when items are the measure.
  progress_done  bigint check (progress_done >= 0),
  progress_total bigint check (progress_total >= 0),
  -- What came out, as code and arguments ("scan.result", [312, 12, 0]); never text.
  result_code   text check (length(result_code) <= 60),
  result_arguments jsonb not null default '[]',
  stop_requested boolean not null default false,
  resumed       integer not null default 0,
  reason_code   text check (length(reason_code) <= 60),
  created_at    timestamptz not null,
  started_at    timestamptz,
  ended_at      timestamptz,
  version       integer not null default 0
);
create index job_recent on job (created_at desc, id desc);
create index job_open on job (kind, subject_id) where state in ('WAITING', 'RUNNING', 'STOPPING');

-- One thing to do in a job. The truth about what is done: a step done twice does no harm.
create sequence job_item_seq;
create table job_item (
  id           bigint primary key,
  job_id       bigint not null references job (id) on delete cascade,
  slice        integer not null check (slice >= 0),
  subject_id   bigint not null,
  -- Number of steps already done; the step that runs next is the one with this index.
  steps_done   integer not null default 0 check (steps_done >= 0),
  state        text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'FAILED')),
  step         text check (length(step) <= 60),
  reason_code  text check (length(reason_code) <= 100),
  reason       text check (length(reason) <= 1000),
  attempts     integer not null default 0,
  updated_at   timestamptz not null,
  unique (job_id, subject_id)
);
create index job_item_work on job_item (job_id, slice, id) where state = 'OPEN';
create index job_item_failed on job_item (job_id, id) where state = 'FAILED';

-- Each batch execution that worked on a slice, so that a job leads to its executions and the server that runs them.
create table job_execution (
  execution_id  bigint primary key,
  job_id        bigint not null references job (id) on delete cascade,
  slice         integer not null,
  server_id     text not null,
  started_at    timestamptz not null,
  ended_at      timestamptz,
  outcome       text check (length(outcome) <= 40)
);
create index job_execution_job on job_execution (job_id, slice);

-- Table of db-scheduler 16, as its documentation gives it for PostgreSQL.
create table scheduled_tasks (
  task_name             text not null,
  task_instance         text not null,
  task_data             bytea,
  execution_time        timestamptz not null,
  picked                boolean not null,
  picked_by             text,
  last_success          timestamptz,
  last_failure          timestamptz,
  consecutive_failures  int,
  last_heartbeat        timestamptz,
  version               bigint not null,
  priority              smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);

-- Downloads -------------------------------------------------------------------------------------
create sequence download_seq increment by 50;
create table download (
  id                bigint primary key,
  url               text not null check (length(url) between 1 and 2000),
  -- The same upload under another form of its address has the same key.
  source_key        text not null check (length(source_key) between 1 and 2000),
  video_id          bigint references video (id) on delete set null,
  title             text check (length(title) <= 500),
  artist_line       text check (length(artist_line) <= 500),
  site              text check (length(site) <= 200),
  state             text not null check (state in ('WAITING', 'RUNNING', 'PAUSED', 'RETRYING', 'DONE', 'REJECTED', 'FAILED', 'CANCELLED')),
  phase             text check (phase in ('FETCH', 'MERGE', 'CHECK', 'MOVE')),
  priority          integer not null default 0 check (priority between -10 and 10),
  -- Why it is in this state: a code and its arguments, never text.
  reason_code       text check (length(reason_code) <= 60),
  reason_arguments  jsonb not null default '[]',
  downloaded_bytes  bigint not null default 0 check (downloaded_bytes >= 0),
  total_bytes       bigint check (total_bytes >= 0),
  bytes_per_second  bigint check (bytes_per_second >= 0),
  eta_seconds       bigint check (eta_seconds >= 0),
  attempts          integer not null default 0 check (attempts >= 0),
  next_try_at       timestamptz not null,
  cancel_requested  boolean not null default false,
  claimed_by        text,
  heartbeat_at      timestamptz,
  requested_by      bigint references app_user (id) on delete set null,
  media_file_id     bigint references media_file (id) on delete set null,
  job_id            bigint references job (id) on delete set null,
  created_at        timestamptz not null,
  started_at        timestamptz,
  ended_at          timestamptz,
  version           integer not null default 0
);
-- One upload is fetched once at a time, however many people paste it.
create unique index download_open on download (md5(source_key)) where state in ('WAITING', 'RUNNING', 'PAUSED', 'RETRYING');
create index download_next on download (priority desc, next_try_at, id) where state in ('WAITING', 'RETRYING');
create index download_recent on download (created_at desc, id desc);
create index download_video on download (video_id);

-- What a video is like right now, seen from the facts. One word per video, the most pressing first.
create view video_state as
select v.id as video_id,
       case
         when f.id is not null and f.state = 'BROKEN' then 'FAILED'
         when f.id is not null and f.missing_since is not null then 'FILE_MISSING'
         when f.id is not null and f.place = 'STAGED' then 'PROCESSING'
         when f.id is not null then 'HAVE'
         when d.state = 'RUNNING' then 'DOWNLOADING'
         when d.state in ('WAITING', 'PAUSED', 'RETRYING') then 'QUEUED'
         when d.state = 'FAILED' and v.intent <> 'IGNORED' then 'FAILED'
         else v.intent
       end as state,
       f.id as media_file_id
from video v
left join lateral (
  select m.id, m.state, m.place, m.missing_since
  from media_file m
  where m.video_id = v.id
  order by (m.state <> 'BROKEN') desc, (m.missing_since is null) desc, m.height desc nulls last, m.id
  limit 1
) f on true
left join lateral (
  select w.state from download w where w.video_id = v.id order by w.id desc limit 1
) d on true;
