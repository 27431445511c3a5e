-- Lyrics of a video, one plain and one timed text for each language.
create sequence video_lyrics_seq increment by 50;
create table video_lyrics (
  id          bigint primary key,
  video_id    bigint not null references video (id) on delete cascade,
  -- BCP 47, "und" when nobody knows.
  language    text not null check (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' and length(language) <= 35),
  format      text not null check (format in ('PLAIN', 'LRC')),
  content     text not null check (length(content) between 1 and 65536),
  -- Where it came from, such as a service or a file; null when a person wrote it here.
  origin      text check (length(origin) <= 100),
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  version     integer not null default 0,
  unique (video_id, language, format)
);
