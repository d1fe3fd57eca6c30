"""Days where the simulated centre is, which need not be those of the machine."""
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo


def today(days=0):
    """The day so many days from today."""
    return datetime.now(ZoneInfo("Asia/Shanghai")).date() + timedelta(days=days)
