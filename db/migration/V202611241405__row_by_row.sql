-- Plans are kept by each connection, and a plan made while the tables are empty may join them in an order that compares
-- every row with every other once they are full. So each row is asked for by its id, in a subquery of its own that no plan
-- can take apart, and written by its key.
create or replace function video_row_refresh(ids bigint[]) returns void language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  if coalesce(cardinality(ids), 0) = 0 then
    return;
  end if;
  -- In the order of their ids, whoever asks; looked at anew only after that.
  perform 1
  from (select distinct id from unnest(ids) u (id) order by id) i
  cross join lateral (select 1 from video_row r where r.video_id = i.id offset 0 for no key update) l;
  insert into video_row as r
  select n.*
  from (select distinct id from unnest(ids) u (id) order by id) i
  cross join lateral (select * from video_row_now v where v.video_id = i.id offset 0) n
  on conflict (video_id) do update
  set title = excluded.title, sort_title = excluded.sort_title, artist_line = excluded.artist_line, artist_sort = excluded.artist_sort,
      credits = excluded.credits, kind = excluded.kind, version_name = excluded.version_name, release_date = excluded.release_date,
      release_precision = excluded.release_precision, released_up = excluded.released_up, released_down = excluded.released_down,
      state = excluded.state, media_file_id = excluded.media_file_id, root_folder_id = excluded.root_folder_id,
      duration_millis = excluded.duration_millis, width = excluded.width, height = excluded.height, bytes = excluded.bytes,
      video_codec = excluded.video_codec, container = excluded.container, has_file = excluded.has_file,
      has_subtitle = excluded.has_subtitle, source = excluded.source, content_hash = excluded.content_hash, colour = excluded.colour,
      added_at = excluded.added_at, version = excluded.version
  where (r.*) is distinct from (excluded.*);
end $$;

create or replace function video_text_write() returns trigger language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  ids bigint[];
begin
  if tg_op = 'INSERT' then
    ids := array(select id from added order by id);
  else
    ids := array(
      select id from (
        select id, title, artist_line, album from added except select id, title, artist_line, album from removed) d order by id);
  end if;
  if cardinality(ids) > 0 then
    insert into video_text as t
    select n.*
    from unnest(ids) i (id)
    cross join lateral (select * from video_text_now v where v.video_id = i.id offset 0) n
    on conflict (video_id) do update set title_key = excluded.title_key, hay = excluded.hay, search = excluded.search;
  end if;
  return null;
end $$;

create or replace function count_fold() returns bigint language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  artists bigint[];
  lines bigint;
begin
  if not pg_try_advisory_xact_lock(7200) then
    return 0;
  end if;
  with gone as (
    delete from video_count_delta returning topic, key, videos, bytes
  ), folded as (
    insert into video_count as c
    select topic, key, sum(videos), sum(bytes) from gone group by topic, key order by topic, key
    on conflict (topic, key) do update set videos = c.videos + excluded.videos, bytes = c.bytes + excluded.bytes
  )
  select count(*) into lines from gone;
  if lines > 0 then
    delete from video_count where videos = 0 and bytes = 0;
  end if;
  with gone as (delete from artist_stale returning artist_id)
  select array_agg(distinct artist_id order by artist_id) into artists from gone;
  if artists is not null then
    insert into artist_row as r
    select n.*
    from unnest(artists) i (id)
    cross join lateral (select * from artist_row_now a where a.artist_id = i.id offset 0) n
    on conflict (artist_id) do update
    set videos = excluded.videos, files = excluded.files, bytes = excluded.bytes, latest_at = excluded.latest_at,
        content_hash = excluded.content_hash, colour = excluded.colour;
  end if;
  return lines + coalesce(cardinality(artists), 0);
end $$;

-- The latest download of a video, whatever the planner believes of the table's size.
create index download_video_latest on download (video_id, id);
drop index download_video;
