"""The daily facts of a queue_log by DuckDB, straight from the file, on every core.

usage: duckdb_facts.py QUEUE_LOG OUT
"""
import sys

import duckdb
from duckdb_log import source

FACTS = """
COPY (
    WITH line AS MATERIALIZED (
        SELECT second, second // 86400 AS day, agent, event,
               CASE WHEN event LIKE 'COMPLETE%' THEN a WHEN event LIKE '%TRANSFER' THEN c END::BIGINT AS hold,
               CASE WHEN event LIKE 'COMPLETE%' THEN b WHEN event LIKE '%TRANSFER' THEN d END::BIGINT AS talk
        FROM {source}
        WHERE event IN ('COMPLETEAGENT', 'COMPLETECALLER', 'BLINDTRANSFER', 'ATTENDEDTRANSFER', 'RINGNOANSWER',
                        'PAUSE', 'UNPAUSE')
    ), turn AS (
        SELECT agent, day, event, second, lead(second) OVER later AS next_second, lead(event) OVER later AS next_event
        FROM line WHERE event IN ('PAUSE', 'UNPAUSE')
        -- Nobody begins a pause and ends it within a second, but one may end as the next begins.
        WINDOW later AS (PARTITION BY agent ORDER BY second, event DESC)
    ), part AS (
        SELECT agent, day, count(talk) AS handled, sum(talk) AS talk, sum(hold) AS hold,
               count(*) FILTER (event = 'RINGNOANSWER') AS rings, 0 AS pause
        FROM line WHERE event NOT IN ('PAUSE', 'UNPAUSE') GROUP BY agent, day
        UNION ALL
        SELECT agent, day, 0, 0, 0, 0, sum(next_second - second)
        FROM turn WHERE event = 'PAUSE' AND next_event = 'UNPAUSE' GROUP BY agent, day
    )
    SELECT agent, day, sum(handled)::BIGINT, coalesce(sum(talk), 0)::BIGINT, coalesce(sum(hold), 0)::BIGINT,
           sum(rings)::BIGINT, sum(pause)::BIGINT
    FROM part GROUP BY agent, day ORDER BY agent, day
) TO '{out}' (HEADER false)
"""

log, out = sys.argv[1:]
duckdb.connect().execute(FACTS.format(source=source(log), out=out.replace("'", "''")))
