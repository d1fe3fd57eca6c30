"""The week's list with its slots for centres of growing size, and each holder's plan against OR-Tools."""
import json
import subprocess
from itertools import pairwise

from contest import Contestant, Failed, alternate, memory, table, title

# The week after the day everything ends on, as its holders plan it on that Friday.
WEEK = "2025-W48"


def measure(bench):
    counts = {}
    contestants = [of(bench, people, counts) for people in bench.people]
    alternate(contestants, bench.runs)
    title(f"The list of {WEEK} with its slots, for every holder, from the database to the last line printed")
    table(contestants)
    for contestant, people in zip(contestants, bench.people):
        lines, slots = counts[people]
        print(f"  {contestant.name}: {lines:,} talks, {slots:,} with a slot, "
              f"{contestant.wall / people * 1e6:.0f} µs a person")
    for (few, small), (many, large) in pairwise(zip(bench.people, contestants)):
        print(f"  {large.wall / small.wall:.1f} times the time for {many / few:g} times the people; "
              f"aim: at most {many / few:g}")
    print(f"  {contestants[-1].wall:.1f} s for {bench.people[-1]:,} people; aim for 100,000: under 10 s")
    memory(contestants[-1], "for 100,000: under 1 GiB")
    against_ortools(bench)


def of(bench, people, counts):
    def count(answer):
        lines = [json.loads(line) for line in answer.splitlines()]
        found = len(lines), sum(line["slot"] is not None for line in lines)
        if not found[0] or counts.setdefault(people, found) != found:
            raise Failed(f"{people} people: {found} talks and slots, before it was {counts.get(people)}")
    return Contestant(
        f"{people:,} people", bench.zhiyin("plan", *asked(bench, people), "--format", "json"), check=count)


def asked(bench, people):
    return ["--week", WEEK, "--as-of", bench.DAY, "--database", bench.database(people)]


def against_ortools(bench):
    title("The same holders' plans by OR-Tools, one network each; what each plan costs is equal")
    for people in bench.people:
        instances = bench.scratch / f"plans-{people}.jsonl"
        with open(instances, "wb") as out:
            words = bench.zhiyin("plan-instances", *asked(bench, people))
            subprocess.run([str(word) for word in words], stdout=out, check=True)
        done = subprocess.run(
            [str(word) for word in bench.python("plan_ortools.py", instances)], capture_output=True, text=True)
        instances.unlink()
        if done.returncode:
            raise Failed(f"{people} people: {done.stderr.strip()}")
        found = json.loads(done.stdout)
        print(f"  {people:,} people: {found['holders']:,} holders, {found['talks']:,} talks, "
              f"{found['talks'] - found['late']:,} in time by both; zhiyin {found['ours'] * 1e3:.1f} ms, "
              f"OR-Tools {found['theirs'] * 1e3:.1f} ms, {found['ours'] / found['theirs']:.2f} of it; "
              f"every aim compared for {found['whole']:,} holders")
