// Edits of the case: each changes a copy so that a case file can hold it.
const Edits = (() => {
  const copy = file => JSON.parse(JSON.stringify(file));
  const kebab = word => word.replace(/[A-Z]/g, c => `-${c.toLowerCase()}`);
  const personOf = (file, id) => file.people.find(person => person.id === id);
  const tieOf = (wave, id) => wave.ties.find(tie => tie.person === id);
  const joins = (tie, a, b) => tie.between.includes(a) && tie.between.includes(b);

  function set(record, key, value) {
    if (value === null || value === undefined) delete record[key];
    else record[key] = value;
  }

  // What a case file takes: one line without control characters, at most `limit` letters.
  function clean(text, limit) {
    const printable = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufeff]/g, ' ');
    const letters = Array.from(printable).filter(c => {
      const code = c.codePointAt(0);
      return (code & 0xfffe) !== 0xfffe && !(code >= 0xd800 && code <= 0xdfff);
    });
    return letters.slice(0, limit).join('').trim();
  }

  function freeID(file, stem) {
    const taken = new Set([
      file.youth.id, ...file.people.map(p => p.id), ...(file.places ?? []).map(p => p.id), ...(file.positions ?? []).map(p => p.id),
      ...file.waves.map(w => w.id),
    ]);
    for (let n = 1; ; n += 1) {
      const id = n === 1 ? stem : `${stem}-${n}`;
      if (!taken.has(id)) return id;
    }
  }

  // The same word with a number where somebody or something has it already.
  function freeLabel(all, words) {
    const free = (language, word, n = 1) => {
      const label = n === 1 ? word : `${word} ${n}`;
      return all.some(one => one.label[language] === label) ? free(language, word, n + 1) : label;
    };
    return Object.fromEntries(Object.entries(words).map(([language, word]) => [language, free(language, word)]));
  }

  // MARK: People

  function addPerson(file, index, role, words) {
    const next = copy(file);
    const id = freeID(next, kebab(role));
    next.people.push({ id, label: freeLabel(next.people, words), role });
    next.waves[index].ties.push({ person: id, ring: 'middle' });
    return { file: next, id };
  }

  // Ends what a position would go on with in this wave, for who holds one has a tie.
  function endPositions(file, day, isMeant) {
    file.positions = (file.positions ?? []).filter(position => !isMeant(position) || position.from < day);
    for (const position of file.positions) {
      if (!isMeant(position)) continue;
      position.until = day;
      delete position.ending;
    }
    if (file.positions.length === 0) delete file.positions;
  }

  function removePerson(file, index, id) {
    const next = copy(file);
    const wave = next.waves[index];
    wave.ties = wave.ties.filter(tie => tie.person !== id);
    if (wave.crossTies) wave.crossTies = wave.crossTies.filter(tie => !tie.between.includes(id));
    if (wave.doubts) wave.doubts = wave.doubts.filter(doubt => doubt.person !== id);
    const day = wave.date ?? null;
    endPositions(next, day, position => position.person === id && Webs.isHeld(position, day));
    if (next.waves.every(other => !tieOf(other, id))) {
      next.people = next.people.filter(person => person.id !== id);
      if (next.positions) next.positions = next.positions.filter(position => position.person !== id);
      for (const other of next.waves) if (other.doubts) other.doubts = other.doubts.filter(doubt => doubt.person !== id);
    }
    return next;
  }

  function setLabel(file, id, language, text) {
    const next = copy(file);
    const label = personOf(next, id).label;
    const cleaned = clean(text, 60);
    if (cleaned === '') return null;
    if (label.nl === label.en) label.nl = label.en = cleaned;
    else label[language] = cleaned;
    return next;
  }

  function setPerson(file, id, key, value, facts) {
    const next = copy(file);
    const person = personOf(next, id);
    const isJIM = (next.positions ?? []).some(position => position.person === id && position.kind === 'jim');
    if (key === 'role' && isJIM && ['parent', 'professional'].includes(value)) return null;
    set(person, key, value);
    if (person.sector === facts.roles[person.role ?? 'unknown'].sector) delete person.sector;
    return next;
  }

  // MARK: Ties

  function setTie(file, index, id, key, value) {
    const next = copy(file);
    set(tieOf(next.waves[index], id), key, value);
    return next;
  }

  // Ring and sector together: where somebody was dropped.
  function move(file, index, id, ring, sector, facts) {
    const next = setTie(file, index, id, 'ring', ring);
    return sector === null ? next : setPerson(next, id, 'sector', sector, facts);
  }

  function setSupport(file, index, id, type, value) {
    const next = copy(file);
    const tie = tieOf(next.waves[index], id);
    const receives = tie.receives ?? {};
    set(receives, type, value);
    set(tie, 'receives', Object.keys(receives).length === 0 ? null : receives);
    return next;
  }

  function setCrossTie(file, index, a, b, values) {
    const next = copy(file);
    const wave = next.waves[index];
    const all = wave.crossTies ?? [];
    const own = all.find(tie => joins(tie, a, b));
    const kept = own ?? { between: [a, b] };
    for (const [key, value] of Object.entries(values ?? {})) set(kept, key, value);
    const left = values === null ? all.filter(tie => tie !== own) : own ? all : [...all, kept];
    set(wave, 'crossTies', left.length === 0 ? null : left);
    return next;
  }

  // MARK: Places and family

  function addPlace(file, index, type, words) {
    const next = copy(file);
    const id = freeID(next, `place-${kebab(type)}`);
    next.places = [...(next.places ?? []), { id, label: freeLabel(next.places ?? [], words), type }];
    next.waves[index].places = [...(next.waves[index].places ?? []), { place: id, takesPart: 'yes' }];
    return { file: next, id };
  }

  function setPlace(file, index, id, key, value) {
    const next = copy(file);
    set(next.waves[index].places.find(place => place.place === id), key, value);
    return next;
  }

  function setFamily(file, index, key, value) {
    const next = copy(file);
    const family = next.waves[index].family ?? {};
    set(family, key, value);
    set(next.waves[index], 'family', Object.keys(family).length === 0 ? null : family);
    return next;
  }

  // MARK: JIM

  // Somebody becomes JIM from the day of this wave to the next one; the tie counts with the quality at the start, where that is more. Null
  // where the view of somebody else of the same day lacks the person.
  function makeJIM(file, index, id, facts) {
    const next = copy(file);
    const wave = next.waves[index];
    if (next.waves.some(other => other.date === wave.date && !tieOf(other, id))) return null;
    const tie = tieOf(wave, id);
    const closeness = Webs.reported(tie.closeness);
    if (closeness !== null) set(tie, 'closeness', Math.max(closeness, Mentors.quality(closeness, facts)));
    const later = next.waves.map(w => w.date).find(day => day > wave.date);
    const position = { id: freeID(next, 'jim'), person: id, kind: 'jim', from: wave.date };
    if (later) position.until = later;
    next.positions = [...(next.positions ?? []), position];
    return next;
  }

  function endJIM(file, index, id) {
    const next = copy(file);
    const day = next.waves[index].date;
    endPositions(next, day, position => position.person === id && position.kind === 'jim' && Webs.isHeld(position, day));
    return next;
  }

  return {
    copy, addPerson, removePerson, setLabel, setPerson, setTie, move, setSupport, setCrossTie, addPlace, setPlace, setFamily, makeJIM, endJIM,
  };
})();
