import SupportWebs

extension CirclesDrawing {
  mutating func drawCrossTies(_ names: [String]) {
    for crossing in diagram.scene.crossTies {
      let (a, b) = (diagram.scene.figures[crossing.first].disc, diagram.scene.figures[crossing.second].disc)
      let start = a.center.toward(crossing.control, by: a.radius + 2)
      let end = b.center.toward(crossing.control, by: b.radius + 2)
      canvas.drawCross(
        from: names[crossing.first], to: names[crossing.second], start, crossing.control, end, isStressful: crossing.isStressful)
    }
  }
}
