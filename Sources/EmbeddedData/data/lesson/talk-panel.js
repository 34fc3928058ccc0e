// Questions to discuss; and what a youth sees in place of factors, mentors and futures: what is there, without flags or chances.
const TalkPanel = (() => {
  const { html } = Elements;
  const bullets = (name, texts) => html(name, { class: 'talk' }, texts.map(text => html('li', {}, text)));
  const numbered = (words, stem) => Array.from({ length: 20 }, (_, k) => `${stem}.${k + 1}`).filter(key => words.has(key)).map(key => words.text(key));

  function questions({ words, isYouthView }) {
    return html('section', { id: 'questions', 'aria-labelledby': 'questions-title' },
      html('h2', { id: 'questions-title' }, words.text('lesson.questions')),
      bullets('ol', numbered(words, isYouthView ? 'lesson.youth.question' : 'lesson.question')));
  }

  function gifts(alter, { words, facts }) {
    const types = facts.supportTypes.filter(type => (alter.tie.receives[type] ?? -1) >= facts.conventions.strongSupport);
    const told = types.map(type => words.text(`lesson.youth.gives.${type}`));
    return alter.tie.isReciprocal === true ? told.concat(words.text('lesson.youth.gives.both')) : told;
  }

  function there(context) {
    const { web, words, nameOf, facts } = context;
    const place = alter => (alter.tie.ring === null ? facts.rings.length : facts.rings.indexOf(alter.tie.ring));
    const people = Webs.active(web).map((alter, k) => ({ alter, k })).sort((a, b) => place(a.alter) - place(b.alter) || a.k - b.k);
    const places = web.places.filter(one => one.takesPart === 'yes');
    return html('section', { id: 'there', 'aria-labelledby': 'there-title' },
      html('h2', { id: 'there-title' }, words.text('lesson.youth.there')),
      bullets('ul', people.map(({ alter }) => {
        const told = gifts(alter, context);
        return told.length === 0 ? nameOf(alter.id) : `${nameOf(alter.id)}: ${words.list(told)}`;
      })),
      places.length > 0 && [html('h3', {}, words.text('lesson.youth.places')), bullets('ul', places.map(one => nameOf(one.id)))]);
  }

  return { questions, there };
})();
