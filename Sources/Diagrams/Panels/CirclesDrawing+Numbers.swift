import SupportWebs

extension CirclesDrawing {
  /// Writes the numbers of people and the letters of places into their symbols.
  mutating func drawNumbers() {
    for figure in diagram.scene.figures {
      let isStar = figure.shape == .star
      let fill = isStar ? colors.holder : colors.fill(figure.alter.person.sector)
      if isStar { drawPlate(under: figure.label, fill) }
      write(figure.label, on: fill)
    }
    for landmark in diagram.scene.landmarks {
      write(landmark.label, on: landmark.place.takesPart == .suspended ? colors.empty : colors.fill(landmark.place.type.sector))
    }
  }

  /// A disc under the number of a star, whose thick outline runs through where the number stands.
  private mutating func drawPlate(under label: PlacedLabel, _ fill: String) {
    let side = max(label.box.width, label.box.height) + 1
    canvas.graph.node(
      Box(center: label.box.center, width: side, height: side),
      [(.shape, "circle"), (.fillcolor, fill), (.penwidth, "0"), (.class, "plate")])
  }

  private mutating func write(_ label: PlacedLabel, on fill: String) {
    canvas.write(label.lines, in: label.box, size: label.letters, bold: true, color: Ink.on(fill), class: "number")
  }
}
