"""What the figures were taken on: the machine and every version that matters."""
import os
import platform
import re
import subprocess
from pathlib import Path

from bench import ROOT, compiler

MODULE = "import {0}; print({0}.__version__)"


def describe(bench):
    model = found(r"model name\s*:\s*(.*)", Path("/proc/cpuinfo").read_text()) or platform.machine()
    memory = int(found(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text()) or 0) / (1 << 20)
    system = found(r'PRETTY_NAME="(.*)"', Path("/etc/os-release").read_text()) or platform.system()
    print(f"machine: {os.cpu_count()} x {model}, {memory:.1f} GiB, {system}, Linux {platform.release()}")
    print(f"load before: {os.getloadavg()[0]:.1f}")
    versions = {
        "zhiyin": said("git", "-C", ROOT, "describe", "--always", "--dirty"),
        "Swift": found(r"Swift version (\S+)", said("swift", "--version")),
        "SQLite shell": said("sqlite3", "--version").split(" ")[0],
        "PostgreSQL": found(r"([\d.]+)", said("psql", "--version")),
        "DuckDB": said(bench.interpreter, "-c", MODULE.format("duckdb")),
        "polars": said(bench.interpreter, "-c", MODULE.format("polars")),
        "OR-Tools": said(bench.interpreter, "-c", MODULE.format("ortools")),
        "R": found(r"version ([\d.]+)", said("Rscript", "--version")),
        "wrk": found(r"wrk \S*?([\d.]+)", said("wrk", "-v")),
        "C compiler": said(compiler(), "--version").split("\n")[0],
    }
    print("versions: " + ", ".join(f"{name} {version}" for name, version in versions.items() if version))


def found(pattern, words):
    match = re.search(pattern, words)
    return match[1] if match else ""


def said(*words):
    """What a command prints, or nothing where it is not there."""
    try:
        return subprocess.run([str(word) for word in words], capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""
