"""A queue_log into a new DuckDB file: one table of its fields.

usage: duckdb_load.py QUEUE_LOG DATABASE
"""
import sys

import duckdb
from duckdb_log import source

log, database = sys.argv[1:]
with duckdb.connect(database) as connection:
    connection.execute(f"CREATE TABLE line AS SELECT * FROM {source(log)}")
