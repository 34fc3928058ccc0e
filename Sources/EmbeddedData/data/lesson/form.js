// What can be changed: people, places, and what is known of each.
const Form = (() => {
  const { html, button } = Elements;

  function select(label, key, value, options, onchange) {
    return html('label', { class: 'field' }, html('span', {}, label),
      html('select', { 'data-key': key, onchange: event => onchange(event.target.value === '' ? null : event.target.value) },
        options.map(([word, text]) => html('option', { value: word, selected: word === (value ?? '') }, text))));
  }

  function tick(label, key, value, onchange) {
    return html('label', { class: 'tick' },
      html('input', { type: 'checkbox', 'data-key': key, checked: value, onchange: event => onchange(event.target.checked) }), html('span', {}, label));
  }

  function whole(label, key, value, [low, high], onchange) {
    return html('label', { class: 'field' }, html('span', {}, label), html('input', {
      type: 'number', 'data-key': key, min: low, max: high, step: 'any', value: value ?? '', onchange: event => {
        const x = Number(event.target.value);
        onchange(event.target.value === '' || !Number.isFinite(x) ? null : Math.min(high, Math.max(low, x)));
      },
    }));
  }

  // A level from 0 to 1, or unknown.
  function level(label, key, value, onchange, words) {
    const shown = html('output', {}, value === null ? words.text('word.unknown') : words.fixed(value * 100, 0));
    const slider = html('input', {
      type: 'range', 'data-key': key, min: 0, max: 100, step: 5, value: value === null ? 50 : Math.round(value * 100), disabled: value === null,
      'aria-label': label, oninput: event => { shown.textContent = words.fixed(Number(event.target.value), 0); },
      onchange: event => onchange(Number(event.target.value) / 100),
    });
    return html('div', { class: 'level' }, html('span', { class: 'level-name' }, label), slider, shown,
      html('label', { class: 'tick' }, html('input', {
        type: 'checkbox', 'data-key': `${key}-known`, checked: value !== null, 'aria-label': `${label}: ${words.text('lesson.known')}`,
        onchange: event => onchange(event.target.checked ? 0.5 : null),
      }), html('span', { 'aria-hidden': 'true' }, words.text('lesson.known'))));
  }

  const yesNo = words => [['', words.text('word.unknown')], ['yes', words.text('word.yes')], ['no', words.text('word.no')]];
  const flagWord = flag => (flag === null || flag === undefined ? null : flag ? 'yes' : 'no');
  const wordFlag = word => (word === null ? null : word === 'yes');

  // MARK: Somebody

  function crossTies(alter, { web, words, nameOf, edit }) {
    const others = web.alters.filter(other => other.id !== alter.id);
    return others.length > 0 && html('details', { 'data-key': 'cross' }, html('summary', {}, words.text('lesson.crossTies')), others.map(other => {
      const tie = Webs.crossTie(web, alter.id, other.id);
      const set = values => edit((file, index) => Edits.setCrossTie(file, index, alter.id, other.id, values));
      return html('div', { class: 'cross-tie' },
        tick(nameOf(other.id), `cross-${other.id}`, tie !== undefined, isOn => set(isOn ? {} : null)),
        tie && ['closeness', 'conflict'].map(key =>
          level(words.text(`lesson.level.${key}`), `cross-${other.id}-${key}`, tie[key], value => set({ [key]: value }), words)));
    }));
  }

  function jim(alter, { web, words, edit, facts }) {
    const holds = Webs.positionsOf(web, alter.id).some(position => position.kind === 'jim');
    if (holds) return button(words.text('lesson.endJIM'), () => edit((file, index) => Edits.endJIM(file, index, alter.id)), { 'data-key': 'jim' });
    if (['parent', 'professional'].includes(alter.role) || alter.tie.isExcluded || alter.tie.status !== 'active') return null;
    return [
      button(words.text('lesson.makeJIM'), () => edit((file, index) => Edits.makeJIM(file, index, alter.id, facts), '', words.text('lesson.jim.otherView')), {
        'data-key': 'jim', disabled: web.moment.day === null,
      }),
      web.moment.day === null && html('p', { class: 'quiet' }, words.text('lesson.jim.noDay')),
    ];
  }

  function person(alter, context) {
    const { words, facts, edit, choose, nameOf, hidesNames, language, file } = context;
    const { tie, id } = alter;
    const setTie = (key, value) => edit((old, index) => Edits.setTie(old, index, id, key, value));
    const setPerson = (key, value) => edit(old => Edits.setPerson(old, id, key, value, facts), '', words.text('lesson.refused'));
    const stored = file.people.find(one => one.id === id);
    const choices = (prefix, list) => list.map(word => [word, words.text(`${prefix}.${word}`)]);
    return html('div', { class: 'form', id: 'person-form', role: 'group', 'aria-label': nameOf(id) },
      html('h3', { tabindex: '-1', 'data-key': 'form-title' }, nameOf(id)),
      !hidesNames && html('label', { class: 'field' }, html('span', {}, words.text('lesson.label')), html('input', {
        type: 'text', maxlength: 60, 'data-key': 'label', value: alter.label[language], onchange: event => edit(old => Edits.setLabel(old, id, language, event.target.value)),
      }), html('small', {}, words.text('lesson.label.advice'))),
      html('div', { class: 'fields' },
        select(words.text('word.ring'), 'ring', tie.ring, [['', words.text('lesson.noRing')], ...choices('Ring', facts.rings)], value => setTie('ring', value)),
        select(words.text('word.sector'), 'sector', alter.sector, choices('Sector', Object.keys(facts.sectors).filter(s => s !== 'unknown' || alter.sector === s)), value => setPerson('sector', value)),
        select(words.text('word.role'), 'role', alter.role, choices('Role', Object.keys(facts.roles).filter(r => r !== 'unknown' || alter.role === r)), value => setPerson('role', value)),
        select(words.text('lesson.status'), 'status', tie.status, choices('TieStatus', ['active', 'suspended', 'lost']), value => setTie('status', value === 'active' ? null : value))),
      level(words.text('lesson.level.closeness'), 'closeness', tie.closeness, value => setTie('closeness', value), words),
      level(words.text('lesson.level.conflict'), 'conflict', tie.conflict, value => setTie('conflict', value), words),
      jim(alter, context),
      html('details', { 'data-key': 'support' }, html('summary', {}, words.text('lesson.receives')), facts.supportTypes.map(type =>
        level(words.text(`SupportType.${type}`), `receives-${type}`, tie.receives[type], value => edit((old, index) => Edits.setSupport(old, index, id, type, value)), words))),
      crossTies(alter, context),
      html('details', { 'data-key': 'more' }, html('summary', {}, words.text('lesson.more')), html('div', { class: 'fields' },
        select(words.text('lesson.reciprocal'), 'reciprocal', flagWord(tie.isReciprocal), yesNo(words), value => setTie('reciprocal', wordFlag(value))),
        select(words.text('lesson.adult'), 'adult', flagWord(alter.isAdult), yesNo(words), value => setPerson('adult', wordFlag(value))),
        whole(words.text('lesson.ageGap'), 'ageGap', stored.ageGap, [-30, 90], value => setPerson('ageGap', value)),
        whole(words.text('lesson.contact'), 'contact', tie.contact, [0, 50], value => setTie('contact', value)),
        whole(words.text('lesson.askingOrder'), 'askingOrder', tie.askingOrder, [1, 99], value => setTie('askingOrder', value === null ? null : Math.round(value)))),
      tick(words.text('lesson.household'), 'household', tie.inHousehold, value => setTie('household', value ? true : stored.household ? false : null)),
      tick(words.text('lesson.excluded'), 'excluded', tie.isExcluded, value => setTie('excluded', value || null))),
      html('div', { class: 'actions' },
        button(words.text('lesson.close'), () => choose(null), { 'data-key': 'close' }),
        button(words.text('lesson.remove'), () => edit((old, index) => Edits.removePerson(old, index, id), words.text('lesson.removed', { name: nameOf(id) })), { class: 'danger', 'data-key': 'remove' })));
  }

  // MARK: Places and the family

  function place(one, { words, edit, nameOf }) {
    const set = (key, value) => edit((file, index) => Edits.setPlace(file, index, one.id, key, value));
    return html('details', { 'data-key': `place-${one.id}` }, html('summary', {}, nameOf(one.id)),
      select(words.text('lesson.takesPart'), `takes-${one.id}`, one.takesPart,
        ['yes', 'suspended', 'no'].map(word => [word, words.text(`TakesPart.${word}`)]), value => set('takesPart', value)),
      level(words.text('lesson.level.participation'), `part-${one.id}`, one.participation, value => set('participation', value), words),
      level(words.text('lesson.level.contribution'), `give-${one.id}`, one.contribution, value => set('contribution', value), words),
      select(words.text('lesson.accessible'), `open-${one.id}`, flagWord(one.isAccessible), yesNo(words), value => set('accessible', wordFlag(value))));
  }

  function places(context) {
    const { web, words, edit } = context;
    return html('details', { 'data-key': 'places' }, html('summary', {}, words.text('lesson.places')), web.places.map(one => place(one, context)),
      html('details', { 'data-key': 'home' }, html('summary', {}, words.text('lesson.home')), ['participation', 'contribution'].map(key =>
        level(words.text(`lesson.level.${key}`), `family-${key}`, web.family[key], value => edit((file, index) => Edits.setFamily(file, index, key, value)), words))));
  }

  // MARK: The panel

  // Buttons for what can be added: one click opens them, the second adds.
  function menu(title, question, key, choices, add) {
    return html('details', { class: 'menu', 'data-key': key }, html('summary', { class: 'button' }, title), html('p', { class: 'quiet' }, question),
      html('div', { class: 'choices' }, choices.map(([word, text]) => button(text, () => add(word), { 'data-key': `${key}-${word}` }))));
  }

  function panel(context) {
    const { web, words, facts, selected, addPerson, addPlace } = context;
    const alter = web.alters.find(one => one.id === selected);
    const choices = (prefix, list) => list.map(word => [word, words.text(`${prefix}.${word}`)]);
    return html('section', { id: 'change', class: 'screen', 'aria-labelledby': 'change-title' },
      html('h2', { id: 'change-title' }, words.text('lesson.change')),
      menu(words.text('lesson.addPerson'), words.text('lesson.addPerson.who'), 'add-person',
        choices('Role', Object.keys(facts.roles).filter(role => role !== 'unknown')), addPerson),
      menu(words.text('lesson.addPlace'), '', 'add-place', choices('PlaceType', Object.keys(facts.placeTypes)), addPlace),
      alter ? person(alter, context) : null, places(context));
  }

  return { panel };
})();
