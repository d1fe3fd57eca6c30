"""The plans of holders' weeks by OR-Tools: the cheapest of the same talks, places, days and bounds.

usage: plan_ortools.py INSTANCES.jsonl

A line is one holder, as `zhiyin plan-instances` prints it: costs are aims, of which an earlier one counts before all
later ones. OR-Tools adds one whole number of 64 bits, so the aims are packed into one, as many from the first as fit.
Prints one JSON object; exit code 1 where a plan costs something else.
"""
import json
import sys
import time

import numpy as np
from ortools.graph.python import min_cost_flow

# Beyond it OR-Tools, which multiplies costs by the number of nodes, could overflow.
LARGEST = 1 << 50


def weights(week):
    """What an aim weighs: more than all later ones can come to in sum. An aim that no longer fits weighs nothing."""
    spans = []
    for aim in range(len(week["aims"])):
        spans.append(sum(
            max([unplanned[aim]] + [option[1 + aim] for option in options])
            for unplanned, options in zip(week["unplanned"], week["choices"])))
    for kept in range(len(spans), 0, -1):
        weight, found = 1, []
        for span in reversed(spans[:kept]):
            found.append(weight)
            weight *= span + 1
        if weight <= LARGEST:
            return np.array(found[::-1] + [0] * (len(spans) - kept), dtype=np.int64), kept
    raise SystemExit("not even the first aim fits")


class Week:
    """One holder's week as a flow: talk, place, day, the week, and whoever stays without a place."""

    def __init__(self, line):
        self.week = week = json.loads(line)
        self.weight, self.kept = weights(week)
        talks, places, days = len(week["unplanned"]), len(week["days"]), len(week["per_day"])
        self.talks = talks
        first_place, first_day = talks, talks + places
        whole, self.sink = first_day + days, first_day + days + 1
        tails, heads, room, costs = [], [], [], []

        def arc(tail, head, capacity=1, cost=0):
            tails.append(tail), heads.append(head), room.append(min(capacity, talks)), costs.append(cost)

        cost = self.cost
        for talk, options in enumerate(week["choices"]):
            for option in options:
                arc(talk, first_place + option[0], cost=cost(option[1:]))
            arc(talk, self.sink, cost=cost(week["unplanned"][talk]))
        for place, day in enumerate(week["days"]):
            arc(first_place + place, first_day + day)
        for day, capacity in enumerate(week["per_day"]):
            arc(first_day + day, whole, capacity)
        arc(whole, self.sink, week["per_week"])
        self.arcs = [np.array(column, dtype=np.int64) for column in (tails, heads, room, costs)]

    def cost(self, aims):
        return int(np.dot(self.weight, np.array(aims, dtype=np.int64)))

    def solve(self):
        """What its plan costs, and how long the network and its solution took."""
        began = time.perf_counter()
        flow = min_cost_flow.SimpleMinCostFlow()
        flow.add_arcs_with_capacity_and_unit_cost(*self.arcs)
        flow.set_nodes_supplies(np.arange(self.talks), np.ones(self.talks, dtype=np.int64))
        flow.set_node_supply(self.sink, -self.talks)
        status = flow.solve()
        took = time.perf_counter() - began
        if status != flow.OPTIMAL:
            raise SystemExit(f"OR-Tools found no plan ({status})")
        return flow.optimal_cost(), took

    def late(self, cost):
        """Talks not on time: of the three aims of each class the first."""
        return sum(cost[place] for place, aim in enumerate(self.week["aims"]) if aim < 48 and aim % 3 == 0)


def main(path):
    talks = late = whole = holders = 0
    ours = theirs = 0.0
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            week = Week(line)
            cost, took = week.solve()
            mine = week.cost(week.week["cost"])
            if cost != mine:
                sys.exit(f"holder {number}: our plan costs {mine}, that of OR-Tools {cost}")
            holders, talks, late = holders + 1, talks + week.talks, late + week.late(week.week["cost"])
            whole += week.kept == len(week.week["aims"])
            ours, theirs = ours + week.week["seconds"], theirs + took
    print(json.dumps({
        "holders": holders, "talks": talks, "late": late, "whole": whole, "ours": ours, "theirs": theirs}))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
