"""The cheapest plan of talks x places by OR-Tools, to compare costs with Communication's Assignment.

usage: plan_ortools.py INSTANCE.json

The instance: {"choices": [[[place, cost], ...] a talk], "unplanned": [cost a talk], "cost": the cost to compare with,
or left out}. Exit code 1 where the costs differ. Needs `pip install ortools`.
"""
import json
import sys
import time


def arcs(choices, unplanned):
    """A square instance: each talk has a place of its own for "unplanned", each place someone who takes it if empty."""
    talks = len(choices)
    places = 1 + max((place for talk in choices for place, _ in talk), default=-1)
    for talk, options in enumerate(choices):
        yield talk, places + talk, unplanned[talk]
        for place, cost in options:
            yield talk, place, cost
            # Whoever would have taken the place takes the talk's own instead.
            yield talks + place, places + talk, 0
    for place in range(places):
        yield talks + place, place, 0


def main(path):
    from ortools.graph.python import linear_sum_assignment

    with open(path, encoding="utf-8") as file:
        instance = json.load(file)
    solver = linear_sum_assignment.SimpleLinearSumAssignment()
    for left, right, cost in arcs(instance["choices"], instance["unplanned"]):
        solver.add_arc_with_cost(left, right, cost)
    began = time.perf_counter()
    status = solver.solve()
    took = time.perf_counter() - began
    if status != solver.OPTIMAL:
        sys.exit(f"{path}: OR-Tools found no plan ({status})")
    cost = solver.optimal_cost()
    print(f"{path}: {len(instance['choices'])} talks, cost {cost}, {took * 1e6:.0f} µs")
    if instance.get("cost", cost) != cost:
        sys.exit(f"{path}: the plan to compare costs {instance['cost']}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
