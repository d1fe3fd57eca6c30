"""Tables for models to be fitted to: calls of agents on days, and people who stay or leave; the same for the same seed.

usage: fits.py mixed|cox ROWS FILE
"""
import math
import random
import sys


def mixed(rows, chance, out):
    """Logarithms of handling times: some twenty days of two hundred calls or so a week, four types, ten hours."""
    out.write("outcome,group,part," + ",".join(f"x{column}" for column in range(12)) + "\n")
    agents = max(10, rows // 600)
    for agent in range(agents):
        own = chance.gauss(0, 0.24)
        for day in range(20):
            daily = chance.gauss(0, 0.15)
            for _ in range(rows // agents // 20):
                kind, hour = chance.randrange(4), chance.randrange(10)
                values = [int(kind == k) for k in range(1, 4)] + [int(hour == h) for h in range(1, 10)]
                outcome = 5 + own + daily + 0.2 * kind + 0.02 * hour + chance.gauss(0, 0.87)
                out.write(f"{outcome:.6f},{agent},{day}," + ",".join(map(str, values)) + "\n")


def cox(rows, chance, out):
    """Stretches of people's time with what was known before each; days in whole numbers, so that there are ties."""
    out.write("entry,exit,event," + ",".join(f"x{column}" for column in range(8)) + "\n")
    for _ in range(rows):
        values = [chance.gauss(0, 1) for _ in range(6)] + [chance.randrange(2), chance.random()]
        hazard = 0.002 * math.exp(0.4 * values[0] - 0.3 * values[1] + 0.2 * values[6])
        entry = chance.randrange(0, 200)
        leaves = entry + 1 + int(chance.expovariate(hazard))
        exit = min(leaves, entry + chance.randrange(30, 700))
        fields = [entry, exit, int(leaves == exit)] + [f"{value:.6f}" for value in values]
        out.write(",".join(map(str, fields)) + "\n")


def main():
    model, rows, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    with open(path, "w", encoding="ascii") as out:
        {"mixed": mixed, "cox": cox}[model](rows, random.Random(7), out)


if __name__ == "__main__":
    main()
