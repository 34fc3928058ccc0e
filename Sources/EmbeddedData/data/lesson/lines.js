// The courses of lines: straight, bent around symbols, and zigzag where there is much tension.
const Lines = (() => {
  const toward = (a, b, by) => {
    const size = Layout.distance(a, b) || 1;
    return { x: a.x + (b.x - a.x) * by / size, y: a.y + (b.y - a.y) * by / size };
  };
  const number = x => String(Math.round(x * 100) / 100);
  const path = points => points.map((p, k) => `${k === 0 ? 'M' : 'L'}${number(p.x)} ${number(p.y)}`).join('');

  function samples(a, c, b, count) {
    return Array.from({ length: count + 1 }, (_, k) => {
      const t = k / count;
      return {
        x: a.x * (1 - t) ** 2 + c.x * 2 * t * (1 - t) + b.x * t ** 2, y: a.y * (1 - t) ** 2 + c.y * 2 * t * (1 - t) + b.y * t ** 2,
      };
    });
  }

  // The point at a distance along a course, with the direction across it.
  function position(course, along) {
    let rest = along;
    for (let k = 1; k < course.length; k += 1) {
      const [a, b] = [course[k - 1], course[k]];
      const size = Layout.distance(a, b);
      if ((rest <= size || k === course.length - 1) && size > 0) {
        const t = Math.min(1, rest / size);
        return {
          point: { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t },
          across: { x: -(b.y - a.y) / size, y: (b.x - a.x) / size },
        };
      }
      rest -= size;
    }
    return { point: course[0], across: { x: 0, y: 0 } };
  }

  // - teeth: how many are drawn and left out in turn; null for a line that runs through.
  function zigzag(course, amplitude, teeth = null) {
    const total = course.slice(1).reduce((n, p, k) => n + Layout.distance(course[k], p), 0);
    const lead = Math.min(5, total / 4);
    const count = Math.max(3, Math.round((total - 2 * lead) / 7));
    const points = [course[0]];
    for (let k = 0; k <= count; k += 1) {
      const { point, across } = position(course, lead + (total - 2 * lead) * k / count);
      const offset = k === 0 || k === count ? 0 : k % 2 === 0 ? -amplitude : amplitude;
      points.push({ x: point.x + across.x * offset, y: point.y + across.y * offset });
    }
    points.push(course[course.length - 1]);
    if (teeth === null) return path(points);
    let pieces = '';
    for (let k = 0; k < points.length - 1; k += teeth[0] + teeth[1]) pieces += path(points.slice(k, k + teeth[0] + 1));
    return pieces;
  }

  const bends = [0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32, 0.45, -0.45, 0.6, -0.6, 0.8, -0.8];

  // The control point of the curve between two symbols that meets the fewest others and bends the least.
  function control(a, b, others) {
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    let best = null;
    for (const bend of bends) {
      const price = 30 * Math.abs(bend) + 60 * bend * bend;
      if (best !== null && price >= best.cost) break;
      const point = { x: middle.x - (b.y - a.y) * bend, y: middle.y + (b.x - a.x) * bend };
      const course = samples(a, point, b, 8);
      let cost = price;
      for (let k = 1; k < course.length && (best === null || cost < best.cost); k += 1) {
        for (const disc of others) if (Layout.fromLine(disc.center, course[k - 1], course[k]) < disc.radius + 3) cost += 60;
      }
      if (best === null || cost < best.cost) best = { cost, point };
    }
    return best.point;
  }

  // An open arrowhead whose tip is at `tip`, on a line that comes from `from`.
  function head(tip, from) {
    const back = toward(tip, from, 8);
    const [dx, dy] = [(back.x - tip.x) / 8 * 5, (back.y - tip.y) / 8 * 5];
    return path([{ x: back.x - dy, y: back.y + dx }, tip, { x: back.x + dy, y: back.y - dx }]);
  }

  return { toward, path, samples, zigzag, control, head, number };
})();
