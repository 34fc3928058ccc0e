"""Makes ego webs, and times networkx and python-igraph on them beside Steunweb; see bench-measures."""
import random
import sys
import time

KEYS = ["density", "components", "transitivity", "clustering", "coreness", "betweenness", "harmonic", "constraint", "egoBetweenness"]


def make(count):
    dice = random.Random(20)
    for _ in range(count):
        density = dice.uniform(0.1, 0.6)
        pairs = [(i, j) for i in range(12) for j in range(i) if dice.random() < density]
        print("12;" + ",".join(f"{i}-{j}" for i, j in pairs))


def read(path):
    webs = []
    for line in open(path):
        n, ties = line.strip().split(";")
        webs.append((int(n), [tuple(map(int, tie.split("-"))) for tie in ties.split(",") if tie]))
    return webs


def networkx_sums(webs):
    import networkx as nx

    sums = dict.fromkeys(KEYS, 0.0)
    for n, ties in webs:
        graph = nx.Graph()
        graph.add_nodes_from(range(n))
        graph.add_edges_from(ties)
        ego = graph.copy()
        ego.add_edges_from((n, i) for i in range(n))
        sums["density"] += nx.density(graph)
        sums["components"] += nx.number_connected_components(graph)
        sums["transitivity"] += nx.transitivity(graph)
        sums["clustering"] += sum(nx.clustering(graph).values())
        sums["coreness"] += sum(nx.core_number(graph).values())
        sums["betweenness"] += sum(nx.betweenness_centrality(graph, normalized=False).values())
        sums["harmonic"] += sum(nx.harmonic_centrality(graph).values())
        sums["constraint"] += nx.constraint(ego, nodes=[n])[n]
        sums["egoBetweenness"] += nx.betweenness_centrality(ego, normalized=False)[n]
    return sums


def igraph_sums(webs):
    import igraph as ig

    sums = dict.fromkeys(KEYS, 0.0)
    for n, ties in webs:
        graph = ig.Graph(n, ties)
        ego = ig.Graph(n + 1, ties + [(n, i) for i in range(n)])
        sums["density"] += graph.density()
        sums["components"] += len(graph.connected_components())
        sums["transitivity"] += graph.transitivity_undirected(mode="zero")
        sums["clustering"] += sum(graph.transitivity_local_undirected(mode="zero"))
        sums["coreness"] += sum(graph.coreness())
        sums["betweenness"] += sum(graph.betweenness())
        sums["harmonic"] += sum(graph.harmonic_centrality(normalized=False))
        sums["constraint"] += ego.constraint(n)
        sums["egoBetweenness"] += ego.betweenness(n)
    return sums


def best(function, webs, rounds):
    least, sums = float("inf"), {}
    for _ in range(rounds):
        start = time.perf_counter()
        sums = function(webs)
        least = min(least, time.perf_counter() - start)
    return least, sums


def compare(path, ours_path):
    import igraph
    import networkx

    webs = read(path)
    lines = dict(line.split() for line in open(ours_path))
    own = float(lines.pop("seconds"))
    print(f"{len(webs)} webs of 12 alters, nine measures, one thread")
    print(f"Steunweb          {own:9.4f} s")
    failed = False
    for name, function, rounds in [
        (f"python-igraph {igraph.__version__}", igraph_sums, 3), (f"networkx {networkx.__version__}", networkx_sums, 2)
    ]:
        seconds, sums = best(function, webs, rounds)
        print(f"{name:<17} {seconds:9.4f} s   {seconds / own:7.1f} x")
        for key in KEYS:
            if abs(sums[key] - float(lines[key])) > 1e-6 * max(1, abs(sums[key])):
                print(f"  {key} differs: {sums[key]} and ours {lines[key]}")
                failed = True
    sys.exit(1 if failed else 0)


if sys.argv[1] == "make":
    make(int(sys.argv[2]))
else:
    compare(sys.argv[2], sys.argv[3])
