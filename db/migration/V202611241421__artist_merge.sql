-- Artists that were merged, and all that is needed to take it back within a week.
create sequence artist_merge_seq increment by 50;
create table artist_merge (
  id             bigint primary key,
  -- No foreign key: the one who was left may have been merged on.
  target_id      bigint not null,
  target_name    text not null check (length(target_name) between 1 and 300),
  -- One a line, as they were called.
  source_names   text not null,
  -- The target's row before and after; what is still as after can be put back to before.
  target_before  jsonb,
  target_after   jsonb,
  user_id        bigint references app_user (id) on delete set null,
  username       text check (length(username) <= 100),
  created_at     timestamptz not null,
  undone_at      timestamptz
);
create index artist_merge_target on artist_merge (target_id);
create index artist_merge_recent on artist_merge (created_at desc, id desc);

create table artist_merge_source (
  merge_id   bigint not null references artist_merge (id) on delete cascade,
  artist_id  bigint not null,
  position   integer not null,
  primary key (merge_id, artist_id)
);
create index artist_merge_source_artist on artist_merge_source (artist_id);

-- Rows as they were before (made = false), and rows that the merge gave the target (made = true).
create table artist_merge_row (
  id          bigint generated always as identity primary key,
  merge_id    bigint not null references artist_merge (id) on delete cascade,
  table_name  text not null,
  made        boolean not null default false,
  content     jsonb not null
);
create index artist_merge_row_merge on artist_merge_row (merge_id, table_name);

-- Whose picture it was.
create table artwork_move (
  merge_id          bigint not null references artist_merge (id) on delete cascade,
  artwork_id        bigint not null references artwork (id) on delete cascade,
  former_artist_id  bigint not null,
  former_chosen     boolean not null,
  primary key (merge_id, artwork_id)
);
create index artwork_move_artwork on artwork_move (artwork_id);
