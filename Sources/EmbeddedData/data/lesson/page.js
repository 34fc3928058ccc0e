// The page: what is shown, what was done, and what each button does.
const Page = (() => {
  const { html, button } = Elements;
  const phone = '(max-width: 40rem)';

  // Larger symbols for small screens.
  const forFingers = facts => ({
    ...facts, look: { ...facts.look, radii: Object.fromEntries(Object.entries(facts.look.radii).map(([key, size]) =>
      [key, ['person', 'professional', 'holder', 'place'].includes(key) ? size * 1.5 : key === 'youth' ? size * 1.3 : size])) },
  });

  class Lesson {
    constructor(data, root) {
      this.data = data;
      this.root = root;
      this.file = data.file;
      this.index = data.wave;
      this.words = new Words(data.words, data.language);
      Object.assign(this, { undone: [], done: [], selected: null, step: null, theme: 'auto', isSaved: true });
      Object.assign(this, { isBig: false, hidesNames: false, isYouthView: false });
      this.content = html('div', { class: 'content' });
      this.live = html('p', { class: 'live', role: 'status', 'aria-live': 'polite' });
      root.replaceChildren(this.content, this.live);
      window.matchMedia(phone).addEventListener('change', () => this.render());
      window.addEventListener('beforeunload', event => { if (!this.isSaved) event.preventDefault(); });
      document.addEventListener('keydown', event => this.shortcut(event));
      this.render();
    }

    // MARK: What is shown

    get steps() {
      const rest = this.isYouthView ? ['questions'] : ['factors', 'mentors', 'futures', 'questions'];
      return ['youth', 'inner', 'middle', 'outer', 'between', ...rest];
    }

    shows(step) { return this.step === null || this.steps.indexOf(step) <= this.step; }

    nameOf(id) {
      const { file, words } = this;
      if (id === 'youth') return this.hidesNames ? words.text('word.youth') : words.label(file.youth.label ?? this.data.facts.usualLabel);
      const person = file.people.find(one => one.id === id);
      const place = (file.places ?? []).find(one => one.id === id);
      if (!this.hidesNames) return words.label((person ?? place).label);
      const alike = person ? file.people.filter(one => one.role === person.role) : file.places.filter(one => one.type === place.type);
      const word = person ? words.text(`Role.${person.role ?? 'unknown'}`) : words.text(`PlaceType.${place.type}`);
      return alike.length === 1 ? word : `${word} ${alike.indexOf(person ?? place) + 1}`;
    }

    get context() {
      const { data, file, index, words } = this;
      const isNarrow = window.matchMedia(phone).matches;
      const facts = isNarrow ? forFingers(data.facts) : data.facts;
      const web = Webs.of(file, index, facts);
      const former = Webs.of(data.file, index, facts);
      return {
        web, former, file, facts, words, language: words.language, futures: data.futures[index], isReal: data.provenance === 'real',
        isEdited: JSON.stringify(web) !== JSON.stringify(former), plan: Layout.of(file.waves.map((_, k) => Webs.of(file, k, facts)), facts),
        step: this.step === null ? 99 : this.step, selected: this.selected, hidesNames: this.hidesNames, isYouthView: this.isYouthView,
        isBig: this.isBig, isNarrow, nameOf: id => this.nameOf(id),
        roleOf: id => file.people.find(one => one.id === id).role ?? 'unknown', choose: id => this.choose(id),
        edit: (...change) => this.edit(...change), move: (id, ring, sector) => this.move(id, ring, sector),
        addPerson: role => this.add(Edits.addPerson, 'Role', role, 'lesson.added'),
        addPlace: type => this.add(Edits.addPlace, 'PlaceType', type, 'lesson.addedPlace'),
      };
    }

    // - isEdit: whether the web alone has changed; then the picture and the factors come first.
    render(isEdit = false) {
      const { words, root } = this;
      const kept = this.kept();
      document.documentElement.lang = words.language;
      document.documentElement.dataset.theme = this.theme;
      document.documentElement.classList.toggle('big', this.isBig);
      document.title = this.title;
      const context = this.context;
      this.content.replaceChildren(this.header(), html('main', {},
        html('div', { class: 'columns' }, WebPanel.panel(context), !this.isYouthView ? Form.panel(context) : this.shows('between') && TalkPanel.there(context)),
        !this.isYouthView && this.shows('factors') && FactorPanel.panel(context),
        !this.isYouthView && this.shows('mentors') && this.mentors(context, isEdit),
        !this.isYouthView && this.shows('futures') && this.futures(context),
        this.shows('questions') && TalkPanel.questions(context)), this.footer());
      Gestures.listen(root.querySelector('svg.circles'), context);
      this.mark();
      this.restore(kept);
    }

    mentors(context, isLater) {
      clearTimeout(this.mentorTimer);
      if (!isLater || !this.shownMentors) {
        this.shownMentors = MentorPanel.panel(context);
      } else {
        this.mentorTimer = setTimeout(() => {
          const panel = MentorPanel.panel(context);
          this.shownMentors.replaceWith(panel);
          this.shownMentors = panel;
        });
      }
      return this.shownMentors;
    }

    // The futures do not change with the web: only words and names do.
    futures(context) {
      const { isEdited, language, futures } = context;
      const names = Object.keys(futures.people).map(id => this.file.people.some(one => one.id === id) && [this.nameOf(id), context.roleOf(id)]);
      const key = JSON.stringify([this.index, language, isEdited, names]);
      if (this.shownFutures?.key !== key) this.shownFutures = { key, panel: FuturePanel.panel(context) };
      return this.shownFutures.panel;
    }

    get title() {
      const { file, words } = this;
      if (this.hidesNames) return words.text('lesson.web');
      return file.title ? words.label(file.title) : words.text('circles.title', { name: this.nameOf('youth') });
    }

    mark() {
      for (const group of this.root.querySelectorAll('svg.circles g[data-id]')) {
        group.classList.toggle('selected', group.dataset.id === this.selected);
      }
    }

    // Which parts are open and where the focus is, so that they stay so.
    kept() {
      const open = [...this.root.querySelectorAll('details[open][data-key]')].map(one => one.dataset.key);
      const focused = document.activeElement;
      const focus = this.root.contains(focused) ? focused.dataset.key ?? focused.id : '';
      return { open, focus, scroll: window.scrollY };
    }

    restore({ open, focus, scroll }) {
      const byKey = key => this.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
      for (const key of open) byKey(key)?.setAttribute('open', '');
      if (focus) (byKey(focus) ?? document.getElementById(focus))?.focus({ preventScroll: true });
      window.scrollTo(0, scroll);
    }

    say(message) { this.live.textContent = message; }

    // MARK: Frame

    header() {
      const { words, file } = this;
      const label = (wave, k) => (this.hidesNames ? `${words.text('lesson.moment')} ${k + 1}` : words.label(wave.label ?? { nl: wave.id, en: wave.id }));
      const moment = (wave, k) => label(wave, k) + (wave.date ? ` (${wave.date})` : '');
      return html('header', {}, html('h1', {}, this.title),
        file.waves.length > 1
          ? html('label', { class: 'field moment' }, html('span', {}, words.text('lesson.moment')), html('select', {
            'data-key': 'moment', onchange: event => this.show({ index: Number(event.target.value), selected: null }),
          }, file.waves.map((wave, k) => html('option', { value: String(k), selected: k === this.index }, moment(wave, k)))))
          : html('p', { class: 'moment' }, moment(file.waves[0], 0)),
        html('p', { class: 'quiet screen' }, words.text('lesson.intro')), this.toolbar(), this.step === null ? null : this.stepper());
    }

    toolbar() {
      const { words } = this;
      const toggle = (key, isOn, change) => button(words.text(key), change, { 'aria-pressed': String(isOn), 'data-key': key });
      const themes = ['auto', 'light', 'dark'];
      return html('div', { class: 'toolbar screen', role: 'group', 'aria-label': words.text('lesson.tools') },
        button(words.text('lesson.undo'), () => this.undo(), { disabled: this.done.length === 0, 'data-key': 'undo' }),
        button(words.text('lesson.redo'), () => this.redo(), { disabled: this.undone.length === 0, 'data-key': 'redo' }),
        button(words.text('lesson.save'), () => this.save(), { 'data-key': 'save' }),
        button(words.text('lesson.print'), () => window.print(), { 'data-key': 'print' }),
        toggle('lesson.steps', this.step !== null, () => this.show({ step: this.step === null ? 0 : null })),
        toggle('lesson.hideNames', this.hidesNames, () => this.show({ hidesNames: !this.hidesNames })),
        toggle('lesson.big', this.isBig, () => this.show({ isBig: !this.isBig })),
        toggle('lesson.youthView', this.isYouthView, () => this.show({ isYouthView: !this.isYouthView, step: this.step === null ? null : 0, selected: null })),
        html('label', { class: 'field theme' }, html('span', {}, words.text('lesson.theme')), html('select', {
          'data-key': 'theme', onchange: event => this.show({ theme: event.target.value }),
        }, themes.map(theme => html('option', { value: theme, selected: theme === this.theme }, words.text(`lesson.theme.${theme}`))))),
        button(words.text('lesson.language'), () => this.show({ words: new Words(this.data.words, words.language === 'nl' ? 'en' : 'nl') }), {
          'data-key': 'language', lang: words.language === 'nl' ? 'en' : 'nl',
        }));
    }

    stepper() {
      const { words, steps } = this;
      const go = step => () => {
        this.show({ step });
        this.say(this.stepText);
      };
      return html('div', { class: 'stepper screen', role: 'group', 'aria-label': words.text('lesson.steps') },
        button(words.text('lesson.previous'), go(this.step - 1), { disabled: this.step === 0, 'data-key': 'previous' }),
        html('p', {}, this.stepText),
        button(words.text('lesson.next'), go(this.step + 1), { disabled: this.step === steps.length - 1, 'data-key': 'next' }));
    }

    get stepText() {
      const { words, steps } = this;
      return words.text('lesson.step', { n: String(this.step + 1), all: String(steps.length), what: words.text(`lesson.step.${steps[this.step]}`) });
    }

    footer() {
      const { words, data } = this;
      return html('footer', {}, html('p', {}, words.text(`lesson.provenance.${data.provenance}`)),
        html('p', {}, words.text('lesson.foot', { version: data.version })));
    }

    // MARK: What is done

    show(changes) {
      Object.assign(this, changes);
      this.render();
    }

    choose(id) {
      const place = (this.file.places ?? []).find(one => one.id === id);
      if (this.isYouthView) return;
      this.show({ selected: place ? null : id });
      if (place) {
        for (const key of ['places', `place-${id}`]) this.root.querySelector(`[data-key="${key}"]`)?.setAttribute('open', '');
        this.root.querySelector(`[data-key="place-${id}"] summary`)?.focus();
      } else if (id !== null) {
        this.root.querySelector('[data-key="form-title"]').focus();
      }
    }

    // - refusal: what is said of a change that a case file cannot hold.
    edit(change, message = '', refusal = '') {
      const next = change(this.file, this.index);
      if (next === null) {
        this.say(refusal);
        this.render();
        return;
      }
      this.done.push(this.file);
      Object.assign(this, { file: next, undone: [], isSaved: false });
      if (!next.waves[this.index].ties.some(tie => tie.person === this.selected)) this.selected = null;
      this.say(message);
      this.render(true);
    }

    move(id, ring, sector) {
      const { words, data } = this;
      this.edit((file, index) => Edits.move(file, index, id, ring, sector, data.facts));
      const { sector: now } = Webs.of(this.file, this.index, data.facts).alters.find(one => one.id === id);
      this.say(words.text('lesson.moved', {
        name: this.nameOf(id), ring: ring === null ? words.text('lesson.noRing') : words.text(`Ring.${ring}`), sector: words.text(`Sector.${now}`),
      }));
    }

    add(how, prefix, word, message) {
      const { catalogue } = this.words;
      const [nl, en] = catalogue[`${prefix}.${word}`];
      let added = null;
      this.edit((file, index) => {
        added = how(file, index, word, { nl, en });
        return added.file;
      });
      for (const menu of this.root.querySelectorAll('details.menu[open]')) menu.removeAttribute('open');
      this.choose(added.id);
      this.say(this.words.text(message, { name: this.nameOf(added.id) }));
    }

    back(from, to, message) {
      if (from.length === 0) return;
      to.push(this.file);
      this.file = from.pop();
      if (!this.file.waves[this.index].ties.some(tie => tie.person === this.selected)) this.selected = null;
      this.isSaved = this.file === this.data.file;
      this.say(this.words.text(message));
      this.render();
    }

    undo() { this.back(this.done, this.undone, 'lesson.undone'); }

    redo() { this.back(this.undone, this.done, 'lesson.redone'); }

    shortcut(event) {
      const isText = event.target instanceof HTMLInputElement && ['text', 'number'].includes(event.target.type);
      if (isText || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) this.redo();
      else this.undo();
    }

    save() {
      const name = 'steunweb-case.yaml';
      const address = URL.createObjectURL(new Blob([YAML.text(this.file)], { type: 'application/yaml' }));
      const link = html('a', { href: address, download: name });
      this.root.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), 10000);
      this.isSaved = true;
      this.say(this.words.text('lesson.saved', { name }));
    }
  }

  return { start: (data, root) => new Lesson(data, root) };
})();
