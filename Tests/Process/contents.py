"""What a SQLite database says, by names: ids and numbers that are given out as rows arrive may differ between runs."""
import re
import sqlite3

NAMES = {
    "source_id": "SELECT source_id, name FROM source",
    "code_id": "SELECT code_id, code FROM code",
    "queue_id": "SELECT queue_id, name FROM queue",
    "person_id": "SELECT person_id, employee_id FROM person",
    "team_id": "SELECT team_id, site || '/' || department || '/' || name FROM team",
}
# Who took what in when, and which logs there are; that is history, not contents.
HISTORY = {"fact_change", "source", "import_run", "import_refusal", "import_change", "audit", "audit_detail", "audit_lease",
           "audit_erasure", "job", "schema_version", "account", "session", "sign_in_link", "known_device",
           "sign_in_attempt", "sign_in_step",
           "sealed_text", "sealing_key"}
# How often a week was touched before the night takes it, which is more often when a file comes in two halves.
COUNTED = {("week_due", "mark")}
CHANGING = {"import_no", "import_id", "recorded_at", "signal_id", "talk_id", "decision_id"}
# A talk's place in the archive hangs on its id.
PLACES = {("talk_archive", "number"), ("talk_words", "number"), ("talk_words", "talk_number")}
ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def contents(path):
    """Every table's rows, sorted; {} where there is no database or no schema yet."""
    if not path.exists():
        return {}
    database = sqlite3.connect(path)
    try:
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "schema_version" not in tables:
            return {}
        names = {column: dict(database.execute(sql)) for column, sql in NAMES.items()}
        return {table: rows(database, table, names) for table in sorted(tables - HISTORY) if is_ours(table)}
    finally:
        database.close()


def is_ours(table):
    """What SQLite keeps for itself, its index of words too, is no contents."""
    return not table.startswith(("sqlite_", "talk_found"))


def rows(database, table, names):
    found = database.execute(f"SELECT * FROM {table}")
    columns = [column[0] for column in found.description]
    kept = [(index, names.get(column)) for index, column in enumerate(columns)
            if column not in CHANGING and (table, column) not in PLACES | COUNTED]
    said = {one: name for known in ("person_id", "team_id") for one, name in names[known].items()}

    def plain(value, known):
        if known is not None:
            return known.get(value, value)
        if isinstance(value, str) and "-" in value:
            return ID.sub(lambda one: said.get(one[0], one[0]), value)
        return value

    return sorted(repr(tuple(plain(row[index], known) for index, known in kept)) for row in found)


def difference(found, wanted):
    """A few words on where two contents differ; empty where they do not."""
    said = []
    for table in sorted(found.keys() | wanted.keys()):
        ours, theirs = found.get(table, []), wanted.get(table, [])
        if ours != theirs:
            only, missing = sorted(set(ours) - set(theirs))[:1], sorted(set(theirs) - set(ours))[:1]
            said.append(f"{table} has {len(ours)} rows instead of {len(theirs)}; only here {only}, missing {missing}")
    return "; ".join(said)[:600]
