-- Queue and history are leafed through by hundreds of thousands of rows; each order has its index.
create index download_open_recent on download (created_at desc, id desc) where ended_at is null;
create index download_ended_recent on download (created_at desc, id desc) where ended_at is not null;
-- As their turn comes: what runs, what waits, what is paused. The expression is that of the query.
create index download_turn on download (
  (case state when 'RUNNING' then 0 when 'PAUSED' then 2 else 1 end), priority desc, next_try_at, id
) where ended_at is null;
