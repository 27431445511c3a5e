-- A folder that is away is seen when a row is read: a disk that comes and goes writes nothing here. So the rows keep HAVE
-- for what the view video_state calls OFFLINE, and name the folder.
create or replace view video_row_now as
select v.id as video_id,
       v.title,
       v.sort_title,
       v.artist_line,
       v.artist_sort,
       coalesce(c.credits, '{}') as credits,
       v.kind,
       v.version_name,
       v.release_date,
       v.release_precision,
       coalesce(v.release_date, 'infinity') as released_up,
       coalesce(v.release_date, '-infinity') as released_down,
       case s.state when 'OFFLINE' then 'HAVE' else s.state end as state,
       s.media_file_id,
       m.root_folder_id,
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

update video_row set state = 'HAVE' where state = 'OFFLINE';

-- The plans of these functions are kept by each connection and may be made while the tables are empty, when reading them
-- through looks cheapest. They always go by the ids they are given.
alter function video_row_refresh set enable_seqscan = off;
alter function video_row_refresh set enable_hashjoin = off;
alter function video_row_refresh set enable_mergejoin = off;

-- Neither must a plan made for one row be used for thousands: what has changed is found by comparing the two sets as wholes,
-- which no plan can do row against row.

-- A film that waits to be put away counts as failed when its job has given up on it; so downloads matter to the video of
-- the file they brought, too.
alter function video_row_of_stream set enable_seqscan = off;
alter function video_row_of_stream set plan_cache_mode = force_generic_plan;

create or replace function video_row_of_download() returns trigger language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  videos bigint[];
  files bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(video_id), array_agg(media_file_id) into videos, files from added;
  elsif tg_op = 'DELETE' then
    select array_agg(video_id), array_agg(media_file_id) into videos, files from removed;
  else
    select array_agg(video_id), array_agg(media_file_id) into videos, files
    from (
      (select id, state, video_id, media_file_id, job_id from added except all select id, state, video_id, media_file_id, job_id from removed)
      union all
      (select id, state, video_id, media_file_id, job_id from removed except all select id, state, video_id, media_file_id, job_id from added)
    ) changed;
  end if;
  if videos is not null then
    perform video_row_refresh(array(
      select distinct v.id
      from (select unnest(videos) as id union all select video_id from media_file where id = any (files)) v
      where v.id is not null
      order by 1));
  end if;
  return null;
end $$;

create or replace function video_row_of_artist() returns trigger language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  artists bigint[] := array(select id from (select id, name from added except select id, name from removed) changed);
begin
  if cardinality(artists) > 0 then
    perform video_row_refresh(array(select distinct video_id from credit where artist_id = any (artists) order by 1));
  end if;
  return null;
end $$;

create function video_row_of_job_item() returns trigger language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  files bigint[];
begin
  if tg_op = 'INSERT' then
    files := array(select subject_id from added where state = 'FAILED');
  elsif tg_op = 'DELETE' then
    files := array(select subject_id from removed where state = 'FAILED');
  else
    files := array(
      select subject_id from (
        select id, subject_id, state = 'FAILED' from added except select id, subject_id, state = 'FAILED' from removed) changed);
  end if;
  if cardinality(files) > 0 then
    -- Only the items of a download's job are about files; of others, at most a few videos too many are looked at.
    perform video_row_refresh(array(select distinct video_id from media_file where id = any (files) and video_id is not null order by 1));
  end if;
  return null;
end $$;
create trigger video_row_insert after insert on job_item referencing new table as added for each statement execute function video_row_of_job_item();
create trigger video_row_update after update on job_item referencing old table as removed new table as added for each statement execute function video_row_of_job_item();
create trigger video_row_delete after delete on job_item referencing old table as removed for each statement execute function video_row_of_job_item();
