"""Cox and mixed models on tables of growing size: against R's survival and lme4, which must find the same."""
import json
import shutil
import subprocess

from bench import HERE
from contest import Contestant, Failed, alternate, title

# Rows of each table, and how far the two may differ: lmer's search stops at about five digits of a variance.
TABLES = (("mixed", 20_000, 1e-3), ("mixed", 120_000, 1e-3), ("cox", 2_000, 1e-4), ("cox", 20_000, 1e-4))


def measure(bench):
    title("Fits of models, the table read and R started before the clock; coefficients and variances are equal")
    if not shutil.which("Rscript"):
        print("  no Rscript here; 'Scripts/setup proof' installs it")
        return
    for model, rows, tolerance in TABLES:
        table = bench.scratch / f"{model}-{rows}.csv"
        subprocess.run(
            [str(word) for word in bench.python("fits.py", model, rows, table)], check=True)
        answers = {"zhiyin": [], "R": []}

        def keep(name):
            return lambda answer: answers[name].append(json.loads(answer))
        alternate([
            Contestant("zhiyin", bench.zhiyin("fit", model, table), check=keep("zhiyin")),
            Contestant("R", ["Rscript", HERE / "fits.R", model, table], check=keep("R")),
        ], bench.runs)
        table.unlink()
        compare(model, answers["zhiyin"][0]["found"], answers["R"][0]["found"], tolerance)
        ours, theirs = (middle([answer["seconds"] for answer in answers[name]]) for name in ("zhiyin", "R"))
        peer = "lme4" if model == "mixed" else "survival"
        print(f"  {model}, {rows:,} rows: zhiyin {ours * 1e3:.1f} ms, {peer} {theirs * 1e3:.1f} ms, "
              f"{ours / theirs:.2f} of it; aim: at most 1")


def middle(values):
    return sorted(values)[len(values) // 2]


def compare(model, ours, theirs, tolerance):
    if len(ours) != len(theirs):
        raise Failed(f"{model}: zhiyin found {len(ours)} numbers, R {len(theirs)}")
    for place, (mine, other) in enumerate(zip(ours, theirs)):
        if abs(mine - other) > tolerance * max(1, abs(other)):
            raise Failed(f"{model}: number {place} is {mine} by zhiyin, {other} by R")
