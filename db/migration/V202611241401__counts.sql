-- Numbers that pages show of everything at once. Whoever changes a video only adds lines to a list of differences, which
-- nobody waits for; a task adds them up now and then (count_fold). The truth at any moment is the sum of both tables.
create table video_count (
  topic   text not null,
  key     text not null,
  videos  bigint not null,
  bytes   bigint not null,
  primary key (topic, key)
);
create table video_count_delta (
  topic   text not null,
  key     text not null,
  videos  bigint not null,
  bytes   bigint not null
);
create index video_count_delta_topic on video_count_delta (topic, key);

-- The classes people speak of; a height in between belongs to the lower one.
create function height_class(height integer) returns text language sql immutable parallel safe
return case when height >= 2000 then '2160' when height >= 1300 then '1440' when height >= 1000 then '1080'
            when height >= 700 then '720' when height >= 560 then '576' when height >= 460 then '480' when height > 0 then '360' end;

create function year_text(day date) returns text language sql immutable parallel safe
return extract(year from day)::integer::text;

-- What is counted of the rows of video_row; n is 1 or -1.
create function video_row_count() returns trigger language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  changed bigint[];
begin
  if tg_op = 'INSERT' then
    insert into video_count_delta
    select t.topic, t.key, count(*), sum(r.bytes)
    from added r
    cross join lateral (values ('STATUS', r.state), ('KIND', r.kind), ('YEAR', year_text(r.release_date)), ('HEIGHT', height_class(r.height)),
      ('CODEC', r.video_codec), ('SOURCE', r.source), ('FILE', r.has_file::text), ('SUBTITLE', r.has_subtitle::text),
      ('READY', case r.state when 'HAVE' then r.root_folder_id::text end)) t (topic, key)
    where t.key is not null
    group by 1, 2;
  elsif tg_op = 'DELETE' then
    insert into video_count_delta
    select t.topic, t.key, -count(*), -sum(r.bytes)
    from removed r
    cross join lateral (values ('STATUS', r.state), ('KIND', r.kind), ('YEAR', year_text(r.release_date)), ('HEIGHT', height_class(r.height)),
      ('CODEC', r.video_codec), ('SOURCE', r.source), ('FILE', r.has_file::text), ('SUBTITLE', r.has_subtitle::text),
      ('READY', case r.state when 'HAVE' then r.root_folder_id::text end)) t (topic, key)
    where t.key is not null
    group by 1, 2;
  else
    insert into video_count_delta
    select t.topic, t.key, sum(r.n), sum(r.n * r.bytes)
    from (
      select 1 as n, state, kind, release_date, height, video_codec, source, has_file, has_subtitle, root_folder_id, bytes from added
      union all
      select -1, state, kind, release_date, height, video_codec, source, has_file, has_subtitle, root_folder_id, bytes from removed
    ) r
    cross join lateral (values ('STATUS', r.state), ('KIND', r.kind), ('YEAR', year_text(r.release_date)), ('HEIGHT', height_class(r.height)),
      ('CODEC', r.video_codec), ('SOURCE', r.source), ('FILE', r.has_file::text), ('SUBTITLE', r.has_subtitle::text),
      ('READY', case r.state when 'HAVE' then r.root_folder_id::text end)) t (topic, key)
    where t.key is not null
    group by 1, 2
    having sum(r.n) <> 0 or sum(r.n * r.bytes) <> 0;
    changed := array(
      select video_id from (
        select video_id, has_file, bytes, added_at, content_hash, colour from added
        except select video_id, has_file, bytes, added_at, content_hash, colour from removed) d);
    if cardinality(changed) > 0 then
      insert into artist_stale select distinct artist_id from credit where video_id = any (changed);
    end if;
  end if;
  return null;
end $$;
create trigger video_row_count_insert after insert on video_row referencing new table as added for each statement execute function video_row_count();
create trigger video_row_count_update after update on video_row referencing old table as removed new table as added for each statement execute function video_row_count();
create trigger video_row_count_delete after delete on video_row referencing old table as removed for each statement execute function video_row_count();

-- Links of genres and tags: the arguments are the topic and the column that is counted; the second may be missing, then
-- the rows are counted under the empty key.
create function link_count() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into video_count_delta select tg_argv[0], coalesce(to_jsonb(r) ->> tg_argv[1], ''), count(*), 0 from added r group by 2;
  end if;
  if tg_op <> 'INSERT' then
    insert into video_count_delta select tg_argv[0], coalesce(to_jsonb(r) ->> tg_argv[1], ''), -count(*), 0 from removed r group by 2;
  end if;
  return null;
end $$;
create trigger count_insert after insert on video_genre referencing new table as added for each statement execute function link_count('GENRE', 'genre_id');
create trigger count_update after update on video_genre referencing old table as removed new table as added for each statement execute function link_count('GENRE', 'genre_id');
create trigger count_delete after delete on video_genre referencing old table as removed for each statement execute function link_count('GENRE', 'genre_id');
create trigger count_insert after insert on video_tag referencing new table as added for each statement execute function link_count('TAG', 'tag_id');
create trigger count_update after update on video_tag referencing old table as removed new table as added for each statement execute function link_count('TAG', 'tag_id');
create trigger count_delete after delete on video_tag referencing old table as removed for each statement execute function link_count('TAG', 'tag_id');
create trigger count_insert after insert on artist_tag referencing new table as added for each statement execute function link_count('ARTIST_TAG', 'tag_id');
create trigger count_update after update on artist_tag referencing old table as removed new table as added for each statement execute function link_count('ARTIST_TAG', 'tag_id');
create trigger count_delete after delete on artist_tag referencing old table as removed for each statement execute function link_count('ARTIST_TAG', 'tag_id');

-- Artists: few videos each, so their numbers are not carried on but taken anew, for those of whom a video has changed.
-- Who reads the row of one who is noted as stale takes the numbers from artist_row_now himself.
create table artist_row (
  artist_id     bigint primary key references artist (id) on delete cascade,
  videos        integer not null,
  files         integer not null,
  bytes         bigint not null,
  -- When the latest video was added.
  latest_at     timestamptz not null,
  content_hash  text,
  colour        text
);
create table artist_stale (artist_id bigint not null);
create index artist_stale_artist on artist_stale (artist_id);

create view artist_row_now as
select a.id as artist_id,
       n.videos::integer as videos,
       n.files::integer as files,
       n.bytes,
       n.latest_at,
       coalesce(p.content_hash, l.content_hash) as content_hash,
       coalesce(p.colour, l.colour) as colour
from artist a
cross join lateral (
  select count(*) as videos, count(*) filter (where r.has_file) as files, coalesce(sum(r.bytes), 0)::bigint as bytes,
         coalesce(max(r.added_at), '-infinity') as latest_at
  from video_row r
  where r.video_id in (select c.video_id from credit c where c.artist_id = a.id and c.role in ('MAIN', 'FEATURED', 'REMIXER', 'PERFORMER'))
) n
left join artwork p on p.artist_id = a.id and p.kind = 'POSTER' and p.chosen
left join lateral (
  select r.content_hash, r.colour
  from credit c
  join video_row r on r.video_id = c.video_id
  where c.artist_id = a.id and c.role in ('MAIN', 'FEATURED', 'REMIXER', 'PERFORMER') and r.content_hash is not null
  order by c.role = 'MAIN' desc, c.video_id desc
  limit 1
) l on p.id is null;

create function artist_row_begin() returns trigger language plpgsql as $$
begin
  insert into artist_row (artist_id, videos, files, bytes, latest_at) select id, 0, 0, 0, '-infinity' from added;
  return null;
end $$;
create trigger artist_row_insert after insert on artist referencing new table as added for each statement execute function artist_row_begin();
create trigger count_insert after insert on artist referencing new table as added for each statement execute function link_count('ARTIST');
create trigger count_delete after delete on artist referencing old table as removed for each statement execute function link_count('ARTIST');

create function artist_stale_note() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into artist_stale select distinct artist_id from added where artist_id is not null;
  end if;
  if tg_op <> 'INSERT' then
    insert into artist_stale select distinct artist_id from removed where artist_id is not null;
  end if;
  return null;
end $$;
create trigger artist_stale_insert after insert on credit referencing new table as added for each statement execute function artist_stale_note();
create trigger artist_stale_update after update on credit referencing old table as removed new table as added for each statement execute function artist_stale_note();
create trigger artist_stale_delete after delete on credit referencing old table as removed for each statement execute function artist_stale_note();
create trigger artist_stale_insert after insert on artwork referencing new table as added for each statement execute function artist_stale_note();
create trigger artist_stale_update after update on artwork referencing old table as removed new table as added for each statement execute function artist_stale_note();
create trigger artist_stale_delete after delete on artwork referencing old table as removed for each statement execute function artist_stale_note();

-- Adds up what has come together, unless somebody is at it. Answers with the number of lines and artists seen to.
create function count_fold() returns bigint language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
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
  select array_agg(distinct artist_id) into artists from gone;
  if artists is not null then
    update artist_row r
    set videos = n.videos, files = n.files, bytes = n.bytes, latest_at = n.latest_at, content_hash = n.content_hash, colour = n.colour
    from artist_row_now n
    where n.artist_id = any (artists) and r.artist_id = n.artist_id;
  end if;
  return lines + coalesce(cardinality(artists), 0);
end $$;

-- What is there already.
insert into artist_row select * from artist_row_now order by artist_id;
insert into video_count
select t.topic, t.key, count(*), sum(r.bytes)
from video_row r
cross join lateral (values ('STATUS', r.state), ('KIND', r.kind), ('YEAR', year_text(r.release_date)), ('HEIGHT', height_class(r.height)),
  ('CODEC', r.video_codec), ('SOURCE', r.source), ('FILE', r.has_file::text), ('SUBTITLE', r.has_subtitle::text),
      ('READY', case r.state when 'HAVE' then r.root_folder_id::text end)) t (topic, key)
where t.key is not null
group by 1, 2
union all select 'GENRE', genre_id::text, count(*), 0 from video_genre group by 2
union all select 'TAG', tag_id::text, count(*), 0 from video_tag group by 2
union all select 'ARTIST_TAG', tag_id::text, count(*), 0 from artist_tag group by 2
union all select 'ARTIST', '', count(*), 0 from artist having count(*) > 0;

create index artist_row_videos on artist_row (videos, artist_id);
create index artist_row_bytes on artist_row (bytes, artist_id);
create index artist_row_latest on artist_row (latest_at, artist_id);
create index artist_added on artist (created_at, id);

-- The letter an artist is found under: the first one, without accent and case.
create function artist_letter(sort_name text) returns text language sql immutable parallel safe
return fold(left(sort_name, 1));
create index artist_letter_sort on artist (artist_letter(sort_name), sort_name, id);
alter table video_count_delta set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
alter table artist_stale set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- What searches read, apart from the wide rows of video: few pages, and nothing to be folded anew for every row looked at.
create table video_text (
  video_id   bigint primary key references video (id) on delete cascade,
  title_key  text not null,
  -- Artist and title, folded.
  hay        text not null,
  search     tsvector not null
);
create view video_text_now as
select id as video_id,
       title_key,
       fold(artist_line || ' ' || title) as hay,
       to_tsvector('simple', fold(artist_line || ' ' || title || ' ' || coalesce(album, ''))) as search
from video;
insert into video_text select * from video_text_now order by video_id;
create index video_text_words on video_text using gin (search);
-- For titles that begin as typed.
create index video_text_title on video_text (title_key text_pattern_ops, video_id);
create index video_text_near on video_text using gin (hay gin_trgm_ops);
alter table video_text set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);

create function video_text_write() returns trigger language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  ids bigint[];
begin
  if tg_op = 'INSERT' then
    ids := array(select id from added);
    insert into video_text select * from video_text_now where video_id = any (ids) order by video_id;
  else
    ids := array(
      select id from (
        select id, title, artist_line, album from added except select id, title, artist_line, album from removed) d);
    if cardinality(ids) > 0 then
      update video_text t
      set title_key = n.title_key, hay = n.hay, search = n.search
      from video_text_now n
      where n.video_id = any (ids) and t.video_id = n.video_id;
    end if;
  end if;
  return null;
end $$;
create trigger video_text_insert after insert on video referencing new table as added for each statement execute function video_text_write();
create trigger video_text_update after update on video referencing old table as removed new table as added for each statement execute function video_text_write();

drop index video_search;
drop index video_search_near;
alter table video drop column search;
