"""Outputs and indices for the designs of SensitivityFixtureTests, by SALib, numpy and scipy. See README.md."""
import pathlib
import numpy as np
from scipy.stats import rankdata
from SALib.analyze import morris, sobol as analyze_sobol
from SALib.sample import sobol as sample_sobol

here = pathlib.Path(__file__).parent
a = np.array([0, 1, 4.5, 9, 99, 99, 99, 99])
lines = ["fixture,index,input,value"]


def problem(d):
    return {"num_vars": d, "names": [f"x{i + 1}" for i in range(d)], "bounds": [[0, 1]] * d}


def ishigami(u):
    x = np.pi * (2 * u - 1)
    return np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


def g(u):
    return np.prod((np.abs(4 * u - 2) + a) / (1 + a), axis=1)


def design(name):
    return np.loadtxt(here / name, delimiter=",", skiprows=1)


def outputs(name, y):
    (here / name).write_text("y\n" + "".join(f"{v:.17g}\n" for v in y))


def record(fixture, index, values):
    lines.extend(f"{fixture},{index},{j + 1},{v:.17g}" for j, v in enumerate(np.atleast_1d(values)))


def sobol(fixture, y, d):
    outputs(f"{fixture}-outputs.csv", y)
    found = analyze_sobol.analyze(problem(d), y, calc_second_order=False, seed=1)
    record(fixture, "S1", found["S1"])
    record(fixture, "ST", found["ST"])


# An offset, so that leaving out the centring shows.
sobol("saltelli", ishigami(design("saltelli-design.csv")) + 10, 3)
sobol("salib", g(sample_sobol.sample(problem(8), 64, calc_second_order=False, seed=7)), 8)

u = design("morris-design.csv")
y = g(u)
outputs("morris-outputs.csv", y)
found = morris.analyze(problem(8), u, y, num_levels=4, seed=1)
for index in ("mu", "mu_star", "sigma"):
    record("morris", index, found[index])

x = 1 + 9 * design("hypercube-design.csv")
noise = np.random.default_rng(3).standard_normal(len(x))
y = np.round(2 * x[:, 0] - 0.1 * x[:, 1] ** 2 + 0.5 * x[:, 2] + noise)
outputs("hypercube-outputs.csv", y)


def regression(x, y, names):
    z = (x - x.mean(0)) / x.std(0)
    v = (y - y.mean()) / y.std()
    beta, *_ = np.linalg.lstsq(z, v, rcond=None)

    def rest(of, on):
        return of - on @ np.linalg.lstsq(on, of, rcond=None)[0]

    partial = []
    for j in range(x.shape[1]):
        others = np.c_[np.ones(len(y)), np.delete(x, j, axis=1)]
        partial.append(np.corrcoef(rest(y, others), rest(x[:, j], others))[0, 1])
    record("hypercube", names[0], beta)
    record("hypercube", names[1], partial)
    record("hypercube", names[2], 1 - np.mean((v - z @ beta) ** 2))


regression(x, y, ("SRC", "PCC", "R2"))
regression(np.apply_along_axis(rankdata, 0, x), rankdata(y), ("SRRC", "PRCC", "rankR2"))
(here / "indices.csv").write_text("\n".join(lines) + "\n")
