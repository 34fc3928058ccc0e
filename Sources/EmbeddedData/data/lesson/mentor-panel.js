// Who could be a JIM, in the youth's own order, with what is there, what to talk about and what would change on the first day.
const MentorPanel = (() => {
  const { html } = Elements;
  const bullets = texts => html('ul', {}, texts.map(text => html('li', {}, text)));

  function sentence(one, { words, nameOf, hidesNames }) {
    const many = n => words.text('mentors.contact.n', { n: words.fixed(n, Number.isInteger(n) ? 0 : 1) });
    const told = words.text(`mentors.kind.${one.kind}`, {
      people: words.list((one.people ?? []).map(nameOf)), places: words.list((one.places ?? []).map(nameOf)),
      types: words.list((one.types ?? []).map(type => words.text(`SupportType.${type}`))),
      ring: one.ring && words.text(`Ring.${one.ring}`), sector: one.sector && words.text(`Sector.${one.sector}`),
      position: one.position && words.text(`MentorPosition.full.${one.position}`),
      contact: one.contact === 1 ? words.text('mentors.contact.1') : many(one.contact ?? 0),
    });
    // Free texts may hold names.
    return one.text && !hidesNames ? words.text('mentors.quote', { sentence: told, text: words.label(one.text) }) : told;
  }

  function changes(candidate, { words }) {
    if (candidate.changes === null) return null;
    const show = range => (range === null ? words.text('lesson.factor.unknown') : FactorPanel.value(range, words));
    const moved = candidate.changes.filter(({ before, after }) => String(before) !== String(after));
    const lines = moved.map(({ factor, before, after }) => words.text('mentors.arrow', {
      factor: words.text(`factor.${factor}`), before: show(before), after: show(after),
    }));
    const rest = moved.length === 0 ? ['allSame'] : moved.length < candidate.changes.length ? ['othersSame'] : [];
    return [html('h4', {}, words.text('lesson.factorChange')), bullets(lines.concat(rest.map(key => words.text(`mentors.${key}`))))];
  }

  function card(candidate, context) {
    const { words, nameOf, roleOf } = context;
    const reasons = candidate.reasons.map(one => sentence(one, context));
    // A question that decides is not asked twice.
    const doubts = candidate.doubts.filter(one => !(one.kind === 'ageGapUnknown' && candidate.questions.includes('age')));
    const talk = candidate.questions.map(q => words.text(`mentors.question.${q}`)).concat(doubts.map(one => sentence(one, context)));
    return html('article', { class: 'candidate' },
      html('h3', {}, words.text('mentors.person', { name: nameOf(candidate.id), role: words.text(`Role.${roleOf(candidate.id)}`) })),
      reasons.length > 0 && [html('h4', {}, words.text('mentors.there')), bullets(reasons)],
      talk.length > 0 && [html('h4', {}, words.text('mentors.talk')), bullets(talk)],
      changes(candidate, context));
  }

  // For parents, professionals and assigned mentors that alone is told: the rest is no matter to talk about.
  function told(because) {
    const ofRole = because.filter(one => ['parent', 'professional', 'assignedMentor'].includes(one));
    return ofRole.length === 0 ? because : ofRole;
  }

  function nobody(found, { web, words }) {
    if (found.people.length > 0) return null;
    const n = Webs.active(web).filter(alter => !alter.tie.isExcluded).length;
    const key = n === 0 ? 'mentors.nobody.0' : n === 1 ? 'mentors.nobody.1' : 'mentors.nobody.n';
    return html('p', {}, words.text(key, { n: String(n) }), found.perhaps.length > 0 ? ` ${words.text('mentors.onlyPerhaps')}` : '');
  }

  function limits({ facts, words }) {
    const number = id => words.fixed(facts.parameters[id], Number.isInteger(facts.parameters[id]) ? 0 : 2);
    return [
      words.text('mentors.limits', {
        closeness: number('nomination.minCloseness'), conflict: number('nomination.maxConflict'), gap: number('nomination.minAgeGap'),
      }),
      words.text('mentors.static', { base: number('quality.startNatural.base'), slope: number('quality.startNatural.slope') }),
    ].map(text => html('p', { class: 'quiet' }, text));
  }

  function panel(context) {
    const { web, facts, words, nameOf } = context;
    const found = Mentors.all(web, facts);
    const section = (key, parts) => parts.length > 0 && [html('h3', { class: 'part' }, words.text(`mentors.section.${key}`)), parts];
    const lines = found.notNow.map(({ id, because }) => words.text('mentors.line', {
      name: nameOf(id), why: told(because).map(one => words.text(`mentors.obstacle.${one}`)).join('; '),
    }));
    return html('section', { id: 'mentors', 'aria-labelledby': 'mentors-title' },
      html('h2', { id: 'mentors-title' }, words.text('lesson.mentors')),
      html('p', {}, words.text('mentors.intro'), ' ', words.text(`mentors.order.${found.order}`)),
      nobody(found, context),
      section('people', [html('div', { class: 'cards' }, found.people.map(one => card(one, context)))].filter(() => found.people.length > 0)),
      section('perhaps', [html('div', { class: 'cards' }, found.perhaps.map(one => card(one, context)))].filter(() => found.perhaps.length > 0)),
      section('options', found.options.length > 0 ? [bullets(found.options.map(one => words.text(`mentors.option.${one}`)))] : []),
      section('notNow', lines.length > 0 ? [bullets(lines)] : []),
      section('stop', found.notToBeAsked.length > 0
        ? [bullets(found.notToBeAsked.map(id => words.text('mentors.stop', { name: nameOf(id) })))] : []),
      section('topics', [bullets(found.topics.map(one => words.text(`mentors.topic.${one}`)))]),
      limits(context));
  }

  return { panel };
})();
