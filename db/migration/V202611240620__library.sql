-- Artists ---------------------------------------------------------------------------------------
create sequence artist_seq increment by 50;
create table artist (
  id              bigint primary key,
  name            text not null check (length(name) between 1 and 300),
  -- What names are compared by: folded, without punctuation and leading article (library.NameKey).
  name_key        text not null check (length(name_key) between 1 and 300),
  sort_name       text not null collate "und-x-icu" check (length(sort_name) between 1 and 300),
  disambiguation  text check (length(disambiguation) <= 300),
  country         text check (country ~ '^[A-Z]{2}$'),
  formed_year     integer check (formed_year between 1000 and 2200),
  disbanded_year  integer check (disbanded_year between 1000 and 2200),
  biography       text check (length(biography) <= 100000),
  monitored       boolean not null default false,
  folder_name     text check (length(folder_name) <= 200),
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  version         integer not null default 0
);
-- Two artists may share a name only when something tells them apart.
create unique index artist_name on artist (name_key, coalesce(disambiguation, ''));
create index artist_sort on artist (sort_name, id);
create index artist_search on artist using gin (fold(name) gin_trgm_ops);

create sequence artist_alias_seq increment by 50;
create table artist_alias (
  id         bigint primary key,
  artist_id  bigint not null references artist (id) on delete cascade,
  name       text not null check (length(name) between 1 and 300),
  name_key   text not null check (length(name_key) between 1 and 300),
  locale     text check (length(locale) <= 35),
  unique (artist_id, name_key)
);
create index artist_alias_key on artist_alias (name_key);
create index artist_alias_search on artist_alias using gin (fold(name) gin_trgm_ops);

create table artist_external_id (
  source      text not null check (source ~ '^[a-z][a-z0-9_-]{0,39}$'),
  value       text not null check (length(value) between 1 and 200),
  artist_id   bigint not null references artist (id) on delete cascade,
  primary key (source, value)
);
create index artist_external_id_artist on artist_external_id (artist_id);

-- Videos ----------------------------------------------------------------------------------------
-- A song groups the videos of one musical work: official, live, lyric and so on.
create sequence song_seq increment by 50;
create table song (
  id          bigint primary key,
  title       text not null check (length(title) between 1 and 500),
  created_at  timestamptz not null
);

create sequence video_seq increment by 50;
create table video (
  id                 bigint primary key,
  title              text not null check (length(title) between 1 and 500),
  title_key          text not null check (length(title_key) between 1 and 500),
  sort_title         text not null collate "und-x-icu" check (length(sort_title) between 1 and 500),
  -- Credits as one line ("Queen & David Bowie"), kept by the entity so that lists and search need no join.
  artist_line        text not null default '' check (length(artist_line) <= 1000),
  artist_sort        text not null default '' collate "und-x-icu",
  kind               text not null default 'OFFICIAL' check (kind in ('OFFICIAL', 'LIVE', 'LYRIC', 'VISUALIZER', 'BEHIND_THE_SCENES', 'INTERVIEW', 'CONCERT', 'ACOUSTIC', 'REMIX', 'COVER', 'OTHER')),
  version_name       text check (length(version_name) <= 200),
  song_id            bigint references song (id) on delete set null,
  -- A release date is known to the year, the month or the day: precision says how much of it is true.
  release_date       date,
  release_precision  text check (release_precision in ('YEAR', 'MONTH', 'DAY')),
  album              text check (length(album) <= 500),
  label              text check (length(label) <= 300),
  description        text check (length(description) <= 100000),
  explicit           boolean,
  -- What a person or rule decided. Whether a file is there, running or failed is seen from facts (view video_state).
  intent             text not null default 'KNOWN' check (intent in ('KNOWN', 'WANTED', 'IGNORED')),
  -- Comma list of fields a person has edited and no source may change.
  locked_fields      text not null default '' check (length(locked_fields) <= 1000),
  search             tsvector generated always as (to_tsvector('simple', fold(artist_line || ' ' || title || ' ' || coalesce(album, '')))) stored,
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  version            integer not null default 0,
  check ((release_date is null) = (release_precision is null))
);
create index video_sort_title on video (sort_title, id);
create index video_artist_sort on video (artist_sort, sort_title, id);
create index video_release on video (release_date, id);
create index video_created on video (created_at desc, id desc);
create index video_title_key on video (title_key);
create index video_song on video (song_id) where song_id is not null;
create index video_search on video using gin (search);
create index video_search_near on video using gin (fold(artist_line || ' ' || title) gin_trgm_ops);

create sequence credit_seq increment by 50;
create table credit (
  id         bigint primary key,
  video_id   bigint not null references video (id) on delete cascade,
  artist_id  bigint not null references artist (id),
  role       text not null check (role in ('MAIN', 'FEATURED', 'REMIXER', 'PERFORMER', 'DIRECTOR', 'PRODUCER', 'OTHER')),
  position   integer not null check (position between 0 and 999),
  -- How the artist is called on this video, when not by his name.
  credited_as text check (length(credited_as) <= 300),
  unique (video_id, artist_id, role)
);
create index credit_artist on credit (artist_id, role, video_id);

create table video_external_id (
  source    text not null check (source ~ '^[a-z][a-z0-9_-]{0,39}$'),
  value     text not null check (length(value) between 1 and 200),
  video_id  bigint not null references video (id) on delete cascade,
  primary key (source, value)
);
create index video_external_id_video on video_external_id (video_id);

-- Where a video can be had from. Apart from video and file: a file outlives its link and a video has many links.
create sequence video_source_seq increment by 50;
create table video_source (
  id           bigint primary key,
  video_id     bigint not null references video (id) on delete cascade,
  url          text not null check (length(url) <= 2000),
  -- The same upload under another form of its address has the same key ("youtube:dQw4w9WgXcQ").
  source_key   text not null check (length(source_key) <= 300),
  channel      text check (length(channel) <= 300),
  title        text check (length(title) <= 500),
  state        text not null default 'UNCHECKED' check (state in ('UNCHECKED', 'AVAILABLE', 'GONE', 'BLOCKED', 'REJECTED')),
  reason_code  text check (length(reason_code) <= 60),
  checked_at   timestamptz,
  created_at   timestamptz not null,
  unique (video_id, source_key)
);
create index video_source_key on video_source (source_key);

create sequence genre_seq increment by 50;
create table genre (
  id        bigint primary key,
  name      text not null check (length(name) between 1 and 100),
  name_key  text not null unique check (length(name_key) between 1 and 100)
);
create table video_genre (
  video_id  bigint not null references video (id) on delete cascade,
  genre_id  bigint not null references genre (id) on delete cascade,
  primary key (video_id, genre_id)
);
create index video_genre_genre on video_genre (genre_id);

create sequence tag_seq increment by 50;
create table tag (
  id        bigint primary key,
  name      text not null check (length(name) between 1 and 100),
  name_key  text not null unique check (length(name_key) between 1 and 100)
);
create table video_tag (
  video_id  bigint not null references video (id) on delete cascade,
  tag_id    bigint not null references tag (id) on delete cascade,
  primary key (video_id, tag_id)
);
create index video_tag_tag on video_tag (tag_id);
create table artist_tag (
  artist_id  bigint not null references artist (id) on delete cascade,
  tag_id     bigint not null references tag (id) on delete cascade,
  primary key (artist_id, tag_id)
);
create index artist_tag_tag on artist_tag (tag_id);
