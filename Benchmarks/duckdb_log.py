"""How DuckDB reads a queue_log: bars between the fields, no quotes, lines of differing length."""
FIELDS = ["second", "call", "queue", "agent", "event", "a", "b", "c", "d", "e"]


def source(path):
    types = ", ".join(f"'{name}': '{'BIGINT' if name == 'second' else 'VARCHAR'}'" for name in FIELDS)
    quoted = path.replace("'", "''")
    return (f"read_csv('{quoted}', columns = {{{types}}}, delim = '|', quote = '', escape = '', header = false, "
            "auto_detect = false, null_padding = true, strict_mode = false)")
