-- What has happened to each video. No foreign keys: what happened stays true when the video or the
-- account is gone. Ids grow with time, so that newest first is the order of the key.
create sequence video_event_seq;
create table video_event (
  id           bigint primary key default nextval('video_event_seq'),
  at           timestamptz not null,
  video_id     bigint not null,
  kind         text not null check (kind ~ '^[A-Z][A-Z_]{0,39}$'),
  -- Why, as a key of the message bundle; its arguments stand in detail under "arguments".
  reason_code  text check (length(reason_code) <= 100),
  detail       jsonb not null default '{}' check (length(detail::text) <= 20000),
  -- Who did it; null for the program itself.
  user_id      bigint,
  username     text check (length(username) <= 100)
);
create index video_event_video on video_event (video_id, id desc);
create index video_event_kind on video_event (kind, id desc);
create index video_event_at on video_event (at desc, id desc);
