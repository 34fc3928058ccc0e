// The circles as SVG: symbols, lines and colours are those of the library's pictures.
const Drawing = (() => {
  const { svg } = Elements;
  const { number } = Lines;
  const origin = { x: 0, y: 0 };

  // MARK: Signs

  function bondOf(closeness, look) {
    if (closeness === null) return 'unknown';
    return closeness >= look.strongFrom ? 'strong' : closeness < look.tenuousBelow ? 'tenuous' : 'normal';
  }

  function tieStyle(tie, look) {
    const isSuspended = tie.status === 'suspended';
    return {
      bond: bondOf(tie.closeness, look), isStressful: tie.conflict !== null && tie.conflict >= look.stressFrom, isSuspended,
      isReciprocal: tie.isReciprocal === true && tie.status === 'active',
    };
  }

  function tieLine(a, b, style) {
    const classes = `tie ${style.bond}${style.isStressful ? ' stress' : ''}${style.isSuspended ? ' suspended' : ''}`;
    const [start, end] = style.isReciprocal ? [Lines.toward(a, b, 3), Lines.toward(b, a, 3)] : [a, b];
    const teeth = style.isSuspended || style.bond === 'tenuous' ? [3, 1] : style.bond === 'unknown' ? [1, 1] : null;
    const course = style.isStressful ? Lines.zigzag([start, end], 4.2, teeth) : Lines.path([start, end]);
    const heads = style.isReciprocal ? [Lines.head(a, b), Lines.head(b, a)] : [];
    const bars = style.isSuspended ? [-2.2, 2.2].map(offset => {
      const middle = Lines.toward({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, b, offset);
      const size = Layout.distance(a, b) || 1;
      const [dx, dy] = [(b.x - a.x) / size * 6.5, (b.y - a.y) / size * 6.5];
      return Lines.path([{ x: middle.x - dy, y: middle.y + dx }, { x: middle.x + dy, y: middle.y - dx }]);
    }) : [];
    return svg('g', { class: classes }, svg('path', { d: course }),
      heads.concat(bars).map(d => svg('path', { class: 'head', d })));
  }

  function crossLine(a, b, control, isStressful) {
    const course = Lines.samples(a, control, b, 16);
    return svg('path', { class: isStressful ? 'cross stress' : 'cross', d: isStressful ? Lines.zigzag(course, 2.8) : Lines.path(course) });
  }

  function star(center, radius) {
    const points = Array.from({ length: 10 }, (_, k) => Layout.at(k / 10, k % 2 === 0 ? radius : radius * 0.382));
    return points.map(p => `${number(center.x + p.x)},${number(center.y + p.y)}`).join(' ');
  }

  // The symbol of somebody: a star for who holds a position, a square for professionals, else a circle.
  function symbol(shape, center, classes, radii, shrink = 1) {
    if (shape === 'star') return svg('polygon', { class: `symbol holder ${classes}`, points: star(center, radii.holder * 0.86 * shrink) });
    if (shape === 'box') {
      const side = 2 * radii.professional / 1.415 * shrink;
      return svg('rect', {
        class: `symbol ${classes}`, x: number(center.x - side / 2), y: number(center.y - side / 2), width: number(side), height: number(side),
      });
    }
    return svg('circle', { class: `symbol ${classes}`, cx: number(center.x), cy: number(center.y), r: number(radii.person * shrink) });
  }

  // A house of the width and height of those in the library, which stand in circles of the radius of a place.
  function house(center, classes, radius) {
    const [w, h] = [radius * 0.875, radius * 0.79];
    const corners = [[-w, h], [-w, -h * 0.25], [0, -h], [w, -h * 0.25], [w, h]];
    return svg('polygon', { class: `symbol ${classes}`, points: corners.map(([x, y]) => `${number(center.x + x)},${number(center.y + y)}`).join(' ') });
  }

  const shapeOf = (alter, web) => (Webs.positionsOf(web, alter.id).length > 0 ? 'star' : alter.role === 'professional' ? 'box' : 'circle');

  const radiusOf = (shape, radii) => ({ star: radii.holder, box: radii.professional, circle: radii.person })[shape];

  // MARK: Ground

  function arc(radius, from, to) {
    const [a, b] = [Layout.at(from, radius), Layout.at(to, radius)];
    return `M${number(a.x)} ${number(a.y)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${number(b.x)} ${number(b.y)}`;
  }

  function ground(plan, youthRadius) {
    const rim = plan.edges[2];
    const margin = 4.5 / (rim * 2 * Math.PI);
    return [
      [2, 1, 0].map(k => svg('circle', { class: `ring ring-${k}`, r: number(plan.edges[k]) })),
      plan.spans.map(span => svg('path', { class: 'ray', d: Lines.path([Layout.at(span.from, youthRadius), Layout.at(span.from, rim)]) })),
      plan.spans.map(span => svg('path', { class: `rim e-${span.sector}`, d: arc(Number(number(rim)), span.from + margin, span.to - margin) })),
    ];
  }

  // A box that touches the circle from outside in a direction.
  function outside(lines, size, radius, turn) {
    const w = Math.max(...lines.map(line => Labels.width(line, size))) * 1.06;
    const h = lines.length * size * 1.22;
    const d = Layout.at(turn, 1);
    return { x: d.x * radius + d.x * w / 2 - w / 2, y: d.y * radius + d.y * h / 2 - h / 2, w, h, anchor: 'middle' };
  }

  const apart = (a, b, gap = 3) => a.x > b.x + b.w + gap || b.x > a.x + a.w + gap || a.y > b.y + b.h + gap || b.y > a.y + a.h + gap;
  const around = disc => ({ x: disc.center.x - disc.radius, y: disc.center.y - disc.radius, w: 2 * disc.radius, h: 2 * disc.radius });

  function sectorNames(plan, words, size) {
    const taken = [...plan.places.values(), ...plan.spots.values()].map(around);
    return plan.spans.map(span => {
      const lines = Labels.wrap(words.text(`Sector.${span.sector}`), 14);
      const options = [11, 22, 36, 50, 80].flatMap(d => [0, 0.15, -0.15, 0.3, -0.3, 0.42, -0.42].map(shift =>
        outside(lines, size, plan.edges[2] + d, (span.from + span.to) / 2 + shift * (span.to - span.from))));
      const box = options.find(one => taken.every(other => apart(one, other))) ?? options[0];
      taken.push(box);
      return { lines, box, size, classes: 'sector-name' };
    });
  }

  function ringNames(plan, words, facts, size, symbols, ties) {
    const taken = symbols.map(around);
    return facts.rings.flatMap((ring, k) => {
      const text = words.text(`Ring.${ring}`);
      const w = Labels.width(text, size);
      for (let n = 0; n < 60; n += 1) {
        const turn = (n % 2 === 0 ? n / 2 : 60 - (n + 1) / 2) / 60;
        const c = Layout.at(turn, plan.edges[k] - size * 0.9 - Math.abs(Math.sin(turn * 2 * Math.PI)) * w / 2);
        const box = { x: c.x - w / 2, y: c.y - size * 0.6, w, h: size * 1.2, anchor: 'middle' };
        const corner = Math.hypot(Math.abs(c.x) + w / 2, Math.abs(c.y) + size * 0.6);
        const isFree = corner < plan.edges[k] - 1 && taken.every(other => apart(box, other))
          && ties.every(([a, b]) => Lines.samples(a, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, b, 24).every(p =>
            p.x < box.x || p.x > box.x + w || p.y < box.y || p.y > box.y + box.h));
        if (isFree) {
          taken.push(box);
          return [{ lines: [text], box, size, classes: 'ring-name' }];
        }
      }
      return [];
    });
  }

  function writing({ lines, box, size, classes }) {
    const x = box.anchor === 'middle' ? box.x + box.w / 2 : box.anchor === 'end' ? box.x + box.w : box.x;
    return svg('text', { class: classes, 'text-anchor': box.anchor, 'font-size': size, 'aria-hidden': 'true' }, lines.map((line, k) =>
      svg('tspan', { x: number(x), y: number(box.y + (box.h - lines.length * size * 1.22) / 2 + size * (0.97 + k * 1.22)) }, line)));
  }

  // MARK: The picture

  // Who and what is shown, with places; `step` hides what has not been revealed.
  function scene(web, plan, facts, step) {
    const rings = facts.rings.slice(0, Math.max(0, step));
    const figures = web.alters.filter(a => a.tie.status !== 'lost' && rings.includes(a.tie.ring)).map(alter => ({
      alter, shape: shapeOf(alter, web), center: plan.spots.get(`${alter.id} ${alter.tie.ring}`).center,
      radius: radiusOf(shapeOf(alter, web), facts.look.radii),
    }));
    const hasRest = step > facts.rings.length;
    const places = hasRest ? web.places.filter(p => p.takesPart !== 'no').map(place => ({ place, ...plan.places.get(place.id) })) : [];
    const crossTies = hasRest ? web.crossTies.flatMap(tie => {
      const [a, b] = [tie.first, tie.second].map(id => figures.find(f => f.alter.id === id));
      return a && b ? [{ tie, a, b }] : [];
    }) : [];
    return { figures, places, crossTies };
  }

  // The picture, with groups that can be chosen; `names` gives what stands beside symbols, or numbers inside them.
  function draw(web, plan, facts, { words, nameOf, describe, numbered, step, letters, isCalm }) {
    const { radii, stressFrom } = facts.look;
    const { figures, places, crossTies } = scene(web, plan, facts, step);
    const symbols = [{ center: origin, radius: radii.youth }, ...figures, ...places];
    const ties = figures.map(f => [Lines.toward(origin, f.center, radii.youth + 3), Lines.toward(f.center, origin, f.radius + 2.5)]);
    const crossings = crossTies.map(({ tie, a, b }) => {
      const control = Lines.control(a.center, b.center, symbols.filter(s => s !== a && s !== b));
      const ends = [Lines.toward(a.center, control, a.radius + 2), Lines.toward(b.center, control, b.radius + 2)];
      return { ends, control, isStressful: !isCalm && tie.conflict !== null && tie.conflict >= stressFrom };
    });
    const fixed = sectorNames(plan, words, letters * 1.12);
    const rings = ringNames(plan, words, facts, letters * 0.86, symbols, ties);
    const wanted = numbered ? [] : [
      ...figures.map(f => ({
        symbol: f, lines: nameLines(f.alter.id, web, words, nameOf), size: letters,
        classes: f.shape === 'star' ? 'name strong-name' : 'name',
      })),
      ...places.map(p => ({ symbol: p, lines: Labels.wrap(nameOf(p.place.id), 15), size: letters, classes: 'name' })),
    ];
    const lines = ties.concat(crossings.map(c => c.ends));
    const { boxes, isClear } = Labels.placed(wanted, symbols, fixed.concat(rings).map(text => text.box), lines, plan.edges[2]);
    if (!isClear && !numbered) return draw(web, plan, facts, { words, nameOf, describe, numbered: true, step, letters, isCalm });
    const numbers = new Map([...figures.map(f => f.alter.id), ...places.map(p => p.place.id)].map((id, k) => [id, k + 1]));
    const inside = (id, { center }) => numbered && svg('text', {
      class: 'number', x: number(center.x), y: number(center.y + letters * 0.36), 'font-size': letters, 'text-anchor': 'middle', 'aria-hidden': 'true',
    }, String(numbers.get(id)));
    const group = (kind, id, figure, sign) => svg('g', {
      class: kind, id: `${kind}-${id}`, 'data-id': id, role: 'button', tabindex: '0', 'aria-label': describe(id),
    }, svg('circle', { class: 'halo', cx: number(figure.center.x), cy: number(figure.center.y), r: number(figure.radius + 5) }), sign, inside(id, figure));
    const [low, high] = bounds(plan, fixed.map(t => t.box).concat(boxes));
    const picture = svg('svg', {
      viewBox: `${number(low.x)} ${number(low.y)} ${number(high.x - low.x)} ${number(high.y - low.y)}`, class: isCalm ? 'circles calm' : 'circles',
      role: 'group', 'aria-labelledby': 'web-title',
    },
    ground(plan, radii.youth),
    svg('g', { class: 'ties' }, ties.map(([a, b], k) => {
      const style = tieStyle(figures[k].alter.tie, facts.look);
      return tieLine(a, b, isCalm ? { ...style, isStressful: false } : style);
    }), crossings.map(c => crossLine(c.ends[0], c.ends[1], c.control, c.isStressful))),
    svg('circle', { class: 'youth', r: radii.youth }), svg('circle', { class: 'youth', r: radii.youth - 4 }),
    rings.concat(fixed).map(writing),
    youthName(nameOf('youth'), radii.youth, letters),
    places.map(p => group('place', p.place.id, p, house(p.center, p.place.takesPart === 'suspended'
      ? 'place-suspended' : `s-${facts.placeTypes[p.place.type]}`, radii.place))),
    figures.map(f => group('person', f.alter.id, f, symbol(f.shape, f.center, `s-${f.alter.sector}`, radii))),
    wanted.map((label, k) => writing({ ...label, box: boxes[k] })));
    return { picture, numbers: numbered ? numbers : null, figures, places, crossings, ties: figures.map(f => tieStyle(f.alter.tie, facts.look)) };
  }

  // As in "uncle · JIM".
  function nameLines(id, web, words, nameOf) {
    const lines = Labels.wrap(nameOf(id), 15);
    for (const { kind } of Webs.positionsOf(web, id)) {
      const position = words.text(`MentorPosition.${kind}`);
      const last = lines.pop();
      lines.push(...Array.from(`${last} · ${position}`).length <= 17 ? [`${last} · ${position}`] : [last, position]);
    }
    return lines;
  }

  function youthName(name, radius, letters) {
    const lines = Labels.wrap(name, 9, 2);
    const widest = Math.max(...lines.map(line => Labels.width(line, 1)));
    const size = Math.min(letters, (2 * radius - 11) / widest);
    const box = { x: -radius, y: -lines.length * size * 0.61, w: 2 * radius, h: lines.length * size * 1.22, anchor: 'middle' };
    return writing({ lines, box, size: Number(number(size)), classes: 'youth-name' });
  }

  function bounds(plan, boxes) {
    const rim = plan.edges[2] + 8;
    const low = { x: Math.min(-rim, ...boxes.map(b => b.x - 4)), y: Math.min(-rim, ...boxes.map(b => b.y - 4)) };
    const high = { x: Math.max(rim, ...boxes.map(b => b.x + b.w + 4)), y: Math.max(rim, ...boxes.map(b => b.y + b.h + 4)) };
    return [low, high];
  }

  return { draw, shapeOf, tieStyle, tieLine, crossLine, symbol, house, bondOf };
})();
