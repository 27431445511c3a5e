-- Since when a root folder's disk is away; each server looks every few seconds. What lies in it is neither missing nor
-- at hand, and is called OFFLINE.
alter table root_folder add column away_since timestamptz;

-- Which download brought a file, for the files that wait to be put away.
create index download_media_file on download (media_file_id) where media_file_id is not null;

-- As before, and besides: OFFLINE, and FAILED while the job that should put a film into the library has given up on it.
create or replace view video_state as
select v.id as video_id,
       case
         when f.id is not null and f.state = 'BROKEN' then 'FAILED'
         when f.id is not null and f.missing_since is not null then 'FILE_MISSING'
         when f.id is not null and f.place = 'STAGED' then
           case
             when exists (
               select 1
               from download w
               join job_item i on i.job_id = w.job_id and i.subject_id = w.media_file_id
               where w.media_file_id = f.id and i.state = 'FAILED'
             ) then 'FAILED'
             else 'PROCESSING'
           end
         when f.id is not null and exists (
           select 1 from root_folder r where r.id = f.root_folder_id and r.away_since is not null
         ) then 'OFFLINE'
         when f.id is not null then 'HAVE'
         when d.state = 'RUNNING' then 'DOWNLOADING'
         when d.state in ('WAITING', 'PAUSED', 'RETRYING') then 'QUEUED'
         when d.state = 'FAILED' and v.intent <> 'IGNORED' then 'FAILED'
         else v.intent
       end as state,
       f.id as media_file_id
from video v
left join lateral (
  select m.id, m.state, m.place, m.missing_since, m.root_folder_id
  from media_file m
  where m.video_id = v.id
  order by (m.state <> 'BROKEN') desc, (m.missing_since is null) desc, m.height desc nulls last, m.id
  limit 1
) f on true
left join lateral (
  select w.state from download w where w.video_id = v.id order by w.id desc limit 1
) d on true;
