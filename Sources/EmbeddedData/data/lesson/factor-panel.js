// The protective factors as bars, with what carries each; beside a changed web, what they were.
const FactorPanel = (() => {
  const { html } = Elements;

  function value(range, words) {
    const [low, high] = range.map(x => words.fixed(x * 100, 1));
    return low === high ? low : words.text('lesson.factor.range', { low, high });
  }

  function reason(result, web, words) {
    return words.text(result.unknown === 'notMeasured' ? 'lesson.factor.unknown' : 'lesson.factor.unplaced');
  }

  // A bar from 0 to 100: what there is for certain, what may be, and where it was.
  function bar(range, former) {
    const part = (from, to, classes) => {
      const piece = html('span', { class: classes });
      piece.style.left = `${from * 100}%`;
      piece.style.width = `${Math.max(0, to - from) * 100}%`;
      return piece;
    };
    return html('span', { class: 'bar', 'aria-hidden': 'true' },
      range && part(0, range[0], 'certain'), range && part(range[0], range[1], 'possible'),
      former && former.map(x => part(x, x, 'former')));
  }

  const same = (a, b) => a === b || (a !== null && b !== null && a[0] === b[0] && a[1] === b[1]);

  function row(result, former, about, { words, nameOf, web }) {
    const { number, isActivated } = about;
    const isChanged = !same(result.value, former.value);
    const was = former.value === null ? reason(former, web, words) : value(former.value, words);
    const carries = result.contributions.slice(0, 6);
    return html('li', { class: isChanged ? 'factor changed' : 'factor' },
      html('div', { class: 'factor-head' },
        html('span', { class: 'factor-name' }, `${number}${isActivated ? ' *' : ''} ${words.text(`factor.${result.factor}`)}`),
        html('span', { class: 'factor-value' }, result.value === null ? reason(result, web, words) : value(result.value, words))),
      bar(result.value, isChanged ? former.value : null),
      html('p', { class: 'factor-note' }, [
        isChanged && html('strong', {}, words.text('lesson.factor.was', { value: was })),
        result.value !== null && result.missing > 0 && html('span', {}, words.count('lesson.factor.missing', result.missing)),
      ]),
      carries.length > 0 && html('details', { 'data-key': `carries-${result.factor}` },
        html('summary', {}, words.text('lesson.factor.carries')),
        html('ul', { class: 'carries' }, carries.map(one => html('li', {},
          html('span', {}, one.id === 'family' ? words.text('lesson.factor.family') : nameOf(one.id)),
          html('span', { class: 'number-cell' }, value(one.value, words)))))));
  }

  function panel(context) {
    const { web, former, facts, words } = context;
    const before = Factors.all(former, facts);
    return html('section', { id: 'factors', 'aria-labelledby': 'factors-title' },
      html('h2', { id: 'factors-title' }, words.text('lesson.factors')),
      html('p', { class: 'quiet' }, words.text('lesson.factors.how'), ' ', words.text('lesson.factors.mentors')),
      html('ol', { class: 'factors' }, Factors.all(web, facts).map((result, k) => row(result, before[k], facts.factors[k], context))));
  }

  return { panel, value };
})();
