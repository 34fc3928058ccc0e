// Futures that were computed beforehand, one picture for each person who could be asked: with and without, benefit and harm alike.
const FuturePanel = (() => {
  const { html, svg } = Elements;
  const size = { width: 360, height: 210, left: 46, right: 16, top: 10, bottom: 36 };

  // Round steps of the axis.
  function ticks(low, high) {
    const rough = (high - low) / 6;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map(n => n * power).find(one => one >= rough);
    const first = Math.ceil(low / step - 1e-9);
    const count = Math.floor(high / step + 1e-9) - first;
    return { values: Array.from({ length: count + 1 }, (_, k) => (first + k) * step), digits: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) };
  }

  function range(futures) {
    const all = Object.values(futures.people).flatMap(one => [...one.with, ...one.without]).flatMap(band => [band[0], band[4]]);
    const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
    return low === high ? [-1, 1] : [low, high];
  }

  function chart(one, futures, [low, high], { words, name }) {
    const weeks = futures.weeks;
    const last = weeks[weeks.length - 1];
    const x = week => size.left + (size.width - size.left - size.right) * week / last;
    const y = value => size.top + (size.height - size.top - size.bottom) * (high - value) / (high - low);
    const point = (k, value) => `${Lines.number(x(weeks[k]))} ${Lines.number(y(value))}`;
    const line = (bands, q) => bands.map((band, k) => `${k === 0 ? 'M' : 'L'}${point(k, band[q])}`).join('');
    const area = (bands, a, b) => `${line(bands, a)}${bands.map((_, k) => bands.length - 1 - k).map(k => `L${point(k, bands[k][b])}`).join('')}Z`;
    const fan = (bands, classes) => svg('g', { class: `fan ${classes}` }, svg('path', { class: 'wide', d: area(bands, 0, 4) }),
      svg('path', { class: 'half', d: area(bands, 1, 3) }), svg('path', { class: 'middle', d: line(bands, 2) }));
    const axis = ticks(low, high);
    const steps = weeks.filter(week => week % 26 === 0);
    const value = (bands, q) => words.signed(bands[bands.length - 1][q], 2);
    const alt = words.text('lesson.futures.alt', {
      weeks: String(last), with: value(one.with, 2), withLow: value(one.with, 0), withHigh: value(one.with, 4),
      without: value(one.without, 2), withoutLow: value(one.without, 0), withoutHigh: value(one.without, 4),
    });
    return svg('svg', { class: 'chart', viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': `${name}. ${alt}` },
      axis.values.map(v => [
        svg('line', { class: v === 0 ? 'zero' : 'grid', x1: size.left, x2: size.width - size.right, y1: Lines.number(y(v)), y2: Lines.number(y(v)) }),
        svg('text', { x: size.left - 5, y: Lines.number(y(v) + 4), 'text-anchor': 'end' }, words.signed(v, axis.digits)),
      ]),
      steps.map(week => svg('text', { x: Lines.number(x(week)), y: size.height - 20, 'text-anchor': 'middle' }, String(week))),
      svg('text', { x: size.left, y: size.height - 5 }, `${words.text('lesson.futures.weeks')} · ${words.text('lesson.futures.axis')}`),
      fan(one.without, 'without'), fan(one.with, 'with'));
  }

  function shares(one, total, words) {
    const pieces = [['worse', one.worse], ['same', one.same], ['better', one.better]];
    const bar = html('div', { class: 'shares', 'aria-hidden': 'true' }, pieces.map(([key, n]) => {
      const piece = html('span', { class: key }, n / total >= 0.16 ? `${words.text(`lesson.futures.${key}`)} ${words.whole(n)}` : '');
      piece.style.flexGrow = String(n);
      return piece;
    }));
    const numbers = Object.fromEntries(['better', 'same', 'worse', 'nobody', 'early'].map(key => [key, words.whole(one[key])]));
    return [
      bar, html('p', {}, words.text('lesson.futures.shares', { futures: words.whole(total), ...numbers })),
      html('p', {}, words.text('lesson.futures.nobody', { futures: words.whole(total), ...numbers })),
    ];
  }

  function card(id, one, futures, limits, { words, nameOf, roleOf }) {
    const name = nameOf(id);
    return html('article', { class: 'candidate future' },
      html('h3', {}, words.text('mentors.person', { name, role: words.text(`Role.${roleOf(id)}`) })),
      chart(one, futures, limits, { words, name }),
      one.better === undefined ? null : shares(one, futures.futures, words),
      html('p', {}, words.text('lesson.futures.mean', { mean: words.signed(one.mean, 2), error: words.fixed(one.error, 2) })));
  }

  function key(words) {
    const sign = classes => svg('svg', { class: 'sign', viewBox: '0 0 40 20', 'aria-hidden': 'true' }, svg('g', { class: `fan ${classes}` },
      svg('path', { class: 'wide', d: 'M0 1H40V19H0Z' }), svg('path', { class: 'half', d: 'M0 6H40V14H0Z' }), svg('path', { class: 'middle', d: 'M0 10H40' })));
    return html('ul', { class: 'legend row' }, ['with', 'without'].map(one =>
      html('li', {}, sign(one), html('span', {}, words.text(`lesson.futures.${one}`)))),
    html('li', { class: 'note' }, html('span', {}, words.text('lesson.futures.key'))));
  }

  function panel(context) {
    const { futures, words, web, isEdited, isReal } = context;
    // In the youth's order, as the web was.
    const ids = Object.keys(futures.people);
    const known = ids.filter(id => web.alters.some(alter => alter.id === id));
    const limits = range(futures);
    const body = !futures.isReady
      ? html('p', {}, words.text('lesson.futures.needs'))
      : ids.length === 0 ? html('p', {}, words.text('lesson.futures.none'))
      : [
        html('p', {}, words.text('lesson.futures.how', { futures: words.whole(futures.futures), weeks: String(futures.weeks[futures.weeks.length - 1]) })),
        key(words), html('div', { class: 'cards' }, known.map(id => card(id, futures.people[id], futures, limits, context))),
      ];
    return html('section', { id: 'futures', 'aria-labelledby': 'futures-title' },
      html('h2', { id: 'futures-title' }, words.text('lesson.futures')),
      isEdited && html('p', { class: 'warning', role: 'note' }, words.text('lesson.futures.edited')),
      isReal && html('p', { class: 'warning' }, words.text('lesson.futures.real')), body);
  }

  return { panel };
})();
