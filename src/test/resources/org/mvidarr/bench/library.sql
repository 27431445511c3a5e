-- A large library for measuring, the same at every run: per scale 2,000 artists, 50,000 videos (40 % with a
-- file, 45 % wanted), 200,000 downloads. Parameters of the session: bench.scale, bench.root (id of a root folder),
-- bench.first (a number above every id in use).

-- An even number from 0 to n-1 that depends on i and the kind of choice alone.
create function pg_temp.pick(i bigint, choice integer, n bigint) returns bigint language sql immutable as
$$ select (hashint8extended(i, choice) & 9223372036854775807) % n $$;

create temporary table words as select string_to_array(
  'love night heart fire dance rain summer light time baby world dream home girl boy road blue red black white gold'
  ' sky star moon sun water river ocean city street car train radio song music rhythm beat soul body eyes hands hold'
  ' run walk fly fall rise break stay leave wait call tell know feel want need give take come back down up over under'
  ' away again forever never always maybe tonight tomorrow yesterday morning evening winter spring autumn snow wind'
  ' storm thunder lightning shadow mirror glass stone steel paper money power glory story history mystery victory'
  ' enemy friend stranger angel devil heaven hell paradise king queen prince princess hero villain ghost monster'
  ' animal tiger lion wolf bird snake horse dog cat fish tree flower garden forest desert mountain valley island'
  ' bridge tower castle house room door window wall floor roof table chair bed lamp candle clock phone letter picture'
  ' movie game party crowd club bar wine beer coffee sugar honey candy cherry lemon apple peach', ' ') as words,
  string_to_array(
  'Silent Golden Electric Broken Velvet Crystal Neon Midnight Burning Frozen Hollow Wild Lonely Savage Gentle Crimson'
  ' Distant Modern Ancient Hidden Paper Silver Cosmic Lucky Bitter Sweet Loud Quiet Rusty Scarlet Northern Southern'
  ' Eastern Western Lazy Rapid Sacred Stolen Tiny Giant Vivid Wicked Young Faded Final First Second Third Daft Arctic',
  ' ') as adjectives,
  string_to_array(
  'Wolves Horses Rivers Mountains Cities Engines Mirrors Ghosts Tigers Lions Ravens Sparrows Kings Queens Pilots'
  ' Sailors Monkeys Strokes Killers Doors Stones Bridges Towers Islands Oceans Deserts Forests Gardens Shadows Lights'
  ' Sirens Thunder Storms Clouds Planets Comets Dragons Foxes Hawks Owls', ' ') as nouns;

create function pg_temp.words(i bigint, choice integer, n bigint) returns text language sql stable as $$
  select string_agg(w.words[1 + pg_temp.pick(i * 97 + k, choice, array_length(w.words, 1))], ' ' order by k)
  from generate_series(1, n) k, words w
$$;

create temporary table size as
select current_setting('bench.scale')::bigint * 2000 as artists, current_setting('bench.scale')::bigint * 50000 as videos,
       current_setting('bench.scale')::bigint * 200000 as downloads, current_setting('bench.first')::bigint as base,
       current_setting('bench.root')::bigint as root, timestamptz '2022-01-01 00:00:00+00' as since;

insert into genre (id, name, name_key)
select s.base + g.n, g.name, lower(g.name)
from size s, unnest(array['Pop', 'Rock', 'Hip Hop', 'R&B', 'Electronic', 'House', 'Techno', 'Indie', 'Alternative',
  'Metal', 'Punk', 'Jazz', 'Blues', 'Country', 'Folk', 'Soul', 'Funk', 'Disco', 'Reggae', 'Latin', 'K-Pop', 'Ambient',
  'Classical', 'Dance']) with ordinality g (name, n);

-- Fifty adjectives and forty nouns make 2,000 names; a greater scale numbers them. Every 40th shows an accent and "&".
insert into artist (id, name, name_key, sort_name, monitored, created_at, updated_at)
select base + i, name, lower(name), name, pg_temp.pick(i, 1, 10) < 9, seen, seen
from (
  select s.base, i, s.since + pg_temp.pick(i, 2, 94608000) * interval '1 second' as seen,
         case when i % 40 = 0 then 'Björk & ' else '' end
           || w.adjectives[1 + ((i - 1) % 2000) / 40] || ' ' || w.nouns[1 + (i - 1) % 40]
           || case when i > 2000 then ' ' || (i - 1) / 2000 + 1 else '' end as name
  from size s, words w, generate_series(1, s.artists) i
) made order by i;
insert into artist_external_id (source, value, artist_id)
select 'imvdb', 'artist-' || i, s.base + i from size s, generate_series(1, s.artists) i where pg_temp.pick(i, 3, 100) < 85;

-- Each artist has a video; the others fall to him with the weight 1 / (rank + 10)^0.7.
create temporary table share as
select array_agg(upto order by i) as upto, max(upto) as total
from (select i, sum(1 / (i + 10) ^ 0.7) over (order by i)::double precision as upto
      from size s, generate_series(1, s.artists) i) weights;

create temporary table made as
select i, s.base + i as id,
       s.base + case when i <= s.artists then i
         else least(s.artists, 1 + width_bucket(pg_temp.pick(i, 10, 1000000000) / 1e9 * h.total, h.upto)) end as artist_id,
       pg_temp.pick(i, 11, 100) as status,
       least(2025, greatest(1980, round(2012 + 9 * sqrt(-2 * ln((1 + pg_temp.pick(i, 12, 1000000)) / 1e6))
         * cos(2 * pi() * pg_temp.pick(i, 13, 1000000) / 1e6))))::integer as year,
       initcap(pg_temp.words(i, 14, 2 + pg_temp.pick(i, 15, 4))) || case when i % 20 > 0 then '' else
         (array[' (Official Video)', ' [4K Remaster]', ' – Café Sessions', ' (feat. Golden Radio)'])[1 + pg_temp.pick(i, 16, 4)]
       end as title,
       s.since + pg_temp.pick(i, 17, 94608000) * interval '1 second' as seen
from size s, share h, generate_series(1, s.videos) i;

insert into video (id, title, title_key, sort_title, artist_line, artist_sort, release_date, release_precision,
  description, intent, created_at, updated_at)
select m.id, m.title, lower(m.title), m.title, a.name, a.sort_name,
       make_date(m.year, 1 + pg_temp.pick(m.i, 18, 12)::integer, 1 + pg_temp.pick(m.i, 19, 28)::integer), 'DAY',
       initcap(pg_temp.words(m.i, 20, 20 + pg_temp.pick(m.i, 21, 71))) || '.',
       case when m.status < 45 then 'WANTED' when m.status between 85 and 89 then 'IGNORED' else 'KNOWN' end, m.seen, m.seen
from made m join artist a on a.id = m.artist_id order by m.i;
insert into credit (id, video_id, artist_id, role, position) select id, id, artist_id, 'MAIN', 0 from made order by i;
insert into video_genre (video_id, genre_id)
select distinct m.id, s.base + 1 + (pg_temp.pick(m.i, 30, 24) + k * 7) % 24
from made m, size s, generate_series(0, pg_temp.pick(m.i, 31, 3)) k;
insert into video_external_id (source, value, video_id) select 'imvdb', 'video-' || i, id from made;
insert into video_source (id, video_id, url, source_key, created_at)
select id, id, 'https://www.youtube.com/watch?v=bench' || i, 'youtube:bench' || i, seen from made
where pg_temp.pick(i, 40, 100) < 70;

insert into media_file (id, video_id, place, root_folder_id, relative_path, size_bytes, modified_at, state, container,
  duration_millis, bit_rate, video_codec, audio_codec, width, height, frame_rate, probed_at, placed_at, created_at)
select m.id, m.id, 'LIBRARY', s.root, m.artist_id || '/' || m.i || '.mp4', 10000000 + pg_temp.pick(m.i, 50, 500000000),
       m.seen, 'PROBED', 'mp4', 120000 + pg_temp.pick(m.i, 51, 300000), 2000000, 'h264', 'aac', h.height * 16 / 9, h.height,
       25, m.seen, m.seen, m.seen
from made m, size s, lateral (select (array[480, 720, 1080, 1080, 2160])[1 + pg_temp.pick(m.i, 52, 5)] as height) h
where m.status between 45 and 84;
insert into artwork (id, video_id, kind, content_hash, width, height, colour, origin, created_at)
select id, id, 'POSTER', encode(sha256(id::text::bytea), 'hex'), 1280, 720, '#336699', 'FILM', seen from made
where status between 45 and 84;

-- History: 85 % done, 10 % failed, the rest in line but halted, so that no worker takes them.
insert into download (id, url, source_key, video_id, title, artist_line, site, state, reason_code, attempts, next_try_at,
  created_at, started_at, ended_at)
select s.base + i, 'https://www.youtube.com/watch?v=h' || i, 'youtube:h' || i, v.id, v.title, v.artist_line, 'youtube.com',
       case when d.luck < 85 then 'DONE' when d.luck < 95 then 'FAILED' else 'PAUSED' end,
       case when d.luck between 85 and 94 then 'GONE' end, 1, d.at, d.at, d.at, case when d.luck < 95 then d.at end
from size s, generate_series(1, s.downloads) i,
  lateral (select s.base + 1 + pg_temp.pick(i, 60, s.videos) as video_id, pg_temp.pick(i, 61, 100) as luck,
                  s.since + pg_temp.pick(i, 62, 94608000) * interval '1 second' as at) d
  join video v on v.id = d.video_id
order by d.at;

analyze;
