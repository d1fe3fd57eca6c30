"""The daily facts of a queue_log by polars, on every core.

usage: polars_facts.py QUEUE_LOG OUT
"""
import sys

import polars as pl

FIELDS = ["at", "call", "queue", "agent", "event", "a", "b", "c", "d", "e"]
COMPLETED = ["COMPLETEAGENT", "COMPLETECALLER"]
PASSED_ON = ["BLINDTRANSFER", "ATTENDEDTRANSFER"]
PAUSES = ["PAUSE", "UNPAUSE"]

log, out = sys.argv[1:]
event = pl.col("event")
place = ["agent", "day"]

lines = (
    pl.scan_csv(
        log, separator="|", has_header=False, quote_char=None, truncate_ragged_lines=True, missing_columns="insert",
        schema={name: pl.Int64 if name == "at" else pl.String for name in FIELDS})
    .filter(event.is_in([*COMPLETED, *PASSED_ON, *PAUSES, "RINGNOANSWER"]))
    .select("at", "agent", "event", "a", "b", "c", "d", day=pl.col("at") // 86400)
    .collect()
)
calls = (
    lines.lazy()
    .filter(~event.is_in(PAUSES))
    .with_columns(
        hold=pl.when(event.is_in(COMPLETED)).then("a").when(event.is_in(PASSED_ON)).then("c").cast(pl.Int64),
        talk=pl.when(event.is_in(COMPLETED)).then("b").when(event.is_in(PASSED_ON)).then("d").cast(pl.Int64))
    .group_by(place)
    .agg(
        handled=pl.col("talk").count().cast(pl.Int64), talk=pl.col("talk").sum(), hold=pl.col("hold").sum(),
        rings=(event == "RINGNOANSWER").sum().cast(pl.Int64))
)
pauses = (
    lines.lazy()
    .filter(event.is_in(PAUSES))
    .sort("agent", "at", maintain_order=True)
    .with_columns(ends_at=pl.col("at").shift(-1).over("agent"), ended_by=event.shift(-1).over("agent"))
    .filter((event == "PAUSE") & (pl.col("ended_by") == "UNPAUSE"))
    .group_by(place)
    .agg(pause=(pl.col("ends_at") - pl.col("at")).sum())
)
(
    calls.join(pauses, on=place, how="full", coalesce=True)
    .fill_null(0)
    .sort(place)
    .select("agent", "day", "handled", "talk", "hold", "rings", "pause")
    .collect()
    .write_csv(out, include_header=False)
)
