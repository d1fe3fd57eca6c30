"""Every obligation of centres of growing size, from the database to the last line printed."""
from contest import Contestant, Failed, alternate, memory, table, title


def measure(bench):
    counts = {}
    contestants = [of(bench, people, counts) for people in bench.people]
    alternate(contestants, bench.runs)
    title("Obligations of everyone, derived and printed")
    table(contestants)
    for people, contestant in zip(bench.people, contestants):
        print(f"  {people:,} people: {counts[people]:,} obligations, "
              f"{contestant.wall / people * 1e6:.0f} µs a person")
    for (few, small), (many, large) in zip(
            zip(bench.people, contestants), list(zip(bench.people, contestants))[1:]):
        print(f"  {large.wall / small.wall:.1f} times the time for {many / few:g} times the people; "
              f"aim: at most {many / few:g}")
    print(f"  {contestants[-1].wall:.1f} s for {bench.people[-1]:,} people; aim for 100,000: under 10 s")
    memory(contestants[-1], "for 100,000: under 1 GiB")


def of(bench, people, counts):
    database = bench.database(people)

    def count(answer):
        found = answer.count("\n")
        if not found or counts.setdefault(people, found) != found:
            raise Failed(f"{people} people: {found} obligations, before it was {counts.get(people)}")
    return Contestant(
        f"{people:,} people",
        bench.zhiyin(
            "obligations", "--as-of", bench.DAY, "--format", "json", "--database", database),
        check=count)
