-- What lists show of a video, filter and order by: one row per video, derived, never written by the application. What
-- is true of a video right now is computed in one place, the view video_row_now; triggers keep the table equal to it.
-- Nothing a list can be ordered by is null, so that one index serves both directions and pages can go on behind any row.

-- The best file first; a file outlives its download, so downloads only count while there is none.
create view video_row_now as
select v.id as video_id,
       v.title,
       v.sort_title,
       v.artist_line,
       v.artist_sort,
       -- Three texts each: artist id, role, name as it stands on this video.
       coalesce(c.credits, '{}') as credits,
       v.kind,
       v.version_name,
       v.release_date,
       v.release_precision,
       -- The undated come last in either direction.
       coalesce(v.release_date, 'infinity') as released_up,
       coalesce(v.release_date, '-infinity') as released_down,
       s.state,
       s.media_file_id,
       m.root_folder_id,
       -- 0 when there is no file, or nobody has looked into it yet.
       coalesce(m.duration_millis, 0) as duration_millis,
       coalesce(m.width, 0) as width,
       coalesce(m.height, 0) as height,
       coalesce(b.bytes, 0) as bytes,
       m.video_codec,
       m.container,
       s.media_file_id is not null and m.missing_since is null as has_file,
       exists (select 1 from media_stream t where t.media_file_id = s.media_file_id and t.kind = 'SUBTITLE') as has_subtitle,
       o.source,
       p.content_hash,
       p.colour,
       v.created_at as added_at,
       v.version
from video v
join video_state s on s.video_id = v.id
left join media_file m on m.id = s.media_file_id
left join artwork p on p.video_id = v.id and p.kind = 'POSTER' and p.chosen
left join lateral (
  select sum(f.size_bytes)::bigint as bytes from media_file f where f.video_id = v.id and f.missing_since is null
) b on true
left join lateral (
  select array_agg(w.text order by k.position, k.id, w.place) as credits
  from credit k
  join artist a on a.id = k.artist_id
  cross join lateral (values (1, k.artist_id::text), (2, k.role), (3, coalesce(k.credited_as, a.name))) w (place, text)
  where k.video_id = v.id
) c on true
left join lateral (
  select split_part(u.source_key, ':', 1) as source from video_source u where u.video_id = v.id order by u.id limit 1
) o on true;

create table video_row (
  video_id           bigint primary key references video (id) on delete cascade,
  title              text not null,
  sort_title         text not null collate "und-x-icu",
  artist_line        text not null,
  artist_sort        text not null collate "und-x-icu",
  credits            text[] not null,
  kind               text not null,
  version_name       text,
  release_date       date,
  release_precision  text,
  released_up        date not null,
  released_down      date not null,
  state              text not null,
  media_file_id      bigint,
  root_folder_id     bigint,
  duration_millis    bigint not null,
  width              integer not null,
  height             integer not null,
  bytes              bigint not null,
  video_codec        text,
  container          text,
  has_file           boolean not null,
  has_subtitle       boolean not null,
  source             text,
  content_hash       text,
  colour             text,
  added_at           timestamptz not null,
  version            integer not null
);
insert into video_row select * from video_row_now order by video_id;

-- Each order alone and within one state. Readers far into a list walk the index alone, so it must hold the id.
create index video_row_title on video_row (sort_title, video_id);
create index video_row_artist on video_row (artist_sort, sort_title, video_id);
create index video_row_released_up on video_row (released_up, video_id);
create index video_row_released_down on video_row (released_down, video_id);
create index video_row_added on video_row (added_at, video_id);
create index video_row_duration on video_row (duration_millis, video_id);
create index video_row_height on video_row (height, video_id);
create index video_row_bytes on video_row (bytes, video_id);
create index video_row_state_title on video_row (state, sort_title, video_id);
create index video_row_state_artist on video_row (state, artist_sort, sort_title, video_id);
create index video_row_state_released_up on video_row (state, released_up, video_id);
create index video_row_state_released_down on video_row (state, released_down, video_id);
create index video_row_state_added on video_row (state, added_at, video_id);
create index video_row_state_duration on video_row (state, duration_millis, video_id);
create index video_row_state_height on video_row (state, height, video_id);
create index video_row_state_bytes on video_row (state, bytes, video_id);
create index video_row_kind on video_row (kind, added_at, video_id);

-- A deep page is read from the index only where the table is known to be all visible.
alter table video_row set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

-- The video table is not ordered by any more.
drop index video_sort_title;
drop index video_artist_sort;
drop index video_release;
drop index video_release_latest;
drop index video_created;

-- Makes the rows of these videos true. They are locked in the order of their ids, whoever asks, and looked at again only
-- after that: two changes of one video at a time see each other, and two of several videos do not wait in a circle.
-- The plan is the same for one id and for thousands; making it anew each time would cost more than the work.
create function video_row_refresh(ids bigint[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  found_rows bigint;
begin
  if coalesce(cardinality(ids), 0) = 0 then
    return;
  end if;
  perform 1 from video_row where video_id = any (ids) order by video_id for no key update;
  get diagnostics found_rows = row_count;
  update video_row r
  set title = n.title, sort_title = n.sort_title, artist_line = n.artist_line, artist_sort = n.artist_sort,
      credits = n.credits, kind = n.kind, version_name = n.version_name, release_date = n.release_date,
      release_precision = n.release_precision, released_up = n.released_up, released_down = n.released_down,
      state = n.state, media_file_id = n.media_file_id, root_folder_id = n.root_folder_id,
      duration_millis = n.duration_millis, width = n.width, height = n.height, bytes = n.bytes,
      video_codec = n.video_codec, container = n.container, has_file = n.has_file, has_subtitle = n.has_subtitle,
      source = n.source, content_hash = n.content_hash, colour = n.colour, added_at = n.added_at, version = n.version
  from video_row_now n
  where n.video_id = any (ids) and r.video_id = n.video_id and (r.*) is distinct from (n.*);
  if found_rows < cardinality(ids) then
    insert into video_row
    select n.* from video_row_now n
    where n.video_id = any (ids) and not exists (select 1 from video_row r where r.video_id = n.video_id)
    order by n.video_id
    on conflict (video_id) do nothing;
  end if;
end $$;

-- Triggers: once per statement, with the rows it wrote. A name of a transition table that an event does not have is no
-- fault as long as its branch is not taken.
create function video_row_of_video() returns trigger language plpgsql as $$
begin
  perform video_row_refresh(array(select id from added order by id));
  return null;
end $$;
create trigger video_row_insert after insert on video referencing new table as added for each statement execute function video_row_of_video();
create trigger video_row_update after update on video referencing new table as added for each statement execute function video_row_of_video();

-- Credits, files, pictures and sources all name their video in video_id.
create function video_row_of_part() returns trigger language plpgsql as $$
declare
  ids bigint[];
begin
  if tg_op = 'INSERT' then
    ids := array(select distinct video_id from added where video_id is not null order by 1);
  elsif tg_op = 'DELETE' then
    ids := array(select distinct video_id from removed where video_id is not null order by 1);
  else
    ids := array(select video_id from added where video_id is not null union select video_id from removed where video_id is not null order by 1);
  end if;
  perform video_row_refresh(ids);
  return null;
end $$;
create trigger video_row_insert after insert on credit referencing new table as added for each statement execute function video_row_of_part();
create trigger video_row_update after update on credit referencing old table as removed new table as added for each statement execute function video_row_of_part();
create trigger video_row_delete after delete on credit referencing old table as removed for each statement execute function video_row_of_part();
create trigger video_row_insert after insert on media_file referencing new table as added for each statement execute function video_row_of_part();
create trigger video_row_update after update on media_file referencing old table as removed new table as added for each statement execute function video_row_of_part();
create trigger video_row_delete after delete on media_file referencing old table as removed for each statement execute function video_row_of_part();
create trigger video_row_insert after insert on artwork referencing new table as added for each statement execute function video_row_of_part();
create trigger video_row_update after update on artwork referencing old table as removed new table as added for each statement execute function video_row_of_part();
create trigger video_row_delete after delete on artwork referencing old table as removed for each statement execute function video_row_of_part();
create trigger video_row_insert after insert on video_source referencing new table as added for each statement execute function video_row_of_part();
create trigger video_row_update after update on video_source referencing old table as removed new table as added for each statement execute function video_row_of_part();
create trigger video_row_delete after delete on video_source referencing old table as removed for each statement execute function video_row_of_part();

-- A running download notes its bytes all the time; only its state and its video matter here.
create function video_row_of_download() returns trigger language plpgsql as $$
declare
  ids bigint[];
begin
  if tg_op = 'INSERT' then
    ids := array(select distinct video_id from added where video_id is not null order by 1);
  elsif tg_op = 'DELETE' then
    ids := array(select distinct video_id from removed where video_id is not null order by 1);
  else
    ids := array(
      select distinct v.id from added n join removed o using (id) cross join lateral (values (n.video_id), (o.video_id)) v (id)
      where (n.state <> o.state or n.video_id is distinct from o.video_id) and v.id is not null order by 1);
  end if;
  perform video_row_refresh(ids);
  return null;
end $$;
create trigger video_row_insert after insert on download referencing new table as added for each statement execute function video_row_of_download();
create trigger video_row_update after update on download referencing old table as removed new table as added for each statement execute function video_row_of_download();
create trigger video_row_delete after delete on download referencing old table as removed for each statement execute function video_row_of_download();

create function video_row_of_stream() returns trigger language plpgsql as $$
declare
  files bigint[];
begin
  if tg_op = 'INSERT' then
    files := array(select media_file_id from added where kind = 'SUBTITLE');
  elsif tg_op = 'DELETE' then
    files := array(select media_file_id from removed where kind = 'SUBTITLE');
  else
    files := array(select media_file_id from added union select media_file_id from removed);
  end if;
  if cardinality(files) > 0 then
    perform video_row_refresh(array(select distinct video_id from media_file where id = any (files) and video_id is not null order by 1));
  end if;
  return null;
end $$;
create trigger video_row_insert after insert on media_stream referencing new table as added for each statement execute function video_row_of_stream();
create trigger video_row_update after update on media_stream referencing old table as removed new table as added for each statement execute function video_row_of_stream();
create trigger video_row_delete after delete on media_stream referencing old table as removed for each statement execute function video_row_of_stream();

create function video_row_of_artist() returns trigger language plpgsql as $$
declare
  artists bigint[] := array(select n.id from added n join removed o using (id) where n.name <> o.name);
begin
  if cardinality(artists) > 0 then
    perform video_row_refresh(array(select distinct video_id from credit where artist_id = any (artists) order by 1));
  end if;
  return null;
end $$;
create trigger video_row_update after update on artist referencing old table as removed new table as added for each statement execute function video_row_of_artist();
