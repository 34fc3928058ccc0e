import SupportWebs

extension CirclesDrawing {
  /// Writes the numbers of people and the letters of places into their symbols.
  mutating func drawNumbers() {
    for figure in diagram.scene.figures {
      let fill = figure.shape == .star ? colors.holder : colors.fill(figure.alter.person.sector)
      write(figure.label, on: fill)
    }
    for landmark in diagram.scene.landmarks {
      write(landmark.label, on: landmark.place.takesPart == .suspended ? colors.empty : colors.fill(landmark.place.type.sector))
    }
  }

  private mutating func write(_ label: PlacedLabel, on fill: String) {
    canvas.write(label.lines, in: label.box, size: label.letters, bold: true, color: Ink.on(fill), class: "number")
  }
}
