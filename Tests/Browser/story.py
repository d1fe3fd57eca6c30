"""A whole story of a centre, on both engines: who is talked with, what each reads of it, and what nobody does."""
import story_care
import story_hidden
import story_results
from story_acts import search_lists
from story_cast import Cast, database

PARTS = [
    ("a first week", story_results.first_week),
    ("a riser", story_results.riser),
    ("fallers and their cause", story_results.fallers),
    ("a mood", story_care.mood),
    ("a report of grade now", story_care.at_once),
    ("a return", story_care.back_from_leave),
    ("the end of probation", story_care.probation),
    ("a notice", story_care.notice),
    ("a walk-off", story_care.walked_off),
    ("a complaint about a manager", story_hidden.complaint),
    ("what nobody is to read", search_lists),
]


def whole(tally, browser, binary):
    """The same on both engines; pages look the same on either, so axe reads them on one."""
    play(tally, browser, binary, "SQLite")
    server = database("story")
    if server is None:
        print("  the story on PostgreSQL: no server; run it under Scripts/with-postgres", flush=True)
    else:
        play(tally, browser, binary, "PostgreSQL", server, takes_axe=False)


def play(tally, browser, binary, engine, server=None, takes_axe=True):
    cast = Cast(tally, browser, binary, server, takes_axe)
    try:
        for name, part in PARTS:
            with tally.part(f"{engine}: {name}"):
                part(cast)
        cast.quiet()
    finally:
        cast.close()
