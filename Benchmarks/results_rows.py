"""Rows of results as the tables hold them: days, and a week's contacts of one agent code packed as the product packs them."""
import math
import random
from datetime import date, timedelta


def sundays(last, weeks):
    """The last so many Sundays before a day, oldest first, as text."""
    day = date.fromisoformat(last)
    end = day - timedelta(days=day.isoweekday() % 7 or 7)
    return [(end - timedelta(days=7 * back)).isoformat() for back in range(weeks - 1, -1, -1)]


def day_number(day):
    return (date.fromisoformat(day) - date(1970, 1, 1)).days


def contact_mix(seed):
    """Five days of ten calls or so in three bands of one queue: steps of days and strata, then the sums."""
    chance = random.Random(seed)
    out = bytearray()
    before = 0
    for day in range(5):
        put(out, day - before)
        at = 0
        before = day
        for band in (3, 4, 5):
            if band > 3:
                put(out, 0)
            stratum = 8 + band
            put(out, stratum - at)
            at = stratum
            handled = chance.randrange(2, 6)
            short = int(chance.random() < 0.05)
            logs = [math.log(max(10, chance.lognormvariate(5.5, 0.6))) for _ in range(handled - short)]
            sums = [handled, int(chance.random() < 0.15), handled, short, round(sum(logs) * 65_536),
                    round(sum(log * log for log in logs) * 65_536)]
            for number in sums:
                put(out, number)
    return bytes(out)


def put(out, value):
    """A whole number in seven-bit groups, the last one below 128."""
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
