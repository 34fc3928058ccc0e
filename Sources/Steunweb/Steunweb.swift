// What a notebook or a program of one's own needs, under one name: `import Steunweb`.

@_exported public import Charts
@_exported public import Diagrams
@_exported public import Documents
@_exported public import Estimates
@_exported public import Evidence
@_exported public import Graphviz
@_exported public import InputFiles
@_exported public import Interchange
@_exported public import Lanes
@_exported public import Lessons
@_exported public import MeasureTables
@_exported public import MentorSimulation
@_exported public import ModelTrust
@_exported public import NetworkMeasures
@_exported public import NotebookKit
@_exported public import PairMatching
@_exported public import PolicyAnalysis
@_exported public import ProtectiveFactors
@_exported public import Quantities
@_exported public import RandomStreams
@_exported public import Reports
@_exported public import RunStore
@_exported public import SupportWebs
@_exported public import Wording
