import Documents
import Quantities
import Reports
import Testing

/// What `steunweb doctor` says of what was found.
@Suite struct DoctorReportTests {
  private static let found = [
    DoctorFinding(.graphviz, isThere: true, values: [("version", .text("2.43.0"))]),
    DoctorFinding(.results, isThere: true, values: [("gigabytes", .number(1_234.56, decimals: 1))]),
    DoctorFinding(.slurm, isThere: false),
  ]

  @Test func whatIsThereAndWhatNeedNotBe() {
    let report = DoctorReport(Self.found)
    #expect(report.isComplete)
    #expect(
      report.text(in: .english).split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).joined(separator: "\n") == """
          ok        diagrams           Graphviz 2.43.0 places and writes SVG
          ok        folder of results  can be written; 1,234.6 GB free
          optional  Slurm              no sbatch: needed for 'steunweb batch --slurm' alone
                                       fix: sudo apt-get install slurm-client

        All that is needed is there.
        """)
  }

  @Test func whatIsMissingWithItsCure() {
    let report = DoctorReport([DoctorFinding(.pictures, isThere: false), DoctorFinding(.letters, isThere: false)])
    #expect(!report.isComplete)
    let text = report.text(in: .dutch)
    #expect(
      text.contains(
        """
          ontbreekt   PNG en PDF  Graphviz maakt geen PNG of PDF
                                  oplossing: sudo apt-get install --reinstall libgvc6
          hoeft niet  letters
        """))
    #expect(text.hasSuffix("\n\nVan wat nodig is, ontbreekt: 1. De regels met 'ontbreekt' zeggen wat helpt."))
  }

  /// Every subject has its words, in both languages, there or not.
  @Test(arguments: DoctorFinding.Subject.allCases) func everySubjectHasItsWords(_ subject: DoctorFinding.Subject) {
    let values = ["version", "library", "gigabytes", "processors", "lanes", "vectors", "rate", "ratio"].map {
      (name: $0, value: DoctorFinding.Value.text("<\($0)>"))
    }
    for isThere in [true, false] {
      let report = DoctorReport([DoctorFinding(subject, isThere: isThere, values: values)])
      #expect(report.isComplete == (isThere || !subject.isNeeded))
      #expect(report.text(in: .dutch).split(separator: "\n").count == (isThere ? 3 : 4))
      #expect(report.text(in: .english).split(separator: "\n").count == (isThere ? 3 : 4))
    }
  }

  @Test func speedIsToldBesideTheMeasurement() {
    let row = ModelBenchReport.Row(
      workload: ModelBenchReport.Workload(alters: 9, arms: 2, threads: 1), youthWeeks: 3_000_000, processorSeconds: 0.5, seconds: 0.5)
    let report = DoctorReport([.speed(row, baseline: ["alters9-arms2-threads1": 4_000_000])])
    #expect(report.text(in: .english).contains("6.0 million youth-weeks per second of one processor: 1.50 times the machine"))
    #expect(DoctorReport([.speed(row, baseline: [:])]).text(in: .english).contains("optional  speed  too short to measure"))
  }

  @Test func machinesGetTheSame() {
    #expect(
      DoctorReport(Self.found.suffix(2)).json.rendered().split(separator: "\n").dropFirst(3).joined(separator: "\n") == """
          "complete": true,
          "checks": [
            {
              "id": "results",
              "state": "ok",
              "needed": true,
              "values": {
                "gigabytes": 1234.56
              },
              "cure": null
            },
            {
              "id": "slurm",
              "state": "optional",
              "needed": false,
              "values": {},
              "cure": "sudo apt-get install slurm-client"
            }
          ]
        }
        """)
  }
}
