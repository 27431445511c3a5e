-- Folders of one account's playlists, at most five levels deep (playlist.PlaylistFolders).
create sequence playlist_folder_seq increment by 50;
create table playlist_folder (
  id          bigint primary key,
  owner_id    bigint not null references app_user (id),
  parent_id   bigint references playlist_folder (id),
  name        text not null collate "und-x-icu" check (length(name) between 1 and 200),
  created_at  timestamptz not null,
  version     integer not null default 0,
  check (parent_id <> id)
);
create index playlist_folder_owner on playlist_folder (owner_id, name, id);
create index playlist_folder_parent on playlist_folder (parent_id) where parent_id is not null;

create sequence playlist_seq increment by 50;
create table playlist (
  id               bigint primary key,
  owner_id         bigint not null references app_user (id),
  folder_id        bigint references playlist_folder (id) on delete set null,
  name             text not null collate "und-x-icu" check (length(name) between 1 and 200),
  description      text check (length(description) <= 2000),
  kind             text not null check (kind in ('MANUAL', 'SMART')),
  sharing          text not null default 'PRIVATE' check (sharing in ('PRIVATE', 'SHARED')),
  featured         boolean not null default false,
  -- Whether a video may stand in it more than once.
  duplicates       boolean not null default true,
  -- Of a smart one: which videos (library.VideoRule as JSON), in which order, how many at most.
  rule             jsonb,
  sort_key         text check (length(sort_key) <= 40),
  sort_descending  boolean not null default false,
  most_videos      integer check (most_videos between 1 and 10000),
  most_minutes     integer check (most_minutes between 1 and 100000),
  -- The cover: the poster of a video as it is at any time, or a picture that was uploaded; neither means the first posters.
  cover_video_id   bigint references video (id) on delete set null,
  cover_hash       text check (cover_hash ~ '^[0-9a-f]{64}$'),
  cover_colour     text check (cover_colour ~ '^#[0-9a-f]{6}$'),
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  version          integer not null default 0,
  check ((kind = 'SMART') = (rule is not null)),
  check (kind = 'MANUAL' or sort_key is not null),
  check (not featured or sharing = 'SHARED'),
  check (cover_video_id is null or cover_hash is null)
);
create index playlist_owner on playlist (owner_id, name, id);
create index playlist_shared on playlist (name, id) where sharing = 'SHARED';
create index playlist_featured on playlist (name, id) where featured;
create index playlist_in_folder on playlist (folder_id) where folder_id is not null;
create index playlist_cover on playlist (cover_video_id) where cover_video_id is not null;
create index playlist_search on playlist using gin (fold(name) gin_trgm_ops);

-- What stands in a manual playlist. Positions have gaps, so that moving a few rows writes those alone; they are unique
-- when a statement has ended, so that one statement may spread them anew.
create sequence playlist_entry_seq;
create table playlist_entry (
  id           bigint primary key,
  playlist_id  bigint not null references playlist (id) on delete cascade,
  video_id     bigint not null references video (id) on delete cascade,
  position     bigint not null,
  note         text check (length(note) between 1 and 500),
  added_by     bigint references app_user (id) on delete set null,
  added_at     timestamptz not null,
  constraint playlist_entry_place unique (playlist_id, position) deferrable initially immediate
);
create index playlist_entry_video on playlist_entry (video_id);
create index playlist_entry_adder on playlist_entry (added_by) where added_by is not null;
