// The web of one wave, read from the case as its file has it: what `CaseReader` does in the library.
const Webs = (() => {
  // A value that somebody reported: a number, or a number with its informant.
  const reported = value => (value === undefined ? null : typeof value === 'object' ? value.value ?? null : value);

  function wholeYears(day, since) {
    const [y, m, d] = day.split('-').map(Number);
    const [y0, m0, d0] = since.split('-').map(Number);
    return Math.max(0, y - y0 - (m < m0 || (m === m0 && d < d0) ? 1 : 0));
  }

  function profile(record, facts) {
    return Object.fromEntries(facts.supportTypes.map(type => [type, reported((record ?? {})[type])]));
  }

  // Whether any support is given; null where it cannot be told.
  function isGiven(levels) {
    const values = Object.values(levels);
    if (values.some(x => x !== null && x > 0)) return true;
    return values.includes(null) ? null : false;
  }

  function person(entry, age, facts) {
    const role = entry.role ?? 'unknown';
    const ageGap = entry.ageGap ?? null;
    const byAge = ageGap !== null && age !== null ? age + ageGap >= facts.adultFrom : null;
    return {
      id: entry.id, label: entry.label, role, sector: entry.sector ?? facts.roles[role].sector,
      isAdult: entry.adult ?? facts.roles[role].adult ?? byAge, ageGap, metAtSchool: entry.metAtSchool ?? false,
    };
  }

  function tie(entry, home, facts) {
    const gives = profile(entry.gives, facts);
    return {
      status: entry.status ?? 'active', ring: entry.ring ?? null, closeness: reported(entry.closeness),
      conflict: reported(entry.conflict), contact: reported(entry.contact), receives: profile(entry.receives, facts), gives,
      isReciprocal: entry.reciprocal ?? isGiven(gives), inHousehold: entry.household ?? home ?? false,
      isExcluded: entry.excluded ?? false, askingOrder: entry.askingOrder ?? null,
    };
  }

  // A doubt stays known; a later one on the same person and subject takes its place.
  function doubts(waves) {
    return waves.reduce((known, wave) => {
      const own = wave.doubts ?? [];
      return known.filter(old => !own.some(d => d.person === old.person && d.about === old.about)).concat(own);
    }, []);
  }

  const isHeld = (position, day) => day !== null && position.from <= day && (!position.until || day < position.until);

  function of(file, index, facts) {
    const wave = file.waves[index];
    const first = file.waves[0].date;
    const day = wave.date ?? null;
    const age = file.youth.age === undefined ? null : file.youth.age + (day && first ? wholeYears(day, first) : 0);
    const people = new Map(file.people.map(entry => [entry.id, entry]));
    const places = new Map((file.places ?? []).map(entry => [entry.id, entry]));
    return {
      youth: {
        id: file.youth.id, label: file.youth.label ?? facts.usualLabel, age, adversities: file.youth.adversities ?? null,
        parentsTrust: file.youth.parentsTrust ?? null, competences: wave.competences ?? null,
        cognitiveSkills: wave.cognitiveSkills ?? null, schoolMotivation: wave.schoolMotivation ?? null, identity: wave.identity ?? null,
      },
      moment: { id: wave.id, label: wave.label ?? { nl: wave.id, en: wave.id }, day },
      alters: wave.ties.map(entry => {
        const somebody = people.get(entry.person);
        return { ...person(somebody, age, facts), tie: tie(entry, somebody.household, facts) };
      }),
      crossTies: (wave.crossTies ?? []).map(entry => ({
        first: entry.between[0], second: entry.between[1], closeness: reported(entry.closeness), conflict: reported(entry.conflict),
      })),
      places: (wave.places ?? []).map(entry => ({
        id: entry.place, label: places.get(entry.place).label, type: places.get(entry.place).type, takesPart: entry.takesPart,
        participation: entry.participation ?? null, contribution: entry.contribution ?? null, isAccessible: entry.accessible ?? null,
      })),
      family: { participation: wave.family?.participation ?? null, contribution: wave.family?.contribution ?? null },
      positions: (file.positions ?? []).filter(position => isHeld(position, day)),
      doubts: doubts(file.waves.slice(0, index + 1)),
    };
  }

  const active = web => web.alters.filter(alter => alter.tie.status === 'active');
  const positionsOf = (web, id) => web.positions.filter(position => position.person === id);
  const crossTie = (web, a, b) => web.crossTies.find(t => (t.first === a && t.second === b) || (t.first === b && t.second === a));

  return { of, active, positionsOf, crossTie, reported, isHeld };
})();
