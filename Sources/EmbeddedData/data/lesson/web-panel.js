// The picture with its legend, and the same web as lists and a table.
const WebPanel = (() => {
  const { html, button } = Elements;

  // What a screen reader says of somebody.
  function describe(id, { web, words, nameOf, facts, isYouthView }) {
    const alter = web.alters.find(one => one.id === id);
    if (!alter) {
      const place = web.places.find(one => one.id === id);
      return [nameOf(id), words.text(`PlaceType.${place.type}`), words.text(`TakesPart.${place.takesPart}`)].join(', ');
    }
    const { tie } = alter;
    const style = Drawing.tieStyle(tie, facts.look);
    const parts = [
      nameOf(id), ...Webs.positionsOf(web, id).map(p => words.text(`MentorPosition.${p.kind}`)), words.text(`Sector.${alter.sector}`),
      tie.ring === null ? words.text('lesson.noRing') : words.text(`Ring.${tie.ring}`),
    ];
    if (isYouthView) return parts.join(', ');
    parts.push(`${words.text('word.closeness')}: ${words.text(`closeness.${style.bond}`)}`);
    parts.push(`${words.text('word.tension')}: ${words.text(`tension.${tie.conflict === null ? 'unknown' : style.isStressful ? 'stress' : 'calm'}`)}`);
    if (tie.status !== 'active') parts.push(words.text(`TieStatus.${tie.status}`));
    return parts.join(', ');
  }

  function table(context) {
    const { web, words, nameOf, facts, isYouthView } = context;
    const heads = ['word.person', 'word.role', 'word.sector', 'word.ring', ...isYouthView ? [] : ['word.closeness', 'word.tension'], 'lesson.table.knows'];
    const known = id => web.crossTies.filter(t => t.first === id || t.second === id).map(t => nameOf(t.first === id ? t.second : t.first));
    return html('details', { class: 'table', 'data-key': 'table' }, html('summary', {}, words.text('lesson.table')), html('div', { class: 'scroll' }, html('table', {},
      html('thead', {}, html('tr', {}, heads.map(key => html('th', { scope: 'col' }, words.text(key))))),
      html('tbody', {}, web.alters.map(alter => {
        const { conflict, ring } = alter.tie;
        const style = Drawing.tieStyle(alter.tie, facts.look);
        return html('tr', {}, html('th', { scope: 'row' }, nameOf(alter.id)), html('td', {}, words.text(`Role.${alter.role}`)),
          html('td', {}, words.text(`Sector.${alter.sector}`)), html('td', {}, ring === null ? words.text('lesson.noRing') : words.text(`Ring.${ring}`)),
          !isYouthView && [
            html('td', {}, words.text(`closeness.${style.bond}`)),
            html('td', {}, words.text(`tension.${conflict === null ? 'unknown' : style.isStressful ? 'stress' : 'calm'}`)),
          ],
          html('td', {}, words.list(known(alter.id))));
      })))));
  }

  // People who are not drawn, each to be chosen.
  function list(title, alters, { nameOf, choose }) {
    return alters.length > 0 && html('div', { class: 'aside' }, html('h3', {}, title),
      html('ul', { class: 'chips' }, alters.map(alter => html('li', {}, button(nameOf(alter.id), () => choose(alter.id), { 'data-key': `chip-${alter.id}` })))));
  }

  function panel(context) {
    const { web, facts, words, nameOf, plan, step, isYouthView, isNarrow, isBig } = context;
    const drawn = Drawing.draw(web, plan, facts, {
      words, nameOf, numbered: isNarrow, step, letters: isNarrow ? 21 : isBig ? 16 : 12.5, isCalm: isYouthView, describe: id => describe(id, context),
    });
    const isWhole = step > facts.rings.length;
    const title = isYouthView ? words.text('own.circles.title') : words.text('lesson.web');
    return html('section', { id: 'web', 'aria-labelledby': 'web-title' },
      html('h2', { id: 'web-title' }, title),
      html('p', { class: 'quiet screen' }, words.text(isYouthView ? 'lesson.web.youth' : 'lesson.web.how')),
      html('div', { class: 'picture' }, html('div', { class: 'canvas' }, drawn.picture),
        html('div', { class: 'beside' },
          drawn.numbers && html('ol', { class: 'numbers', 'aria-label': words.text('lesson.numbers') },
            [...drawn.numbers.keys()].map(id => html('li', {}, button(nameOf(id), () => context.choose(id), { class: 'plain', 'data-key': `number-${id}` })))),
          html('h3', { class: 'legend-title' }, words.text('legend.title')), Legend.list(drawn, web, facts, words, isYouthView))),
      isWhole && list(words.text(isYouthView ? 'own.circles.unplaced' : 'lesson.outside'), web.alters.filter(a => a.tie.status !== 'lost' && a.tie.ring === null), context),
      isWhole && list(words.text(isYouthView ? 'own.circles.lost' : 'circles.lost'), web.alters.filter(a => a.tie.status === 'lost'), context),
      isWhole && table(context));
  }

  return { panel, describe };
})();
