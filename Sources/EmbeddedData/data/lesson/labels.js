// Places for names beside their symbols, so that they cover no symbol, no other name and as few lines as can be.
const Labels = (() => {
  const narrow = new Set([...'ijlftrI.,:;\'|!()[] -']);
  const broad = new Set([...'mwMWQGOD@%']);

  // About how wide a text is: browsers differ, so rather too wide.
  const width = (text, size) => size * Array.from(text).reduce(
    (n, c) => n + (narrow.has(c) ? 0.38 : broad.has(c) ? 0.92 : c >= 'A' && c <= 'Z' ? 0.72 : c.codePointAt(0) > 0x2e80 ? 1 : 0.62), 0);

  // Lines of at most about `limit` letters; words that are longer are cut.
  function wrap(text, limit, most = 3) {
    const lines = [''];
    for (const word of text.split(/\s+/)) {
      const fitting = Array.from(word).length > limit ? `${Array.from(word).slice(0, limit - 1).join('')}…` : word;
      const last = lines[lines.length - 1];
      if (last === '') lines[lines.length - 1] = fitting;
      else if (Array.from(last).length + 1 + Array.from(fitting).length <= limit) lines[lines.length - 1] = `${last} ${fitting}`;
      else lines.push(fitting);
    }
    if (lines.length <= most) return lines;
    const kept = lines.slice(0, most);
    kept[most - 1] = `${Array.from(kept[most - 1]).slice(0, limit - 1).join('')}…`;
    return kept;
  }

  const sides = [
    [0, 1, 0], [1, 0, 1], [-1, 0, 1], [0, -1, 2], [0.8, 0.8, 3], [-0.8, 0.8, 3], [0.8, -0.8, 3], [-0.8, -0.8, 3],
  ];

  // The boxes in which a label may stand, each with what is bad about it by itself.
  function candidates(symbol, lines, size) {
    const w = Math.max(...lines.map(line => width(line, size)));
    const h = lines.length * size * 1.22;
    return [3, 8, 15].flatMap((gap, far) => sides.map(([dx, dy, cost]) => ({
      x: symbol.center.x + dx * (symbol.radius + gap) + (dx === 0 ? -w / 2 : dx < 0 ? -w : 0),
      y: symbol.center.y + dy * (symbol.radius + gap) + (dy === 0 ? -h / 2 : dy < 0 ? -h : 0),
      w, h, anchor: dx === 0 ? 'middle' : dx < 0 ? 'end' : 'start', cost: cost * 2 + far * 6,
    })));
  }

  const overlap = (a, b) => a.x < b.x + b.w + 1 && b.x < a.x + a.w + 1 && a.y < b.y + b.h + 1 && b.y < a.y + a.h + 1;

  function meets(box, { center, radius }) {
    const x = Math.max(box.x, Math.min(center.x, box.x + box.w));
    const y = Math.max(box.y, Math.min(center.y, box.y + box.h));
    return Math.hypot(center.x - x, center.y - y) < radius + 1;
  }

  // About how much of a line lies under a box.
  function hidden(box, [a, b]) {
    if (Math.max(a.x, b.x) < box.x || Math.min(a.x, b.x) > box.x + box.w || Math.max(a.y, b.y) < box.y
      || Math.min(a.y, b.y) > box.y + box.h) return 0;
    const pieces = Math.max(4, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 6));
    let inside = 0;
    for (let k = 0; k <= pieces; k += 1) {
      const x = a.x + (b.x - a.x) * k / pieces;
      const y = a.y + (b.y - a.y) * k / pieces;
      if (x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h) inside += 1;
    }
    return inside * 3;
  }

  // Whether a circle around the middle runs through a box.
  function isCut(box, radius) {
    const [x, y] = [Math.max(box.x, Math.min(0, box.x + box.w)), Math.max(box.y, Math.min(0, box.y + box.h))];
    const far = Math.hypot(Math.max(Math.abs(box.x), Math.abs(box.x + box.w)), Math.max(Math.abs(box.y), Math.abs(box.y + box.h)));
    return Math.hypot(x, y) < radius + 2 && far > radius - 2;
  }

  // - labels: symbol, lines and size of each; - symbols and boxes: what they may not cover; - lines: what they rather do not cover;
  // - rim: the radius of a circle that they rather do not cut.
  function placed(labels, symbols, boxes, lines, rim) {
    const options = labels.map(({ symbol, lines: text, size }) => candidates(symbol, text, size).map(box => ({
      ...box,
      cost: box.cost + symbols.filter(s => s !== symbol && meets(box, s)).length * 400 + boxes.filter(b => overlap(box, b)).length * 400
        + lines.reduce((n, line) => n + hidden(box, line), 0) + (isCut(box, rim) ? 40 : 0),
    })));
    const choice = labels.map(() => null);
    const order = labels.map((_, k) => k).sort((a, b) =>
      options[a].filter(o => o.cost < 400).length - options[b].filter(o => o.cost < 400).length || a - b);
    for (let round = 0; round < 3; round += 1) {
      for (const k of order) {
        const others = choice.filter((box, other) => other !== k && box !== null);
        let best = null;
        for (const option of options[k]) {
          const cost = option.cost + others.filter(box => overlap(option, box)).length * 600;
          if (best === null || cost < best.full) best = { ...option, full: cost };
        }
        choice[k] = best;
      }
    }
    return { boxes: choice, isClear: choice.every(box => box.full < 400) };
  }

  return { placed, wrap, width };
})();
