// Where everybody stands in the circles: rings are the youth's answers, sectors the parts of life. Nobody overlaps.
const Layout = (() => {
  const turn = Math.PI * 2;
  // Turns run clockwise from the top; y runs downwards as on screens.
  const at = (angle, radius) => ({ x: radius * Math.sin(angle * turn), y: -radius * Math.cos(angle * turn) });
  const length = p => Math.hypot(p.x, p.y);
  const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

  // How far `p` is from the piece of line between two points.
  function fromLine(p, a, b) {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const size = dx * dx + dy * dy;
    const t = size === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / size));
    return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
  }

  const youthPlace = { x: 0, y: 0 };

  // Everybody and everything that some wave shows, so that all waves have the same spots.
  function cast(webs, facts) {
    const found = { placed: [], places: [], spots: [] };
    const holders = new Set(webs.flatMap(web => web.positions.map(position => position.person)));
    for (const web of webs) {
      for (const alter of web.alters) {
        const ring = alter.tie.ring;
        if (alter.tie.status === 'lost' || ring === null) continue;
        if (!found.placed.some(one => one.person.id === alter.id)) found.placed.push({ person: alter, ring });
        if (found.spots.some(spot => spot.id === alter.id && spot.ring === ring)) continue;
        const { radii } = facts.look;
        const radius = holders.has(alter.id) ? radii.holder : alter.role === 'professional' ? radii.professional : radii.person;
        found.spots.push({ id: alter.id, ring, radius });
      }
      for (const place of web.places) {
        if (place.takesPart !== 'no' && !found.places.some(other => other.id === place.id)) found.places.push(place);
      }
    }
    return found;
  }

  // MARK: Sectors

  const need = ring => ({ inner: 1.35, middle: 1.15, outer: 1 })[ring];

  // Outer people first and then nearer ones between them, so that neighbours differ in ring where they can.
  function interleaved(people, facts) {
    const sorted = [...facts.rings].reverse().flatMap(ring => people.filter(one => one.ring === ring));
    const evens = Math.ceil(sorted.length / 2);
    return sorted.map((_, k) => (k % 2 === 0 ? sorted[k / 2] : sorted[evens + (k - 1) / 2]));
  }

  // A span of turns for every part of life, and a direction for everybody in it.
  function sectorPlan({ placed, places }, facts) {
    const ofSector = sector => placed.filter(one => one.person.sector === sector);
    const placesOf = sector => places.filter(place => facts.placeTypes[place.type] === sector);
    const sectors = Object.keys(facts.sectors).filter(sector =>
      facts.look.usualSectors.includes(sector) || ofSector(sector).length > 0 || placesOf(sector).length > 0);
    const needs = sectors.map(sector => Math.max(
      facts.look.leastSector, ofSector(sector).reduce((n, one) => n + need(one.ring), 0) + 0.2, 0.9 * placesOf(sector).length));
    const total = needs.reduce((a, b) => a + b, 0);
    const plan = { spans: [], people: new Map(), places: new Map() };
    let start = 0;
    sectors.forEach((sector, k) => {
      const span = { sector, from: start / total, to: (start + needs[k]) / total };
      start += needs[k];
      plan.spans.push(span);
      const people = interleaved(ofSector(sector), facts);
      const own = people.reduce((n, one) => n + need(one.ring), 0);
      let before = 0;
      for (const one of people) {
        plan.people.set(one.person.id, span.from + (span.to - span.from) * (before + need(one.ring) / 2) / own);
        before += need(one.ring);
      }
      placesOf(sector).forEach((place, n, all) =>
        plan.places.set(place.id, span.from + (span.to - span.from) * (n + 0.5) / all.length));
    });
    return plan;
  }

  // MARK: Rings

  function edges(scale, radii) {
    const band = radii.band * scale;
    const first = radii.youth + radii.innerExtra + band;
    return { band, all: [first, first + band, first + 2 * band] };
  }

  function ringPlan(found, angles, scale, staggers, facts) {
    const { radii } = facts.look;
    const { band, all } = edges(scale, radii);
    const plan = { edges: all, spots: new Map(), places: new Map(), isClear: true };
    const discs = [];
    const wide = disc => ({ ...disc, radius: disc.radius + radii.gap });
    const overlap = (a, b) => distance(a.center, b.center) < a.radius + b.radius;
    const isOnLine = (a, b) => fromLine(a.center, youthPlace, b.center) <= a.radius + 2
      || fromLine(b.center, youthPlace, a.center) <= b.radius + 2;
    const fits = (disc, id) => length(disc.center) >= disc.radius + radii.gap + radii.youth
      && discs.every(other => other.id === id || (!overlap(wide(disc), other) && !isOnLine(disc, other)));
    const counts = [0, 0, 0];
    const index = spot => facts.rings.indexOf(spot.ring);
    const sorted = [...found.spots].sort((a, b) => angles.people.get(a.id) - angles.people.get(b.id) || index(a) - index(b));
    for (const spot of sorted) {
      const k = index(spot);
      const room = Math.max(0, Math.min(band * 0.27, band / 2 - spot.radius - 2));
      const offsets = !staggers ? [0, room, -room] : counts[k] % 2 === 0 ? [room, -room, 0] : [-room, room, 0];
      counts[k] += 1;
      const options = offsets.map(offset => ({
        id: spot.id, radius: spot.radius, center: at(angles.people.get(spot.id), all[k] - band / 2 + offset),
      }));
      const free = options.find(disc => fits(disc, spot.id));
      if (!free) plan.isClear = false;
      discs.push(free ?? options[0]);
      plan.spots.set(`${spot.id} ${spot.ring}`, free ?? options[0]);
    }
    addPlaces(plan, angles, discs, radii);
    return plan;
  }

  function addPlaces(plan, angles, discs, radii) {
    const rim = [];
    for (const [id, angle] of angles.places) {
      const disc = { center: at(angle, plan.edges[2]), radius: radii.place };
      if ([...rim, ...discs].some(other => distance(disc.center, other.center) < disc.radius + other.radius + radii.gap)) {
        plan.isClear = false;
      }
      rim.push(disc);
      plan.places.set(id, disc);
    }
  }

  // Many people: on arcs within the ring and sector, as wide as their number needs. Lines may pass behind symbols; symbols never overlap.
  function crowdedPlan(found, angles, facts) {
    const { radii } = facts.look;
    const largest = Math.max(...found.spots.map(spot => spot.radius), radii.place);
    const step = 2 * largest + radii.gap;
    for (let scale = 1; ; scale *= 1.08) {
      const { band, all } = edges(scale, radii);
      const plan = { edges: all, spots: new Map(), places: new Map(), isClear: true };
      const discs = [];
      for (const span of angles.spans) {
        facts.rings.forEach((ring, k) => {
          const own = found.spots.filter(spot => spot.ring === ring && sectorOf(found, spot.id) === span.sector);
          const inner = k === 0 ? radii.youth + radii.gap : all[k - 1];
          const spots = arcs(own, span, inner, all[k] - (k === 2 ? radii.place : 0), step);
          if (spots === null) plan.isClear = false;
          (spots ?? []).forEach((center, n) => {
            const disc = { id: own[n].id, radius: own[n].radius, center };
            discs.push(disc);
            plan.spots.set(`${own[n].id} ${ring}`, disc);
          });
        });
      }
      addPlaces(plan, angles, discs, radii);
      if (plan.isClear) return plan;
    }
  }

  const sectorOf = (found, id) => found.placed.find(one => one.person.id === id).person.sector;

  // Places for all on arcs between two radii of a span; null when there is no room.
  function arcs(people, span, inner, outer, step) {
    const lanes = Math.floor((outer - inner) / step);
    const width = span.to - span.from;
    const rows = Array.from({ length: Math.max(0, lanes) }, (_, k) => inner + (outer - inner) * (k + 0.5) / lanes);
    // Half a step stays free at both sides, for who stands in the next sector.
    const room = rows.map(radius => Math.floor(2 * radius * Math.sin(Math.min(0.5, width) * Math.PI) / step - 0.001));
    const all = room.reduce((a, b) => a + b, 0);
    if (all < people.length) return null;
    const centers = [];
    let left = people.length;
    let capacity = all;
    rows.forEach((radius, k) => {
      const n = Math.min(room[k], Math.ceil(left * room[k] / Math.max(1, capacity)));
      capacity -= room[k];
      left -= n;
      for (let i = 0; i < n; i += 1) centers.push(at(span.from + width * (i + 0.5) / n, radius));
    });
    return centers.slice(0, people.length);
  }

  const scales = [1, 1.1, 1.2, 1.35, 1.5, 1.75, 2];

  // The smallest rings in which nobody overlaps.
  function of(webs, facts) {
    const found = cast(webs, facts);
    const angles = sectorPlan(found, facts);
    for (const scale of scales) {
      for (const staggers of [false, true]) {
        const plan = ringPlan(found, angles, scale, staggers, facts);
        if (plan.isClear) return { ...plan, spans: angles.spans };
      }
    }
    return { ...crowdedPlan(found, angles, facts), spans: angles.spans };
  }

  // The ring and sector of a point; no ring outside the circles.
  function where(plan, point, facts) {
    const radius = length(point);
    const k = plan.edges.findIndex(edge => radius <= edge);
    const angle = ((Math.atan2(point.x, -point.y) / turn) + 1) % 1;
    const span = plan.spans.find(one => angle >= one.from && angle < one.to) ?? plan.spans[0];
    return { ring: k < 0 ? null : facts.rings[k], sector: k < 0 ? null : span.sector };
  }

  return { of, where, at, length, distance, fromLine };
})();
