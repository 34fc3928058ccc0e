import SupportWebs
import Testing

@testable import Lessons

/// Nobody overlaps in the page's own picture, and everybody stands in the own ring and sector.
@Suite(.enabled(if: ScriptHost.isThere, ScriptHost.absence)) struct LayoutTests {
  private static let gaps = """
    input.files.map(file => {
      const webs = file.waves.map((_, k) => Webs.of(file, k, input.facts));
      const plan = Layout.of(webs, input.facts);
      let [gap, misplaced, seen] = [Infinity, 0, 0];
      for (const web of webs) {
        const discs = web.alters.filter(a => a.tie.ring !== null && a.tie.status !== 'lost').map(alter => {
          const disc = plan.spots.get(`${alter.id} ${alter.tie.ring}`);
          const { ring, sector } = Layout.where(plan, disc.center, input.facts);
          if (ring !== alter.tie.ring || sector !== alter.sector) misplaced += 1;
          return disc;
        }).concat(web.places.filter(p => p.takesPart !== 'no').map(p => plan.places.get(p.id)));
        discs.push({ center: { x: 0, y: 0 }, radius: input.facts.look.radii.youth });
        seen += discs.length;
        discs.forEach((a, k) => discs.slice(k + 1).forEach(b => {
          gap = Math.min(gap, Layout.distance(a.center, b.center) - a.radius - b.radius);
        }));
      }
      return { gap: gap === Infinity ? 99 : gap, misplaced, seen, rim: plan.edges[2] };
    })
    """

  @Test(arguments: [14, 30, 60]) func nobodyOverlaps(_ most: Int) throws {
    var webs = InventedWebs(seed: UInt64(most))
    let files = try CaseJSON.shippedNames.map(CaseJSON.shipped) + (0..<40).map { _ in try webs.next(most: most) }
    let answers = try #require(try ScriptHost.value(of: Self.gaps, input: CaseJSON.input(files)) as? [[String: Double]])
    #expect(answers.count == files.count)
    for answer in answers {
      #expect(try #require(answer["gap"]) >= 1)
      #expect(answer["misplaced"] == 0)
      #expect(try #require(answer["rim"]) < 1_200)
    }
    #expect(answers.reduce(0) { $0 + ($1["seen"] ?? 0) } > 300)
  }
}
