import Documents
import Interchange
import Quantities
import SupportWebs
import Testing

@Suite struct MappingTests {
  static let text = """
    steunweb: mapping/1
    format: triple
    files: {egos: ego.csv, alters: alter.csv, ties: tie.csv}
    delimiter: semicolon
    decimalComma: yes
    ids: {ego: respondent, alter: nummer, source: van, target: naar, wave: ronde}
    weight: gewicht
    missing: ['-9', refused]
    egos:
      - {column: geslacht, key: youth.sex, values: {w: female, m: male}}
      - {column: leeftijd, key: youth.age}
    alters:
      - {column: nabij, key: closeness, scale: [1, 5]}
      - {column: hulp, key: receives.practical, scale: [4, 0]}
      - {column: wie, key: role, values: {oom: kin, '3': friend}}
    strength: {column: sterkte, scale: [0, 4]}
    noTie:
      - {column: sterkte, values: [not at all, 9]}
    asked: gevraagd
    keepOriginalIds: no
    provenance: composite
    """

  @Test func aMappingIsRead() throws {
    let mapping = try MappingReader.read(path: "m.yaml", bytes: Array(Self.text.utf8))
    #expect(mapping.format == .triple && mapping.delimiter == ";" && mapping.hasDecimalComma && !mapping.keepsOriginalIDs)
    #expect(mapping.files == [.egos: "ego.csv", .alters: "alter.csv", .ties: "tie.csv"])
    #expect(mapping.ids == IDColumns(ego: "respondent", alter: "nummer", source: "van", target: "naar", wave: "ronde"))
    #expect(mapping.missing == ["-9", "refused"] && mapping.weight == "gewicht" && mapping.asked == "gevraagd")
    #expect(mapping.columns[.alters]?.map(\.key) == ["closeness", "receives.practical", "role"])
    #expect(mapping.columns[.alters]?[2].values == ["oom": "kin", "3": "friend"])
    #expect(mapping.columns[.alters]?[1].scale == Mapping.Scale(low: 4, high: 0))
    #expect(mapping.strength == "sterkte" && mapping.strengthScale == Mapping.Scale(low: 0, high: 4))
    #expect(mapping.noTie == ["sterkte": ["not at all", "9"]] && mapping.provenance == .composite)
    #expect(DocumentKind(of: Array(Self.text.utf8)) == .mapping)
  }

  @Test func faultsHavePlaceAndCure() {
    let text = """
      steunweb: mapping/1
      files: {egos: ../ego.csv}
      alters:
        - {column: x, key: closenes}
        - {column: x, key: something.else.entirely, scale: [2, 2]}
      ties:
        - {column: y, key: attributes.z}
      """
    let error = #expect(throws: InvalidInput.self) { try MappingReader.read(path: "m.yaml", bytes: Array(text.utf8)) }
    #expect(
      error?.description == """
        m.yaml:2:15: error: a table is a file of the folder that is imported
          fix: write its name alone
        m.yaml:4:22: error: 'closenes' is not a key of a row of the table of alters
          fix: did you mean 'closeness'?
        m.yaml:5:14: error: this column is given twice
          fix: keep one of the two
        m.yaml:5:22: error: this is not a key of a row of the table of alters
          fix: give a dotted name of case files, or attributes.NAME
        m.yaml:5:54: error: a scale has two different ends
          fix: write the answers that stand for 0 and 1, as in [1, 5]
        """)
  }

  @Test func theSchemaHoldsEveryKey() {
    let schema = SchemaWriter.schema(of: MappingFormat.file, id: "steunweb:\(MappingFormat.version)")
    for field in MappingFormat.file.fields { #expect(schema.contains("\n    \"\(field.key)\": ")) }
  }

  @Test func scalesGoFrom0To1() {
    #expect(Mapping.Scale(low: 1, high: 5).level(2) == 0.25)
    #expect(Mapping.Scale(low: 5, high: 1).level(2) == 0.75)
    #expect(Mapping.Scale(low: 1, high: 5).level(6) == nil)
  }
}

@Suite struct CaseBuilderTests {
  static func cases(_ egos: String, _ alters: String, _ ties: String, _ mapping: Mapping = Mapping()) throws -> ([CaseFile], [Finding]) {
    var source = try EgoTableSource(
      EgoTableSource.Tables(
        egos: TableInput(path: "e.csv", bytes: Array(egos.utf8)), alters: TableInput(path: "a.csv", bytes: Array(alters.utf8)),
        ties: TableInput(path: "t.csv", bytes: Array(ties.utf8))), columns: mapping.ids, delimiter: mapping.delimiter,
      missing: mapping.missing)
    var (builder, cases) = (CaseBuilder(mapping: mapping), [CaseFile]())
    while let ego = try source.next() { cases.append(try builder.build(ego)) }
    builder.finish()
    for caseFile in cases {
      let again = try CaseReader.read(path: "again.yaml", bytes: Array(CaseWriter.yaml(caseFile).utf8))
      #expect(again == caseFile, "\(CaseWriter.yaml(caseFile))")
    }
    return (cases, builder.findings.details)
  }

  @Test func aMappedStudyBecomesCases() throws {
    let mapping = try MappingReader.read(path: "m.yaml", bytes: Array(MappingTests.text.replacing(", wave: ronde", with: "").utf8))
    let (cases, findings) = try Self.cases(
      "respondent;geslacht;leeftijd;gewicht;kleur\n7;w;15;1,5;rood\n",
      "respondent;nummer;nabij;hulp;wie;gevraagd\n7;1;3;1,0;oom;ja\n7;2;6;-9;vreemde;nee\n7;z;1;4;3;ja\n",
      "respondent;van;naar;sterkte\n7;1;2;2\n7;1;z;not at all\n7;2;z;0\n", mapping)
    let web = cases[0].waves[0]
    #expect(cases[0].provenance == .composite && web.youth.id == "e1" && web.youth.age == 15 && web.youth.sex == .female)
    #expect(web.youth.attributes["samplingWeight"] == .number(1.5) && web.youth.attributes["kleur"] == .text("rood"))
    #expect(web.youth.attributes["originalId"] == nil)
    #expect(web.alters.map(\.id) == ["a1", "a2", "z"])
    #expect(web.alters.map(\.tie.closeness.value) == [0.5, nil, 0] && web.alters.map { $0.tie.receives[.practical] } == [0.75, nil, 0])
    #expect(web.alters.map(\.person.role) == [.kin, .unknown, .friend])
    #expect(web.alters[1].person.attributes["nabij"] == .number(6) && web.alters[1].person.attributes["role"] == .text("vreemde"))
    #expect(web.alters[0].tie.attributes["asked"] == .text("ja"))
    #expect(web.crossTies.map(\.first) == ["a1"] && web.crossTies.map(\.closeness.value) == [0.5])
    #expect(
      findings.map {
        "\($0.file):\($0.position.map { "\($0)" } ?? "-") \($0.rule.rawValue) \($0.values.sorted { $0.key < $1.key }.map(\.value))"
      } == [
        "a.csv:3:5 badValue [\"nabij\"]", "a.csv:3:10 badValue [\"role\"]", "t.csv:3:1 noTieCategory []", "t.csv:4:1 zeroTie []",
        "a.csv:- renamedID [\"2\"]", "e.csv:- renamedID [\"1\"]", "a.csv:- missingLabel [\"3\"]",
      ])
  }

  @Test func withoutAMappingOurNamesCountAndTheRestIsKept() throws {
    let (cases, findings) = try Self.cases(
      "egoID,age,youth.age,steun\nnoor,56 - 65,15,NaN\n",
      "egoID,alterID,name,closeness,receives.emotional,role,steunweb\nnoor,oma,Oma Truus,0.8,1,kin,x\nnoor,B,,2,,\n",
      "egoID,Source,Target,weight\nnoor,oma,B,3\nnoor,B,oma,4\nnoor,oma,oma,1\nnoor,oma,C,1\n")
    let web = cases[0].waves[0]
    #expect(cases[0].provenance == .real && web.youth.id == "e1" && web.youth.age == 15)
    #expect(web.youth.attributes["age"] == .text("56 - 65") && web.youth.attributes["steun"] == nil)
    // A word without a digit could be a name: it does not stay an id.
    #expect(web.alters.map(\.id) == ["a1", "a2"] && web.alters.map(\.person.label.dutch) == ["Oma Truus", "B"])
    #expect(web.alters[0].tie.closeness.value == 0.8 && web.alters[0].tie.receives[.emotional] == 1)
    #expect(web.alters[0].person.attributes["steunweb"] == .text("x") && web.alters[1].person.attributes["originalId"] == .text("B"))
    #expect(web.alters[1].person.attributes["closeness"] == .number(2))
    #expect(web.crossTies.count == 1 && web.crossTies[0].attributes["weight"] == .number(4) && web.crossTies[0].closeness.value == nil)
    #expect(
      findings.map(\.rule) == [.notFinite, .badValue, .repeatedTie, .loop, .danglingTie, .renamedID, .renamedID, .missingLabel])
  }

  @Test func wavesOfAnEgoBecomeWavesOfACase() throws {
    var builder = CaseBuilder()
    func ego(_ wave: String, _ date: String, _ closeness: String) -> ForeignEgo {
      ForeignEgo(
        id: "noor", wave: wave, cells: [FlatCell("wave.date", date), FlatCell("mood", wave)],
        alters: [ForeignEgo.Alter(id: "7", cells: [FlatCell("closeness", closeness), FlatCell("seen", wave)])])
    }
    let caseFile = try builder.build(waves: [ego("1", "2024-01-01", "0.2"), ego("2", "2025-01-01", "0.9")])
    #expect(caseFile.waves.map(\.moment.id) == ["w1", "w2"] && caseFile.waves.map(\.moment.label.dutch) == ["1", "2"])
    #expect(caseFile.waves.map { $0.alters.map(\.tie.closeness.value) } == [[0.2], [0.9]])
    #expect(caseFile.waves.map { $0.moment.attributes["mood"] } == [.number(1), .number(2)])
    #expect(caseFile.waves.map { $0.alters[0].tie.attributes["seen"] } == [.number(1), .number(2)])
    let error = #expect(throws: InvalidInput.self) {
      try builder.build(waves: [ForeignEgo(id: "a", wave: "1", file: "e.csv"), ForeignEgo(id: "a", wave: "2", file: "e.csv")])
    }
    #expect(error?.description.hasPrefix("e.csv:1:1: error: this wave has no date\n  fix: add 'date': ") == true)
  }

  /// Numbered ids of egos never meet those that other egos have.
  @Test func egosHaveIdsOfTheirOwn() throws {
    let (cases, _) = try Self.cases("egoID\ne2\n7\n8\ne3\n", "egoID,alterID\n", "egoID,Source,Target\n")
    #expect(cases.map { $0.waves[0].youth.id } == ["e2", "e3", "e4", "e5"])
    #expect(cases[3].waves[0].youth.attributes["originalId"] == .text("e3"))
  }

  /// Foreign ids never meet those of the ego, of waves and of places.
  @Test func idsStayApart() throws {
    let (cases, _) = try Self.cases(
      "egoID,places.1.id,places.1.label,places.1.type\nw1,club,Club,club\n", "egoID,alterID\nw1,w1\nw1,w2\nw1,club\nw1,a1\nw1,Q\n",
      "egoID,Source,Target\nw1,w1,club\n")
    #expect(cases[0].waves[0].youth.id == "w1" && cases[0].waves[0].moment.id == "w2")
    #expect(cases[0].waves[0].alters.map(\.id) == ["a2", "a3", "a4", "a1", "a5"])
  }
}

@Suite struct DecimalCommaTests {
  @Test func numbersWithACommaAreNumbers() throws {
    var mapping = Mapping()
    mapping.hasDecimalComma = true
    mapping.columns[.alters] = [Mapping.Column(column: "nabij", key: "closeness", scale: Mapping.Scale(low: 0, high: 10))]
    let (cases, findings) = try CaseBuilderTests.cases(
      "egoID|x\n1|1,5\n", "egoID|alterID|nabij|y|z\n1|a|7,5|1,2,3|-0,5\n1|b|2|,5|a,b\n", "egoID|Source|Target|weight\n1|a|b|0,0\n", mapping)
    let web = cases[0].waves[0]
    #expect(web.youth.attributes["x"] == .number(1.5) && web.alters.map(\.tie.closeness.value) == [0.75, 0.2])
    #expect(web.alters.map { $0.person.attributes["y"] } == [.text("1,2,3"), .text(",5")])
    #expect(web.alters.map { $0.person.attributes["z"] } == [.number(-0.5), .text("a,b")])
    #expect(findings.map(\.rule) == [.zeroTie, .renamedID, .missingLabel])
  }
}
