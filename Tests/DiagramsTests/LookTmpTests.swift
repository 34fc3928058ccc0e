import Testing
import Foundation
import Graphviz
import Quantities
import SupportWebs
@testable import Diagrams
@Suite struct LookTmpTests {
  func png(_ d: any Diagram, _ name: String, dpi: Int = 90) throws {
    try? FileManager.default.createDirectory(atPath: "/tmp/look-H", withIntermediateDirectories: true)
    try Data(try GraphvizRenderer.render(dot: d.dot, format: .png, dpi: dpi)).write(to: URL(fileURLWithPath: "/tmp/look-H/\(name).png"))
    let svg = d.finished(svg: String(decoding: try GraphvizRenderer.render(dot: d.dot), as: UTF8.self))
    try Data(svg.utf8).write(to: URL(fileURLWithPath: "/tmp/look-H/\(name).svg"))
  }
  @Test func look() throws {
    try png(BlankCirclesDiagram(options: DiagramOptions(language: .dutch, theme: .print)), "blank-a4-nl")
    try png(BlankCirclesDiagram(options: DiagramOptions(language: .english, theme: .print, page: .a4Portrait)), "blank-a4p-en")
    try png(
      CirclesDiagram(web: Webs.small, options: DiagramOptions(language: .dutch, isMadeWithYouth: true, page: .a4, audience: .youth)),
      "youth-circles")
    try png(
      EcomapDiagram(web: Webs.small, options: DiagramOptions(language: .dutch, isMadeWithYouth: true, page: .a4, audience: .youth)),
      "youth-ecomap")
    try png(CirclesDiagram(web: Webs.small, options: DiagramOptions(language: .dutch, theme: .dark)), "dark-circles")
    for seed in [0, 25, 26, 50, 4, 5, 35, 28, 3] {
      try png(CirclesDiagram(web: ManyWebs.web(seed), options: DiagramOptions(language: .dutch, page: .a3)), "circles-\(seed)", dpi: 100)
      try png(EcomapDiagram(web: ManyWebs.web(seed), options: DiagramOptions(language: .dutch, page: .a3)), "ecomap-\(seed)", dpi: 100)
    }
    try png(
      CirclesDiagram(web: Webs.random(seed: 3, count: 90), options: DiagramOptions(language: .dutch, page: .a3)), "circles-90", dpi: 100)
  }
}
