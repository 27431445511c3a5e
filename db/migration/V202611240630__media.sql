-- Root folders: the folders a library lives in. Everything below is stored relative to one of them.
create sequence root_folder_seq increment by 50;
create table root_folder (
  id             bigint primary key,
  path           text not null unique check (length(path) between 1 and 4000),
  -- Written into the folder at adding time and looked for before anything is called missing:
  -- an empty mount point is not the library.
  marker         text not null,
  last_scan_at   timestamptz,
  last_scan_millis bigint,
  created_at     timestamptz not null,
  version        integer not null default 0
);

create sequence media_file_seq increment by 50;
create table media_file (
  id               bigint primary key,
  -- Null while a scanned file has not been matched to a video yet.
  video_id         bigint references video (id) on delete set null,
  -- STAGED: below the data folder's staging/, on its way in. LIBRARY: below its root folder.
  place            text not null check (place in ('STAGED', 'LIBRARY')),
  root_folder_id   bigint references root_folder (id),
  relative_path    text not null check (length(relative_path) between 1 and 4000),
  size_bytes       bigint not null check (size_bytes >= 0),
  modified_at      timestamptz not null,
  -- FOUND: seen by the scan, not opened. PROBED: facts below are true. BROKEN: cannot be read as a video.
  state            text not null default 'FOUND' check (state in ('FOUND', 'PROBED', 'BROKEN')),
  -- When the file was not where it should be, while its root folder was there.
  missing_since    timestamptz,
  reason_code      text check (length(reason_code) <= 60),
  container        text check (length(container) <= 60),
  duration_millis  bigint check (duration_millis >= 0),
  bit_rate         bigint check (bit_rate >= 0),
  video_codec      text check (length(video_codec) <= 40),
  audio_codec      text check (length(audio_codec) <= 40),
  width            integer check (width between 0 and 65536),
  height           integer check (height between 0 and 65536),
  frame_rate       double precision,
  tag_title        text check (length(tag_title) <= 500),
  tag_artist       text check (length(tag_artist) <= 500),
  probed_at        timestamptz,
  placed_at        timestamptz,
  created_at       timestamptz not null,
  version          integer not null default 0,
  check ((place = 'LIBRARY') = (root_folder_id is not null))
);
create unique index media_file_path on media_file (coalesce(root_folder_id, 0), relative_path);
create index media_file_video on media_file (video_id);
create index media_file_found on media_file (id) where state = 'FOUND';

create sequence media_stream_seq increment by 50;
create table media_stream (
  id             bigint primary key,
  media_file_id  bigint not null references media_file (id) on delete cascade,
  position       integer not null,
  kind           text not null check (kind in ('VIDEO', 'AUDIO', 'SUBTITLE', 'ATTACHMENT', 'DATA')),
  codec          text check (length(codec) <= 40),
  profile        text check (length(profile) <= 60),
  level          integer,
  pixel_format   text check (length(pixel_format) <= 40),
  bit_depth      integer,
  hdr            text check (length(hdr) <= 20),
  width          integer,
  height         integer,
  sample_aspect  text check (length(sample_aspect) <= 20),
  frame_rate     double precision,
  rotation       integer,
  channels       integer,
  sample_rate    integer,
  bit_rate       bigint,
  language       text check (length(language) <= 35),
  title          text check (length(title) <= 300),
  is_default     boolean not null default false,
  is_forced      boolean not null default false,
  is_picture     boolean not null default false,
  unique (media_file_id, position)
);

-- Pictures made from or found for a video or an artist. The file is artwork/<hash prefix>/<hash>-<width>.jpg.
create sequence artwork_seq increment by 50;
create table artwork (
  id             bigint primary key,
  video_id       bigint references video (id) on delete cascade,
  artist_id      bigint references artist (id) on delete cascade,
  media_file_id  bigint references media_file (id) on delete set null,
  kind           text not null check (kind in ('POSTER', 'SPRITE', 'THUMB', 'FANART', 'BANNER', 'LOGO')),
  content_hash   text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  width          integer not null,
  height         integer not null,
  -- "#rrggbb", shown while the picture loads and beside narrow pictures.
  colour         text check (colour ~ '^#[0-9a-f]{6}$'),
  origin         text not null check (origin in ('FILM', 'EMBEDDED', 'SIDECAR', 'SOURCE', 'UPLOAD')),
  chosen         boolean not null default true,
  created_at     timestamptz not null,
  check (num_nonnulls(video_id, artist_id) = 1)
);
create unique index artwork_chosen_video on artwork (video_id, kind) where chosen and video_id is not null;
create unique index artwork_chosen_artist on artwork (artist_id, kind) where chosen and artist_id is not null;
create index artwork_file on artwork (media_file_id);

create table watch_state (
  user_id          bigint not null references app_user (id) on delete cascade,
  video_id         bigint not null references video (id) on delete cascade,
  position_millis  bigint not null default 0 check (position_millis >= 0),
  plays            integer not null default 0 check (plays >= 0),
  last_played_at   timestamptz,
  favourite        boolean not null default false,
  rating           integer check (rating between 0 and 10),
  primary key (user_id, video_id)
);
create index watch_state_video on watch_state (video_id);
